import type { PromiseLedger } from '@/lib/nlu/promises';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** What the other side brought since the user's last line: a word against an earlier one, or else promises. */
export function newsOf(ledger: PromiseLedger, messages: readonly ChatMessage[]) {
  const lastOwn = messages.findLastIndex(({ speaker }) => speaker === 'customer');
  const fresh = new Set(messages.slice(lastOwn + 1).map(({ id }) => id));
  return {
    contradiction: ledger.contradictions.findLast((one) => fresh.has(one.later.messageId)),
    promises: ledger.promises.filter((one) => fresh.has(one.span.messageId)),
  };
}
