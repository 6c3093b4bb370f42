import { type Fen, fen } from '@/lib/money/fen';
import {
  compare,
  fromInteger,
  multiply,
  type Rational,
  rational,
  subtract,
} from '@/lib/money/rational';
import { roundHalfUpFen } from '@/lib/money/rounding';

/** A rate is above a ceiling only when it is strictly higher, on exact figures. */
export function exceeds(rate: Rational, ceiling: Rational): boolean {
  return compare(rate, ceiling) > 0;
}

/** Rate − ceiling, exact; negative below it. */
export function marginOver(rate: Rational, ceiling: Rational): Rational {
  return subtract(rate, ceiling);
}

export interface CeilingExcess {
  /** base × ceiling × days / year days, by 四舍五入. */
  readonly allowedFen: Fen;
  readonly excessFen: Fen;
}

/** What a charge over some days exceeds the ceiling by; 0 when it does not. */
export function excessOver(charge: {
  readonly baseFen: Fen;
  readonly chargedFen: Fen;
  readonly days: number;
  readonly annualCeiling: Rational;
  readonly yearDays: number;
}): CeilingExcess {
  const share = multiply(
    charge.annualCeiling,
    rational(BigInt(charge.days), BigInt(charge.yearDays)),
  );
  const allowedFen = roundHalfUpFen(multiply(fromInteger(charge.baseFen), share));
  return { allowedFen, excessFen: fen(Math.max(charge.chargedFen - allowedFen, 0)) };
}
