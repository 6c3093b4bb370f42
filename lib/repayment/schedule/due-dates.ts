import { addDays, addMonthsOnDay, dayNumber, type IsoDate, partsOf } from '../iso-date';
import type { PlanTerms } from '../plan';

/** What fixes the due dates of monthly instalments. */
export type DueRule = Pick<PlanTerms, 'firstDueDate' | 'dueDay' | 'weekendRule'>;

/** A Monday, to count weekdays from. */
const MONDAY = dayNumber('2026-11-23');

/** Saturday and Sunday move to Monday; public holidays are not known here. */
function offWeekend(date: IsoDate): IsoDate {
  const weekday = (((dayNumber(date) - MONDAY) % 7) + 7) % 7;
  return weekday < 5 ? date : addDays(date, 7 - weekday);
}

/**
 * The k-th due date (k = 0 is the first), a month apart, on `dueDay` or the first date's day, clamped to the month; always
 * counted from the first date, so a moved date does not move the later ones.
 */
export function dueDate({ firstDueDate, dueDay, weekendRule }: DueRule, k: number): IsoDate | null {
  if (firstDueDate === null) return null;
  const day = dueDay ?? partsOf(firstDueDate).day;
  const due = k === 0 ? firstDueDate : addMonthsOnDay(firstDueDate, k, day);
  return weekendRule === 'next-monday' ? offWeekend(due) : due;
}
