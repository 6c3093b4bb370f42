import type { NoRateReason } from '../rate-result';

/**
 * Every rate that fits, or why there is none. `logGrowth` is ln(1+r) per unit of time, sorted by rate, a double
 * root given twice: it keeps rates that a double cannot (1+r = 1e394) and rates near −100 % apart.
 */
export type RateRoots =
  | { readonly status: 'none'; readonly reason: NoRateReason }
  | { readonly status: 'roots'; readonly logGrowth: readonly number[] };

export function noRate(reason: NoRateReason): RateRoots {
  return { status: 'none', reason };
}
