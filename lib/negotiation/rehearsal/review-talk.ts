import { agreementOfTalk } from '@/lib/negotiation/agreement/of-talk';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { agreementVerdict } from '@/lib/negotiation/agreement/verdict';
import { checkDraft } from '@/lib/nlu/draft/draft-check';
import type { Utterance } from '@/lib/nlu/offers/offer';
import { detectScams } from '@/lib/nlu/scams/scams';
import { type RehearsalReview, reviewRehearsal } from './review';

/** Reviews a practice talk 练习小结 with the code that watches real chats: offers, terms, drafts and scam signs. */
export function reviewTalk(
  messages: readonly Utterance[],
  calculated: boolean | null,
): RehearsalReview {
  const { ledger } = agreementOfTalk(messages);
  const table = agreementTable(ledger);
  const own = messages.filter(({ speaker }) => speaker === 'customer');
  const readBackIds = new Set(ledger.readBacks.flatMap(({ messageIds }) => messageIds));
  const scamMessageIds = messages
    .filter(({ speaker, text }) => speaker === 'agent' && detectScams(text).length > 0)
    .map(({ id }) => id);
  return reviewRehearsal({
    messages,
    table,
    verdict: agreementVerdict({ table, check: null, scam: scamMessageIds.length > 0 }),
    draftFlags: own.flatMap(({ id, text }) =>
      checkDraft(text, { composedByUs: readBackIds.has(id) }).flags.map(({ kind }) => ({
        messageId: id,
        flag: kind,
      })),
    ),
    scamMessageIds,
    offerCount: ledger.offerIds.length,
    calculated,
    readBackSent: ledger.readBacks.length > 0,
  });
}
