import { type Rational, rational } from '@/lib/money/rational';
import { addMonths, daysBetween, type IsoDate } from '../iso-date';
import { countMonthsBack } from './calendar-interval';

/** Unit period of 12 CFR 1026 App. J (b)(4). */
export interface UnitPeriod {
  readonly unit: 'day' | 'week' | 'semimonth' | 'month' | 'year';
  readonly count: number;
}

/** Whole unit periods and the fraction of one before them. */
export interface UnitPeriodInterval {
  readonly whole: number;
  readonly fraction: Rational;
}

function split(num: number, den: number): UnitPeriodInterval {
  const whole = Math.floor(num / den);
  return { whole, fraction: rational(BigInt(num - whole * den), BigInt(den)) };
}

/** Years back from the later date; the rest in months when whole, else in days of 365. */
function yearInterval(start: IsoDate, end: IsoDate): UnitPeriodInterval {
  const { months, days } = countMonthsBack(start, end);
  const years = Math.floor(months / 12);
  if (days === 0) return { whole: years, fraction: rational(BigInt(months % 12), 12n) };
  const rest = daysBetween(start, addMonths(end, -12 * years));
  return { whole: years, fraction: rational(BigInt(rest), 365n) };
}

/** App. J (b)(5): the time between two dates in unit periods, counted back from the later one; a month has 30 days in fractions. */
export function unitPeriodInterval(
  start: IsoDate,
  end: IsoDate,
  period: UnitPeriod,
): UnitPeriodInterval {
  const { unit, count } = period;
  switch (unit) {
    case 'day':
      return split(daysBetween(start, end), count);
    case 'week':
      return split(daysBetween(start, end), 7 * count);
    case 'year':
      return yearInterval(start, end);
    default: {
      const { months, days } = countMonthsBack(start, end);
      return split(30 * months + days, unit === 'month' ? 30 * count : 15 * count);
    }
  }
}

/** App. J (b)(4)/(5): unit periods in a year. */
export function unitPeriodsPerYear({ unit, count }: UnitPeriod): Rational {
  const inYear = { day: 365n, week: 52n, semimonth: 24n, month: 12n, year: 1n }[unit];
  return rational(inYear, BigInt(count));
}
