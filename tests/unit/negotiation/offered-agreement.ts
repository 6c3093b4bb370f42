import {
  type AgreementLedger,
  emptyAgreement,
  noteOffer,
} from '@/lib/negotiation/agreement/agreement';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { offerIn, say, yuan } from './talk';

/** An agent's usual offer, as message, as read, and as what is agreed after it. */
export const FIRST = say('a1', 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
export const FIRST_OFFER = offerIn(
  FIRST,
  'installment',
  { periods: 12, periodUnit: 'month', perPeriodFen: yuan(850), dueDay: 15 },
  { periods: '12期', perPeriodFen: '每期850元', dueDay: '每月15号' },
);
export const offered = noteOffer(emptyAgreement(), FIRST_OFFER, [FIRST]);

export function rowOf(ledger: AgreementLedger, term: AgreementTerm) {
  const row = agreementTable(ledger).find((one) => one.term === term);
  if (!row) throw new Error(term);
  return row;
}

export function partOf(ledger: AgreementLedger, term: AgreementTerm, part: string) {
  return rowOf(ledger, term).parts.find((one) => one.part === part);
}
