import type { Fen } from '@/lib/money/fen';
import { sumFen } from '@/lib/money/sum';
import type { ChargeKind } from './plan';
import type { Situation } from './situation';

/** Principal + interest + penalty + fees; null as soon as one of them is not known. */
export function balanceOf(situation: Situation): Fen | null {
  const { principalFen, interestFen, penaltyFen, feesFen } = situation;
  if (principalFen === null || interestFen === null || penaltyFen === null || feesFen === null)
    return null;
  return sumFen([principalFen, interestFen, penaltyFen, feesFen]);
}

/** What is owed under one heading. */
export function owedOf(situation: Situation, item: ChargeKind): Fen | null {
  switch (item) {
    case 'principal':
      return situation.principalFen;
    case 'interest':
      return situation.interestFen;
    case 'penalty':
      return situation.penaltyFen;
    case 'fee':
      return situation.feesFen;
  }
}
