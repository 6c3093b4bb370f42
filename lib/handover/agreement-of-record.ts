import { offerOnTable } from '@/lib/negotiation/agreement/agreement';
import type { TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import { applicableTerms } from '@/lib/negotiation/agreement/scope';
import { agreementTable } from '@/lib/negotiation/agreement/table';
import { utteranceOfMessage } from '@/lib/negotiation/utterance-of-message';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { RecordAgreement } from '@/lib/records/neutral-record';
import { observedAtIso } from '@/lib/transcript/chain-preimage';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** What is there to be read: neither recalled nor erased. */
export function heardIn(messages: readonly ChatMessage[]): readonly Utterance[] {
  return messages
    .filter(({ text, recalled }) => text !== null && recalled === null)
    .map(utteranceOfMessage);
}

/**
 * What the other side has confirmed 已确认的约定: which offer, in which messages, when last, and which required terms
 * of such a plan nobody has stated. Empty while nothing is confirmed.
 */
export function agreementsOf(
  { ledger }: TalkAgreement,
  messages: readonly ChatMessage[],
): readonly Omit<RecordAgreement, 'type'>[] {
  const last = ledger.confirmations.at(-1);
  if (!last) return [];
  const at = messages.find(({ id }) => id === last.messageId);
  const readBacks = ledger.readBacks.flatMap(({ messageIds }) => messageIds);
  const confirming = ledger.confirmations.map(({ messageId }) => messageId);
  const table = agreementTable(ledger);
  const scope = applicableTerms(table);
  return [
    {
      id: `agreement-${last.messageId}`,
      offerId: offerOnTable(ledger),
      confirmedAt: at ? observedAtIso(at.observedAtMs, at.utcOffsetMinutes) : null,
      messageIds: [...new Set([...readBacks, ...confirming])],
      openFields: table
        .filter(
          ({ term, need, state }) =>
            need === 'required' && state === 'unknown' && scope.includes(term),
        )
        .map(({ term }) => term),
    },
  ];
}
