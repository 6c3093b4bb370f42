import { isBareHalf } from '@/lib/page/read-row/clock-halves';
import type { PrintedTime } from '@/lib/page/read-row/page-time';
import { type HalfOfDay, printedDay } from './civil-time';
import type { Row } from './message';

/** Rows looked at on either side. */
const REACH = 200;

const minuteOf = ({ hour, minute }: PrintedTime): number => ((hour ?? 0) % 12) * 60 + (minute ?? 0);

/**
 * Which half of the day a clock of twelve hours means, where its neighbours of the same day leave no doubt: a day has
 * one noon, so 「9:40」 above 「6:03」 was in the morning. Null: they do not tell, or contradict each other.
 */
export function halfAmong(row: Row, time: PrintedTime, civilNowMs: number): HalfOfDay | null {
  const own = minuteOf(time);
  const day = printedDay(time, civilNowMs);
  const turns = (step: 'prev' | 'next'): boolean => {
    let at = row[step];
    for (let left = REACH; at && left > 0; at = at[step], left--)
      for (const piece of at.reading ?? []) {
        if (piece.kind === 'older' || !piece.time || piece.time.relative) continue;
        // A line with another day, or one that is a date alone, ends the day.
        if (!isBareHalf(piece.time) || printedDay(piece.time, civilNowMs) !== day) return false;
        const apart = minuteOf(piece.time) - own;
        if (step === 'prev' ? apart > 0 : apart < 0) return true;
      }
    return false;
  };
  const isAfter = turns('prev');
  return isAfter === turns('next') ? null : isAfter ? 'pm' : 'am';
}
