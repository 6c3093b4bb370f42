import {
  add,
  compare,
  type Rational,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '@/lib/money/rational';
import { addDays, addMonths, daysBetween, type IsoDate } from '../iso-date';
import { exactRoots } from '../rates/periodic-flows';
import { countMonthsBack } from './calendar-interval';

/** Money at a time in years: drawdowns and payments with opposite signs. */
export interface YearFlow {
  readonly years: Rational;
  readonly amountFen: number;
}

/** Days of the year that ends on `date`. */
function yearEndingOn(date: IsoDate): bigint {
  return BigInt(daysBetween(addMonths(date, -12), date));
}

/**
 * 2014/17/EU Annex I, remark (c): whole months, years or weeks counted back from the later date, then days over the length of
 * the year that ends where those whole periods begin.
 */
export function euInterval(
  start: IsoDate,
  end: IsoDate,
  frequency: 'week' | 'month' | 'year',
): Rational {
  if (frequency === 'week') {
    const days = daysBetween(start, end);
    const weeks = Math.floor(days / 7);
    const from = addDays(end, -7 * weeks);
    return add(
      rational(BigInt(weeks), 52n),
      rational(BigInt(days - 7 * weeks), yearEndingOn(from)),
    );
  }
  const { months, days, from } = countMonthsBack(start, end);
  if (frequency === 'month')
    return add(rational(BigInt(months), 12n), rational(BigInt(days), yearEndingOn(from)));
  const years = Math.floor(months / 12);
  if (days === 0 && months % 12 === 0) return rational(BigInt(years));
  const whole = addMonths(end, -12 * years);
  return add(
    rational(BigInt(years)),
    rational(BigInt(daysBetween(start, whole)), yearEndingOn(whole)),
  );
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a * b) / gcd(a, b);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Every effective yearly rate X with Σ a/(1+X)^t = 0 (2008/48/EC Annex I), lowest first. For checking only. */
export function euAprcRoots(flows: readonly YearFlow[]): readonly number[] {
  const scale = flows.reduce((lcm, flow) => leastCommonMultiple(lcm, flow.years.den), 1n);
  const ordered = [...flows].sort((a, b) => compare(a.years, b.years));
  const first = ordered[0]?.years ?? ZERO;
  const totals = new Map<number, number>();
  for (const { years, amountFen } of ordered) {
    const ticks = subtract(years, first);
    const time = Number((ticks.num * scale) / ticks.den);
    totals.set(time, (totals.get(time) ?? 0) + amountFen);
  }
  const netted = [...totals].filter(([, amount]) => amount !== 0);
  if (netted.length < 2) return [];
  const roots = exactRoots({
    times: netted.map(([time]) => time),
    amounts: netted.map(([, amount]) => amount),
  });
  const ticksPerYear = toNumber({ num: scale, den: 1n });
  return roots.status === 'none'
    ? []
    : roots.logGrowth.map((perTick) => Math.expm1(perTick * ticksPerYear));
}
