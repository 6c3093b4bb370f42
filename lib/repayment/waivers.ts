import type { Fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { sumFen } from '@/lib/money/sum';
import { owedOf } from './balance';
import type { Waiver } from './plan';
import type { Situation } from './situation';

/** What one waiver takes off: its amount, or its share of the item; null when neither can be known. */
export function waivedFen(waiver: Waiver, situation: Situation): Fen | null {
  if (waiver.amountFen !== null) return waiver.amountFen;
  const ratio = waiver.ratio === null ? null : parseDecimal(waiver.ratio);
  const owed = waiver.item === null ? null : owedOf(situation, waiver.item);
  return ratio === null || owed === null ? null : percentOf(owed, ratio);
}

/** All waivers together; null when one of them has no figure. */
export function grantedWaiverFen(waivers: readonly Waiver[], situation: Situation): Fen | null {
  const amounts: Fen[] = [];
  for (const waiver of waivers) {
    const amount = waivedFen(waiver, situation);
    if (amount === null) return null;
    amounts.push(amount);
  }
  return sumFen(amounts);
}
