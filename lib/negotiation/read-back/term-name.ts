import { agreementKind } from '@/lib/negotiation/agreement/scope';
import type { AgreementTable } from '@/lib/negotiation/agreement/table';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import { TERM_NAMES } from './wording';

/** What is paid at once 一次还的 has a last day, and no instalments to name one of. */
export function isPaidAtOnce(table: AgreementTable): boolean {
  const kind = agreementKind(table);
  return kind === 'settlement' || kind === 'extension';
}

/** Name of a term of this plan, in a question to the agent and in letters. */
export function termName(term: AgreementTerm, table: AgreementTable): string {
  return term === 'paymentDates' && isPaidAtOnce(table) ? '最晚还款日' : TERM_NAMES[term];
}
