import type { Item } from './items-of';
import type { Message } from './message';
import type { Extent } from './unread-parts';

/** The end of the scroll from which the places noted before still hold: messages came in at the other one. */
export type Frame = 'top' | 'end';

/** Places that are the same to the eye, px. */
const SAME_PX = 8;
const ENOUGH = 1;

/** Where an item stands, px from the top and from the end of the content. */
export function placeIn({ piece }: Item, { contentTop, content }: Extent): Record<Frame, number> {
  const top = (piece.box?.top ?? 0) - contentTop;
  return { top, end: content - top };
}

/** Compares what is shown with what stood in the same places; null: they do not tell. */
export function frameOf(
  known: readonly Message[],
  items: readonly Item[],
  extent: Extent,
  epoch: number,
): Frame | null {
  const votes = { top: 0, end: 0 };
  for (const item of items) {
    const place = placeIn(item, extent);
    for (const { offset, text, recalled } of known)
      for (const from of ['top', 'end'] as const)
        if (offset?.epoch === epoch && !recalled && Math.abs(offset[from] - place[from]) <= SAME_PX)
          votes[from] += text === item.text ? 1 : -2;
  }
  if (Math.max(votes.top, votes.end) < ENOUGH) return null;
  return votes.top >= votes.end ? 'top' : 'end';
}
