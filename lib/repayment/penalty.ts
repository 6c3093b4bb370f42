import { type Fen, fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import {
  add,
  fromInteger,
  multiply,
  ONE,
  power,
  type Rational,
  subtract,
} from '@/lib/money/rational';
import { addMonths, daysBetween, type IsoDate } from './iso-date';

/** How penalty interest 罚息 builds up: on the overdue amount only, day by day on itself 日复利, or month by month 月复利. */
export type PenaltyCompounding = 'none' | 'daily' | 'monthly';

/** `base` × rate × days, one rounding by 四舍五入. */
export function simplePenalty(baseFen: Fen, dailyRate: Rational, days: number): Fen {
  return percentOf(baseFen, multiply(dailyRate, fromInteger(days)));
}

/** `base` × ((1+rate)^days − 1), one rounding by 四舍五入. `days` ≥ 0. */
export function dailyCompoundPenalty(baseFen: Fen, dailyRate: Rational, days: number): Fen {
  return percentOf(baseFen, subtract(power(add(ONE, dailyRate), days), ONE));
}

/**
 * Simple within each month, counted from the due date; at each anniversary (and on the day of payment) the interest is
 * rounded to a fen and joins the base.
 */
export function monthlyCompoundPenalty(
  baseFen: Fen,
  dailyRate: Rational,
  dueDate: IsoDate,
  payDate: IsoDate,
): Fen {
  let base = baseFen;
  let from = dueDate;
  for (let month = 1; from < payDate; month++) {
    const anniversary = addMonths(dueDate, month);
    const to = anniversary < payDate ? anniversary : payDate;
    base = fen(base + simplePenalty(base, dailyRate, daysBetween(from, to)));
    from = to;
  }
  return fen(base - baseFen);
}
