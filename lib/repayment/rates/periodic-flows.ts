import { type BigFloat, naturalLog } from './big-float';
import { isolatePositiveRoots } from './isolate-roots';
import { noRate, type RateRoots } from './rate-roots';

/** Money at whole-number times (periods or days), netted: times rise, amounts are not zero. */
export interface NetFlows {
  readonly times: readonly number[];
  readonly amounts: readonly number[];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Roots are good to about 2^-200; what is closer to 0 than this is 0. */
const ZERO_GROWTH = 1e-50;

function growthOf(v: BigFloat, unit: number): number {
  const log = naturalLog(v);
  return Math.abs(log) < ZERO_GROWTH ? 0 : -log / unit;
}

/** Every ln(1+r) per unit of time, found exactly. For flows that the quick way cannot settle. */
export function exactRoots({ times, amounts }: NetFlows): RateRoots {
  const start = times[0] as number;
  const unit = times.reduce((divisor, t) => greatestCommonDivisor(t - start, divisor), 0);
  const roots = isolatePositiveRoots({
    powers: times.map((t) => (t - start) / unit),
    coefficients: amounts.map(BigInt),
  });
  if (roots.length === 0) return noRate('no-real-root');
  const logGrowth = roots
    .flatMap(({ at, multiplicity }) =>
      Array.from({ length: multiplicity }, () => growthOf(at, unit)),
    )
    .sort((a, b) => a - b);
  return { status: 'roots', logGrowth };
}
