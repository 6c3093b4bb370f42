import { addMonthsOnDay, type IsoDate, partsOf } from '../iso-date';

/** The k-th due date (k = 0 is the first), a month apart, on `dueDay` or the first date's day, clamped to the month. */
export function dueDate(first: IsoDate | null, dueDay: number | null, k: number): IsoDate | null {
  if (first === null || k === 0) return first;
  return addMonthsOnDay(first, k, dueDay ?? partsOf(first).day);
}
