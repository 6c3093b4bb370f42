import type { Fen } from './fen';
import { fromInteger, multiply, type Rational } from './rational';
import { roundHalfUpFen } from './rounding';

/** `amount` × `rate`, exact, then to a whole fen by 四舍五入. */
export function percentOf(amount: Fen, rate: Rational): Fen {
  return roundHalfUpFen(multiply(fromInteger(amount), rate));
}
