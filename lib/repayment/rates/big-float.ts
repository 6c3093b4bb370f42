/**
 * Positive floating point numbers of 256 bits: `mantissa` × 2^`exponent`, mantissa in [2^255, 2^256).
 * Only what root isolation needs; multiplication truncates, so a result is good to about 2^-250 per hundred factors.
 */
export interface BigFloat {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export const PRECISION = 256;
const TOP = 1n << BigInt(PRECISION);
const SHIFT = BigInt(PRECISION - 1);

/** A positive whole number, truncated to 256 bits. */
export function bigFloat(value: bigint, exponent = 0): BigFloat {
  const shift = value.toString(2).length - PRECISION;
  // A shift by less than nothing goes the other way.
  return { mantissa: value >> BigInt(shift), exponent: exponent + shift };
}

export const BIG_ONE = bigFloat(1n);

export function times(a: BigFloat, b: BigFloat): BigFloat {
  const product = (a.mantissa * b.mantissa) >> SHIFT;
  const exponent = a.exponent + b.exponent + PRECISION - 1;
  return product >= TOP
    ? { mantissa: product >> 1n, exponent: exponent + 1 }
    : { mantissa: product, exponent };
}

/** `base` to a non-negative whole power. */
export function toPower(base: BigFloat, power: number): BigFloat {
  let result = BIG_ONE;
  let square = base;
  for (let left = power; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    if (left > 1) square = times(square, square);
  }
  return result;
}

/** Power of two next below, as a plain number: the size of `a` on a log2 scale. */
export function log2Floor(a: BigFloat): number {
  return a.exponent + PRECISION - 1;
}

/** Below zero, zero or above as `a` is less than, equal to or greater than `b`. */
export function compareBig(a: BigFloat, b: BigFloat): number {
  if (a.exponent !== b.exponent) return a.exponent - b.exponent;
  return a.mantissa < b.mantissa ? -1 : a.mantissa > b.mantissa ? 1 : 0;
}

/** A number strictly between `low` and `high` (or one of them when they are neighbours): halves the distance, on a log scale when they are far apart. */
export function between(low: BigFloat, high: BigFloat): BigFloat {
  const gap = high.exponent - low.exponent;
  if (gap > 1) return { mantissa: low.mantissa, exponent: low.exponent + Math.floor(gap / 2) };
  return bigFloat(low.mantissa + (high.mantissa << BigInt(gap)), low.exponent - 1);
}

/** Fraction bits that hold every mantissa of a number between 1/4 and 4. */
const NEAR_ONE = PRECISION + 8;

/** `a` − 1, for `a` between 1/4 and 4, without losing the small difference. */
function minusOne({ mantissa, exponent }: BigFloat): number {
  const scaled = mantissa << BigInt(exponent + NEAR_ONE);
  return Number(scaled - (1n << BigInt(NEAR_ONE))) / 2 ** NEAR_ONE;
}

/** ln of the number, exact to a double also next to 1. */
export function naturalLog(a: BigFloat): number {
  const size = log2Floor(a);
  const excess = Math.abs(size) <= 1 ? minusOne(a) : 1;
  if (Math.abs(excess) < 0.5) return Math.log1p(excess);
  const head = Number(a.mantissa >> BigInt(PRECISION - 64)) / 2 ** 64;
  return Math.log(head) + (size + 1) * Math.LN2;
}
