import type { Eyes } from './eyes';
import { drawnParent } from './flat-tree';

/** The first filled colour behind the list. */
export function backdropOf(root: Element, eyes: Eyes): string {
  for (let at: Element | null = root; at; at = drawnParent(at)) {
    const color = eyes.style(at).backgroundColor;
    if (color !== '' && color !== 'transparent' && !/, 0\)$/.test(color)) return color;
  }
  return 'rgb(255, 255, 255)';
}
