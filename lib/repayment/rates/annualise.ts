import type { RateResult } from '../rate-result';
import type { RateRoots } from './rate-roots';

/** Yearly rates outside are real roots but no information: 1+r from 0.0001 (all but everything lost) to 1000 (100,000 %). */
const LOWEST_LOG = Math.log(1e-4);
const HIGHEST_LOG = Math.log(1e3);

/** Turns roots into the answer a person gets, those that carry information only; `toRate` makes the wanted rate from ln(1+r) per period. */
export function toRateResult(
  roots: RateRoots,
  periodsPerYear: number,
  toRate: (logGrowth: number) => number,
): RateResult {
  if (roots.status === 'none') return roots;
  const telling = roots.logGrowth.filter((growth) => {
    const perYear = growth * periodsPerYear;
    return perYear >= LOWEST_LOG && perYear <= HIGHEST_LOG;
  });
  const [only, ...others] = telling;
  if (only === undefined) {
    const lowest = roots.logGrowth[0] as number;
    return { status: 'outOfRange', reason: lowest < 0 ? 'below' : 'above' };
  }
  if (others.length > 0) return { status: 'ambiguous', roots: telling.map(toRate) };
  return { status: 'ok', value: toRate(only) };
}

/** Rate per period. */
export const perPeriod = (logGrowth: number): number => Math.expm1(logGrowth);

/** 单利年化: periodic rate × periods per year. 公告〔2021〕第3号 item 4. */
export function annualSimple(periodsPerYear: number): (logGrowth: number) => number {
  return (logGrowth) => Math.expm1(logGrowth) * periodsPerYear;
}

/** 复利年化 (内部收益率法): (1+periodic)^periods per year − 1. 公告〔2021〕第3号 item 4 and annex. */
export function annualCompound(periodsPerYear: number): (logGrowth: number) => number {
  return (logGrowth) => Math.expm1(logGrowth * periodsPerYear);
}
