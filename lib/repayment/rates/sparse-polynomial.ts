import { type BigFloat, bigFloat, PRECISION, times, toPower } from './big-float';

/** Σ coefficient × v^power: powers rise, coefficients are exact and not zero. v = 1/(1+r) per unit of time. */
export interface SparsePolynomial {
  readonly powers: readonly number[];
  readonly coefficients: readonly bigint[];
}

export const signOf = (coefficient: bigint): -1 | 1 => (coefficient < 0n ? -1 : 1);

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** Sign changes between neighbouring coefficients: a bound on the positive roots (Descartes). */
export function signChanges({ coefficients }: SparsePolynomial): number {
  let changes = 0;
  for (let i = 1; i < coefficients.length; i++)
    if (signOf(coefficients[i - 1] as bigint) !== signOf(coefficients[i] as bigint)) changes++;
  return changes;
}

/** Sign of a value, its Newton step, or zero when it vanishes to working precision. */
export interface Evaluation {
  readonly sign: -1 | 0 | 1;
  /** f(v) / (v f′(v)): the relative step to the root that Newton's method proposes. Infinite on a flat spot. */
  readonly relativeStep: number;
  /** The same step in units of 2^-256, for the last, exact steps. */
  readonly exactStep: bigint;
}

/** Below this share of the sum of magnitudes a value is cancellation, not sign: 2^-170 is far below any real case. */
const NOISE_BITS = 170n;
const BITS = BigInt(PRECISION);

interface Term {
  readonly mantissa: bigint;
  readonly exponent: number;
  readonly power: number;
}

function termsAt(polynomial: SparsePolynomial, v: BigFloat): readonly Term[] {
  let reached = 0;
  let current = bigFloat(1n);
  return polynomial.powers.map((power, i) => {
    current = times(current, toPower(v, power - reached));
    reached = power;
    const coefficient = polynomial.coefficients[i] as bigint;
    const magnitude = times(bigFloat(sizeOf(coefficient)), current);
    const mantissa = magnitude.mantissa * BigInt(signOf(coefficient));
    return { mantissa, exponent: magnitude.exponent, power };
  });
}

export function evaluate(polynomial: SparsePolynomial, v: BigFloat): Evaluation {
  const terms = termsAt(polynomial, v);
  const top = terms.reduce((most, term) => Math.max(most, term.exponent), -Infinity);
  let sum = 0n;
  let magnitude = 0n;
  let slope = 0n;
  for (const { mantissa, exponent, power } of terms) {
    const aligned = mantissa >> BigInt(Math.min(top - exponent, 2 * PRECISION));
    sum += aligned;
    magnitude += sizeOf(aligned);
    slope += aligned * BigInt(power);
  }
  if (sizeOf(sum) << NOISE_BITS < magnitude) return { sign: 0, relativeStep: 0, exactStep: 0n };
  const exactStep = slope === 0n ? 0n : (sum << BITS) / slope;
  const relativeStep = slope === 0n ? Number.POSITIVE_INFINITY : Number(exactStep) / 2 ** PRECISION;
  return { sign: signOf(sum), relativeStep, exactStep };
}

/**
 * The polynomial whose positive roots separate those of `polynomial`: v^(1−m) times the derivative of v^m f(v), up to
 * a factor, with m chosen at the first sign change, so that it has exactly one sign change fewer (the step in the proof of
 * Descartes' rule).
 */
export function withOneSignChangeFewer(polynomial: SparsePolynomial): SparsePolynomial {
  const { powers, coefficients } = polynomial;
  const at = coefficients.findIndex(
    (c, i) => i > 0 && signOf(c) !== signOf(coefficients[i - 1] as bigint),
  );
  const middle = (powers[at - 1] as number) + (powers[at] as number);
  return {
    powers,
    coefficients: coefficients.map((c, i) => c * BigInt(2 * (powers[i] as number) - middle)),
  };
}
