import type { PrintedTime } from '@/lib/page/read-row/page-time';
import type { WatchOptions } from '@/lib/page/watch-types';
import { printedDay } from './civil-time';
import type { Row } from './message';

const DAY_MS = 86_400_000;
const ROWS = 40;
/** So many steps back in time, and none forth. */
const ENOUGH = 2;

/** Civil ms of a printed time; without a day it is today's. */
function civilOf(time: PrintedTime, nowMs: number): number {
  const day = printedDay(time, nowMs) ?? Math.floor(nowMs / DAY_MS) * DAY_MS;
  return day + ((time.hour ?? 0) * 3600 + (time.minute ?? 0) * 60 + (time.second ?? 0)) * 1000;
}

/** The messages of a list say, each for itself, that those further down are older. */
export function runsBackwards(
  first: Row | null,
  clock: Pick<WatchOptions, 'nowMs' | 'utcOffsetMinutes'>,
): boolean {
  const nowMs = clock.nowMs() + clock.utcOffsetMinutes(clock.nowMs()) * 60_000;
  let last: number | null = null;
  let back = 0;
  let row = first;
  for (let looked = 0; row && looked < ROWS; looked++, row = row.next)
    for (const piece of row.reading ?? []) {
      if (piece.kind !== 'message' || piece.time?.hour == null) continue;
      const at = civilOf(piece.time, nowMs);
      if (last !== null && at > last) return false;
      if (last !== null && at < last) back += 1;
      last = at;
    }
  return back >= ENOUGH;
}
