import { type Box, type Eyes, heightOf, widthOf } from '@/lib/page/see/eyes';
import { drawnParent } from '@/lib/page/see/flat-tree';
import { elementsIn } from '@/lib/page/see/true-node';
import { isBeside } from './beside';
import type { Piece } from './piece';
import type { RowScan } from './segment';

const PICTURE_PX = 72;
const INITIALS = 3;

const isBesideWider = (small: Box, large: Box): boolean =>
  isBeside(small, large) && widthOf(large) > widthOf(small);

/** A small square with a letter or two beside the messages of a group is the speaker's picture, not a message. Beside a picture it is a short answer. */
export function isPictureBeside(row: Element, scan: RowScan, eyes: Eyes): boolean {
  const words = scan.segments.map((segment) => segment.text).join('');
  if (words === '' || [...words].length > INITIALS) return false;
  const box = eyes.box(row);
  if (widthOf(box) > PICTURE_PX || heightOf(box) > PICTURE_PX) return false;
  if (Math.abs(widthOf(box) - heightOf(box)) > 8) return false;
  // What shows less than the square itself is a picture, unless it is too wide for one.
  const isBubble = (el: Element): boolean =>
    (el.textContent ?? '').trim().length > words.length || widthOf(eyes.box(el)) > PICTURE_PX;
  const parent = drawnParent(row);
  for (const sibling of parent ? elementsIn(parent) : [])
    if (sibling !== row && isBubble(sibling) && isBesideWider(box, eyes.box(sibling))) return true;
  return false;
}

/** What stays in view while the list scrolls past it may tell the day, and says nothing. */
export const saidIn = (pieces: readonly Piece[], { pinned }: RowScan): readonly Piece[] =>
  pinned ? pieces.filter((piece) => piece.kind !== 'message') : pieces;
