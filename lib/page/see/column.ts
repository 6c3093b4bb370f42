import type { Row } from '@/lib/page/follow/message';
import type { Eyes } from './eyes';
import { drawnParent } from './flat-tree';

/** Left and right edge of the column in which messages stand, px. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

function commonParent(a: Element, b: Element): Element | null {
  const parent = drawnParent(a);
  if (parent !== null && parent === drawnParent(b)) return parent;
  const chain = new Set<Element>();
  for (let at: Element | null = a; at; at = drawnParent(at)) chain.add(at);
  for (let at = drawnParent(b); at; at = drawnParent(at)) if (chain.has(at)) return at;
  return null;
}

/** Left and right edge between which rows are laid out. */
export function columnOf(root: Element, first: Row | null, last: Row | null, eyes: Eyes): Column {
  const within = first && last && first !== last ? (commonParent(first.el, last.el) ?? root) : root;
  const box = eyes.box(within);
  const style = eyes.style(within);
  const left = box.left + (Number.parseFloat(style.paddingLeft) || 0);
  const right = box.right - (Number.parseFloat(style.paddingRight) || 0);
  return { left, right };
}
