import { addMonths, daysBetween, type IsoDate } from '../iso-date';

/** Whole months counted backwards from the later date, and the days left before them. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
  /** Day on which the whole months begin. */
  readonly from: IsoDate;
}

/**
 * Counts whole months back from `end`. Month ends: when `end` is the clamped anniversary of `start` (31 January to
 * 28 February), or counting back with clamping hits `start`, it is whole months (12 CFR 1026 App. J (b)(3)(iv)).
 */
export function countMonthsBack(start: IsoDate, end: IsoDate): MonthsAndDays {
  let months = 0;
  while (addMonths(end, -(months + 1)) >= start) months++;
  for (const whole of [months, months + 1])
    if (addMonths(start, whole) === end) return { months: whole, days: 0, from: start };
  const from = addMonths(end, -months);
  return { months, days: daysBetween(start, from), from };
}
