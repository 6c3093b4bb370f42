import type { NoRateReason } from '@/lib/repayment/rate-result';
import type { RateRoots } from '@/lib/repayment/rates/rate-roots';

const REASONS: Readonly<Record<NoRateReason, string>> = {
  'fewer-than-two-flows': 'fewer than two non-zero net flows',
  'no-sign-change': 'no sign change',
  'no-real-root': 'sign changes but no real root',
};

/** A rate that a double cannot hold is written with its power of ten. */
function growthText(logGrowth: number): number | string {
  const rate = Math.expm1(logGrowth);
  if (Number.isFinite(rate)) return rate;
  const tens = logGrowth / Math.LN10;
  const exponent = Math.floor(tens);
  return `${10 ** (tens - exponent)}e+${exponent}`;
}

/** `roots` named as in dated vectors. */
export function datedAnswer(roots: RateRoots): unknown {
  if (roots.status === 'none') return { status: 'none', reason: REASONS[roots.reason] };
  const rates = roots.logGrowth.map(growthText);
  return rates.length === 1
    ? { status: 'ok', rate: rates[0] }
    : { status: 'ambiguous', roots: rates };
}

/** Periodic rate with both yearly forms. */
export function periodicAnswer(roots: RateRoots, periodsPerYear: number): unknown {
  if (roots.status === 'none') return { status: 'none', reason: REASONS[roots.reason] };
  const rates = roots.logGrowth.map(growthText);
  const [only] = roots.logGrowth;
  if (only === undefined || rates.length > 1) return { status: 'ambiguous', periodicRoots: rates };
  return {
    status: 'ok',
    periodic: growthText(only),
    nominal: Math.expm1(only) * periodsPerYear,
    effective: growthText(only * periodsPerYear),
  };
}
