import type { LabelPiece, MessagePiece } from '@/lib/page/read-row/piece';
import type { Column } from '@/lib/page/see/column';
import type { Box, Eyes } from '@/lib/page/see/eyes';
import type { Row } from './message';

const ALIGNED_PX = 16;
const NEAR_PX = 12;

/** The time that is all there is in a row. */
function loneTime(row: Row | null): LabelPiece | null {
  const [piece, ...others] = row?.reading ?? [];
  if (piece?.kind !== 'label' || others.length > 0 || piece.name !== null) return null;
  return piece.time !== null && (piece.time.hour !== null || piece.time.relative) ? piece : null;
}

/**
 * A time in a row of its own is about the messages below it, unless it is drawn as belonging to the one above: not in
 * the middle of the column, nearer to that one than to the next, and flush with it. True when it is, and the row above
 * has to be read with it.
 */
export function aimTime(row: Row, eyes: Eyes, column: Column): boolean {
  const label = loneTime(row);
  const above = row.prev?.reading?.at(-1);
  // A notice is said by nobody, and what is printed below it is about the next message.
  if (!label || above?.kind !== 'message' || !above.boxed || above.time !== null) return false;
  const own = eyes.textBox([row.el]);
  if (!own || isCentred(own, column) || !isUnder(own, eyes.box(above.el))) return false;
  const below = row.next?.reading?.[0];
  if (below?.kind === 'message' && isOver(own, eyes.box(below.el), eyes.box(above.el)))
    return false;
  row.reading = [{ ...label, aimsUp: true }];
  return true;
}

const isCentred = (own: Box, column: Column): boolean =>
  Math.abs(own.left + own.right - column.left - column.right) < 2 * NEAR_PX;

const isFlush = (a: Box, b: Box): boolean =>
  Math.abs(a.left - b.left) <= ALIGNED_PX || Math.abs(a.right - b.right) <= ALIGNED_PX;

function isUnder(own: Box, upper: Box): boolean {
  const gap = own.top - upper.bottom;
  return gap >= -NEAR_PX && gap <= NEAR_PX && isFlush(own, upper);
}

function isOver(own: Box, lower: Box, upper: Box): boolean {
  return isFlush(own, lower) && lower.top - own.bottom <= own.top - upper.bottom;
}

/** The time that stands under a message and is about it. */
export function timeUnder(row: Row, piece: MessagePiece): LabelPiece['time'] {
  if (row.reading?.at(-1) !== piece) return null;
  const label = loneTime(row.next);
  return label?.aimsUp ? label.time : null;
}
