import { type Fen, fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import type { Rational } from '@/lib/money/rational';
import { sumFen } from '@/lib/money/sum';
import type { Settlement } from './plan';
import type { Situation } from './situation';

/** One part of the debt and the share of it that is still to be paid. */
export interface SettlementPart {
  readonly dueFen: Fen;
  readonly payShare: Rational;
}

export interface SettlementAmounts {
  readonly dueFen: Fen;
  readonly payFen: Fen;
  readonly waivedFen: Fen;
}

/** 按项打折的一次性结清: each part rounded on its own by 四舍五入, then summed. */
export function settle(parts: readonly SettlementPart[]): SettlementAmounts {
  const dueFen = sumFen(parts.map((part) => part.dueFen));
  const payFen = sumFen(parts.map((part) => percentOf(part.dueFen, part.payShare)));
  return { dueFen, payFen, waivedFen: fen(dueFen - payFen) };
}

type Discounted = Pick<Settlement, 'payShare' | 'shareOf'>;

/** The debt in parts, each with the share of it to pay; null while the discount or a part of the debt is not known. */
export function partsOfSettlement(
  { payShare, shareOf }: Discounted,
  { principalFen, interestFen, penaltyFen, feesFen }: Situation,
): readonly SettlementPart[] | null {
  const share = payShare === null ? null : parseDecimal(payShare);
  if (share === null || shareOf === null || principalFen === null) return null;
  const principal = { dueFen: principalFen, payShare: share };
  if (shareOf === 'principal') return [principal];
  if (interestFen === null || penaltyFen === null || feesFen === null) return null;
  const rest = [interestFen, penaltyFen, feesFen].map((dueFen) => ({ dueFen, payShare: share }));
  return [principal, ...rest];
}
