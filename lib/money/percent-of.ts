import type { Fen } from './fen';
import type { Rational } from './rational';
import { roundHalfUpFen } from './rounding';

/** `amount` × `rate`, exact, then to a whole fen by 四舍五入. */
export function percentOf(amount: Fen, rate: Rational): Fen {
  return roundHalfUpFen({ num: BigInt(amount) * rate.num, den: rate.den });
}
