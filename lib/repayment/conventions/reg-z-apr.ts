import { toNumber } from '@/lib/money/rational';
import { daysBetween, type IsoDate } from '../iso-date';
import type { DatedFlow } from '../rates/xirr';
import { countMonthsBack } from './calendar-interval';
import { findRoot } from './find-root';
import {
  type UnitPeriod,
  type UnitPeriodInterval,
  unitPeriodInterval,
  unitPeriodsPerYear,
} from './reg-z-interval';

export interface RegZTransaction {
  readonly advances: readonly DatedFlow[];
  readonly payments: readonly DatedFlow[];
  readonly unitPeriod: UnitPeriod | 'single-advance-single-payment';
}

/** 1 / ((1 + f i)(1 + i)^t). */
function discount({ whole, fraction }: UnitPeriodInterval, rate: number): number {
  return 1 / ((1 + toNumber(fraction) * rate) * (1 + rate) ** whole);
}

const YEAR: UnitPeriod = { unit: 'year', count: 1 };

/** App. J (c)(5): one advance, one payment. Up to a year the term is the unit period, above it the year is. */
function singlePayment(advance: DatedFlow, payment: DatedFlow): number | null {
  const { months, days } = countMonthsBack(advance.date, payment.date);
  if (months > 12 || (months === 12 && days > 0))
    return solve([advance], [payment], YEAR, advance.date);
  const periods = days === 0 ? 12 / months : 365 / daysBetween(advance.date, payment.date);
  return (payment.amountFen / advance.amountFen - 1) * periods;
}

function solve(
  advances: readonly DatedFlow[],
  payments: readonly DatedFlow[],
  period: UnitPeriod,
  start: IsoDate,
): number | null {
  const value = (flows: readonly DatedFlow[]) => {
    const terms = flows.map(
      ({ date, amountFen }) => [amountFen, unitPeriodInterval(start, date, period)] as const,
    );
    return (rate: number) => terms.reduce((sum, [fen, at]) => sum + fen * discount(at, rate), 0);
  };
  const advanced = value(advances);
  const repaid = value(payments);
  const rate = findRoot((i) => advanced(i) - repaid(i));
  return rate === null ? null : rate * toNumber(unitPeriodsPerYear(period));
}

/** Annual percentage rate by the actuarial method of 12 CFR 1026 App. J, a fraction; null when no rate fits. For checking only. */
export function regZApr({ advances, payments, unitPeriod }: RegZTransaction): number | null {
  const [advance] = advances;
  const [payment] = payments;
  if (advance === undefined || payment === undefined) return null;
  if (unitPeriod === 'single-advance-single-payment') return singlePayment(advance, payment);
  const dates = [...advances, ...payments].map((flow) => flow.date).sort();
  return solve(advances, payments, unitPeriod, dates[0] as IsoDate);
}
