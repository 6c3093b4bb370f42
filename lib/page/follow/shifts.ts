import type { Item } from './items-of';
import type { Message } from './message';
import type { Extent } from './unread-parts';

/** Places that are the same to the eye, px: less than half of one line with its bubble. */
const SAME_PX = 15;
/** Short answers come again, so that finding some in the same places proves little. */
export const SHORT = 12;

export interface Place {
  /** Distance from the top and from the end of the list's content, px; what was said at the end since does not count. */
  readonly top: number;
  readonly end: number;
}

export function placeIn({ piece }: Item, extent: Extent): Place {
  return placeAt((piece.box?.top ?? 0) - extent.contentTop, extent);
}

export const placeAt = (top: number, { content, grown }: Extent): Place => ({
  top,
  end: content - grown - top,
});

/** How far a message stands below where it was seen last, px: one shift where what is shown tells it, else two that are possible. */
export type Shifts = ReadonlyMap<Message, readonly number[]>;
export const NO_SHIFTS: Shifts = new Map();

interface Look {
  readonly extent: Extent;
  /** The end was in view before and is now: what the content grew by was said last. */
  readonly atEnd: boolean;
}

/** Where a message stands if what is above it did not change, and if what is below it did not. */
export const shiftsOfEnds = ({ top, end }: Place, extent: Extent): readonly [number, number] => [
  0,
  placeAt(top, extent).end - end,
];

export const isInPlace = (movedPx: number): boolean => Math.abs(movedPx) <= SAME_PX;

/**
 * A stretch that was seen without interruption moves as a whole, by what comes in above it or is measured anew there. One
 * that was changed in itself has no shift.
 */
export function shiftsOf(
  known: readonly Message[],
  items: readonly Item[],
  extent: Extent,
  atEnd: boolean,
): Shifts {
  if (items.length === 0) return NO_SHIFTS;
  const shown = items.map((item) => ({ text: item.text, top: placeIn(item, extent).top }));
  const found = new Map<Message, readonly number[]>();
  const carried = shiftByRows(items, extent);
  for (let from = 0, to = 0; from < known.length; from = to) {
    for (to = from + 1; to < known.length && !known[to]?.hole; ) to += 1;
    const stretch = known.slice(from, to).filter((message) => message.offset !== null);
    const isCarried = carried !== null && stretch.some(({ row }) => row === items[0]?.row);
    const shift = isCarried ? [carried] : shiftOf(stretch, shown, { extent, atEnd });
    if (shift !== null) for (const message of stretch) found.set(message, shift);
  }
  return found;
}

/** By how much rows have moved that all show what they showed, one below the other as before; null: not all do. */
function shiftByRows(items: readonly Item[], extent: Extent): number | null {
  let above: Message | null = null;
  for (const { row, text } of items) {
    const [message, second] = row.messages;
    if (!message?.offset || second || message.row !== row || message.text !== text) return null;
    if (above && above.next !== message) return null;
    above = message;
  }
  const [first] = items;
  const offset = first?.row.messages[0]?.offset;
  return first && offset && items.length > 1 ? placeIn(first, extent).top - offset.top : null;
}

interface Shown {
  readonly text: string;
  readonly top: number;
}

function shiftOf(
  stretch: readonly Message[],
  shown: readonly Shown[],
  look: Look,
): readonly number[] | null {
  const last = stretch[stretch.length - 1]?.offset;
  if (!last) return null;
  const [, byEnd] = shiftsOfEnds(last, look.extent);
  const top = fitOf(stretch, shown, 0);
  const end = fitOf(stretch, shown, byEnd);
  const holds = ({ hits, misses }: Fit) => hits > 3 * misses;
  if (holds(top) && (look.atEnd || !holds(end) || top.hits >= end.hits)) return [0];
  // Answers that come again at the end fit the places of those before them.
  if (holds(end) && (!look.atEnd || top.misses > 0 || end.isSure)) return [byEnd];
  const told = shiftByTexts(stretch, shown);
  if (told !== null && holds(fitOf(stretch, shown, told))) return [told];
  if (top.misses > 0 && end.misses > 0) return null;
  return [top.misses === 0 ? 0 : byEnd, end.misses === 0 ? byEnd : 0];
}

/** What stands at the places of a stretch. */
interface Fit {
  hits: number;
  misses: number;
  /** A text that does not come again is among the hits. */
  isSure: boolean;
}

function fitOf(stretch: readonly Message[], shown: readonly Shown[], shift: number): Fit {
  const found: Fit = { hits: 0, misses: 0, isSure: false };
  const low = (shown[0]?.top ?? 0) - SAME_PX;
  const high = (shown[shown.length - 1]?.top ?? 0) + SAME_PX;
  for (const { offset, recalled, text } of stretch) {
    const at = (offset?.top ?? 0) + shift;
    if (recalled || at < low || at > high) continue;
    if (shown.find(({ top }) => isInPlace(top - at))?.text !== text) found.misses += 1;
    else {
      found.hits += 1;
      found.isSure ||= text.length > SHORT;
    }
  }
  return found;
}

/** By how much most of the texts that hardly come again have moved; null when none is shown. */
function shiftByTexts(stretch: readonly Message[], shown: readonly Shown[]): number | null {
  const votes = new Map<number, number>();
  let best: number | null = null;
  for (const { offset, text } of stretch) {
    if (!offset || text.length <= SHORT) continue;
    for (const item of shown) {
      if (item.text !== text) continue;
      const shift = Math.round(item.top - offset.top);
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
      if (best === null || (votes.get(shift) ?? 0) > (votes.get(best) ?? 0)) best = shift;
    }
  }
  return best;
}

/** Notes where messages stand by now that moved with others of their stretch. */
export function moveBy(shifts: Shifts, extent: Extent): void {
  for (const [message, [shift = 0, other]] of shifts) {
    const { offset } = message;
    if (offset && other === undefined && (shift !== 0 || shiftsOfEnds(offset, extent)[1] !== 0))
      message.offset = placeAt(offset.top + shift, extent);
  }
}
