import { findComposers } from '@/lib/page/find/find-composer';
import { containsDrawn, type OpenShadowRoot } from '@/lib/page/see/flat-tree';
import { focusedElement, isField } from './caret';

/** The input in use, else the likeliest chat input that can be seen. */
export function composerInUse(document: Document, open: OpenShadowRoot): HTMLElement | undefined {
  const composers = findComposers(document, open);
  const focused = focusedElement(document, open);
  const inUse = composers.find((composer) => focused && containsDrawn(composer, focused));
  // A one-line field in use may be a search box beside the chat's own larger input.
  return inUse && inUse.tagName !== 'INPUT' ? inUse : composers[0];
}

/** What has been written, without what an editor merely draws inside itself, such as a placeholder. */
export function writtenIn(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (isField(element)) return element.value;
  if (element.getAttribute('contenteditable') === 'false') return '';
  return [...element.childNodes].map(writtenIn).join('');
}
