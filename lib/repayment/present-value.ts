import { type Fen, fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { toNumber } from '@/lib/money/rational';
import { daysBetween, type IsoDate } from './iso-date';
import type { ScheduleRow } from './schedule/layout';

/** 现值: payments discounted by actual days /365 at the yearly rate that the user picked. Null when off or a date is missing. */
export function presentValue(
  rows: readonly ScheduleRow[],
  asOf: IsoDate | null,
  yearlyRate: string | null,
): Fen | null {
  const exact = yearlyRate === null ? null : parseDecimal(yearlyRate);
  if (exact === null || asOf === null) return null;
  const growth = Math.log1p(toNumber(exact));
  let value = 0;
  for (const row of rows) {
    const date = row.kind === 'up-front-fee' ? asOf : row.date;
    if (date === null) return null;
    value += row.paymentFen * Math.exp((-growth * daysBetween(asOf, date)) / 365);
  }
  return fen(Math.round(value));
}
