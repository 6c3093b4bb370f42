import type { ChecklistFacts } from '@/lib/negotiation/checklist/checklist';
import type { AgreementLedger } from './agreement';
import { sameValue } from './part';
import { applicableTerms } from './scope';
import { type AgreementTable, partOf } from './table';

/** What the terms say about the checklist 复述确认 and 要点确认; nothing is open before there is an offer. */
export function checklistFactsOf(
  ledger: AgreementLedger,
  table: AgreementTable,
): Pick<ChecklistFacts, 'readBackConfirmedInMessageId' | 'requiredFieldsOpen'> {
  const reply = ledger.replies.at(-1);
  const scope = applicableTerms(table);
  const open = table.filter(
    ({ term, need, state }) => need === 'required' && scope.includes(term) && state !== 'confirmed',
  );
  return {
    readBackConfirmedInMessageId: reply?.verdict === 'affirmed' ? reply.messageId : null,
    requiredFieldsOpen: ledger.offerIds.length === 0 ? null : open.length,
  };
}

/** A read-back was sent of what is still on the table; another offer since has to be read back anew. */
export function isReadBack(ledger: AgreementLedger, table: AgreementTable): boolean {
  const last = ledger.readBacks.at(-1);
  return (
    last?.items.every((item) => {
      const now = partOf(table, item)?.value ?? null;
      return now !== null && sameValue(now, item.value);
    }) === true
  );
}
