import type { Eyes } from './eyes';
import { drawnChildren, isSilent, type OpenShadowRoot } from './flat-tree';
import { isElement, kindOf, tagOf } from './true-node';

export const isLooseText = (node: Node): boolean =>
  kindOf(node) === 3 && (node as Text).data.trim() !== '';

/**
 * Old pages write a whole talk into one element, as loose text and line breaks: the children of such an element are no
 * messages, its lines are.
 */
export function holdsLines(el: Element, open: OpenShadowRoot, eyes: Eyes): boolean {
  let loose = 0;
  let breaks = 0;
  const elements: Element[] = [];
  for (const child of drawnChildren(el, open)) {
    if (isLooseText(child)) loose += 1;
    else if (isElement(child) && tagOf(child) === 'BR') breaks += 1;
    else if (isElement(child) && !isSilent(child)) elements.push(child);
  }
  if (loose === 0 && breaks < 2) return false;
  const blocks = elements.filter((child) => !isInLine(eyes.style(child).display)).length;
  return loose > 0 ? loose > blocks : blocks === 0 && elements.length > 0;
}

const isInLine = (display: string): boolean =>
  display === 'inline' || display === 'contents' || display === 'none';
