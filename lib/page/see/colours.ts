import type { Style } from './eyes';

/** Alpha of a computed colour, 0..1. */
export function alphaOf(color: string): number {
  if (color === 'transparent' || color === '') return 0;
  const found = /(?:^\w+a\(.*,|\/)\s*([\d.]+)(%?)\s*\)$/.exec(color);
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : 1;
}

const width = (value: string) => Number.parseFloat(value) || 0;

/** True when an element is drawn as a box of its own on a backdrop of that colour. */
export function isBoxed(style: Style, backdrop: string): boolean {
  if (style.display === 'inline') return false;
  if (alphaOf(style.backgroundColor) > 0.02 && style.backgroundColor !== backdrop) return true;
  if (style.backgroundImage !== '' && style.backgroundImage !== 'none') return true;
  const top = width(style.borderTopWidth) > 0 && alphaOf(style.borderTopColor) > 0.05;
  const left = width(style.borderLeftWidth) > 0 && alphaOf(style.borderLeftColor) > 0.05;
  if (top && left && width(style.borderBottomWidth) > 0) return true;
  return style.boxShadow !== '' && style.boxShadow !== 'none';
}
