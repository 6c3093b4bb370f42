/** An exact fraction. `den` is positive; kept in lowest terms, so equal values have equal parts. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `num / den` in lowest terms. Throws `RangeError` when `den` is zero. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('rational: denominator is zero');
  const sign = den < 0n ? -1n : 1n;
  const divisor = gcd(num, sign * den);
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

export function fromInteger(value: number): Rational {
  return rational(BigInt(value));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

/** Throws `RangeError` when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/** `base` to a non-negative whole power. */
export function power(base: Rational, exponent: number): Rational {
  const n = BigInt(exponent);
  return { num: base.num ** n, den: base.den ** n };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const SCALE_BITS = 120n;

/** Nearest double, to about one unit in the last place, also when the parts exceed the range of a double. */
export function toNumber({ num, den }: Rational): number {
  const direct = Number(num) / Number(den);
  if (Number.isSafeInteger(Number(num)) && Number.isSafeInteger(Number(den))) return direct;
  const shift = BigInt(den.toString(2).length - num.toString(2).length) + SCALE_BITS;
  const scaled = shift >= 0n ? (num << shift) / den : num / (den << -shift);
  return Number(scaled) * 2 ** -Number(shift);
}
