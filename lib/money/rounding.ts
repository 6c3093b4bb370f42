import { type Fen, fen } from './fen';
import type { Rational } from './rational';

/** 四舍五入: to the nearest whole number, an exact half away from zero. Works on the exact fraction. */
export function roundHalfUp({ num, den }: Rational): bigint {
  const magnitude = num < 0n ? -num : num;
  const rounded = (2n * magnitude + den) / (2n * den);
  return num < 0n ? -rounded : rounded;
}

/** An exact amount in fen, fixed to a whole fen by 四舍五入. Throws `RangeError` beyond safe integers. */
export function roundHalfUpFen(amount: Rational): Fen {
  return fen(Number(roundHalfUp(amount)));
}

/** The largest whole number not above the fraction. */
export function roundDown({ num, den }: Rational): bigint {
  const quotient = num / den;
  return num < 0n && quotient * den !== num ? quotient - 1n : quotient;
}
