import type { Style } from './eyes';
import { elementAfter, firstElementIn } from './true-node';

/** Tags that divide a text; their siblings are paragraphs of one message and not messages. */
export const TEXT_TAGS = new Set([
  'P',
  'PRE',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HR',
  'TABLE',
  'BR',
  'STRONG',
  'EM',
  'CODE',
]);

/** Parts of a text that are often framed or filled. */
export const FRAMED_TEXT = new Set([
  'TABLE',
  'PRE',
  'CODE',
  'BLOCKQUOTE',
  'KBD',
  'MARK',
  'DETAILS',
]);

export const isButton = (el: Element) =>
  el.tagName === 'BUTTON' ||
  el.tagName === 'SELECT' ||
  el.getAttribute('role') === 'button' ||
  (el.tagName === 'INPUT' && /^(?:button|submit|reset)$/.test(el.getAttribute('type') ?? ''));

/** Drawn as a disc, as pictures of people are and emoji are not. */
export const isRound = (style: Style, size: number): boolean => {
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  return style.borderTopLeftRadius.endsWith('%') ? radius >= 40 : radius >= size * 0.4;
};

/** The row that names the columns of a table; nobody says it. */
export function isHeading(row: Element): boolean {
  if (row.localName === 'thead') return true;
  let cells = 0;
  for (let cell = firstElementIn(row); cell; cell = elementAfter(cell), cells++)
    if (!isHead(cell)) return false;
  return cells > 1;
}

const isHead = (cell: Element): boolean =>
  cell.localName === 'th' || cell.getAttribute('role') === 'columnheader';
