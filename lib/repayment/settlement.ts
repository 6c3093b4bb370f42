import { type Fen, fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import type { Rational } from '@/lib/money/rational';
import { sumFen } from '@/lib/money/sum';

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
