import { toNumber } from '@/lib/money/rational';
import type { IsoDate } from '../iso-date';
import type { DatedFlow } from '../rates/xirr';
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

/**
 * App. J (c)(5): one advance, one payment. Up to a year the term is the unit period, above it the year is; with simple
 * interest in the fraction of a year both are the same.
 */
const YEAR: UnitPeriod = { unit: 'year', count: 1 };

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
  const period = unitPeriod === 'single-advance-single-payment' ? YEAR : unitPeriod;
  const dates = [...advances, ...payments].map((flow) => flow.date).sort();
  const [start] = dates;
  return start === undefined ? null : solve(advances, payments, period, start);
}
