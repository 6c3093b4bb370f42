import { useAgreement } from '@/components/agreement/agreement-context';
import { useConversation } from '@/components/conversation-context';
import type { ReadBackReply } from '@/lib/negotiation/read-back/reply';

/** How far the read-back that was sent last has come. */
export interface ReadBackState {
  readonly state: 'sent' | ReadBackReply['verdict'];
  /** The answer, or the read-back that waits for one. */
  readonly messageId: string;
  readonly quote: string | null;
}

/** Null: none has been sent. An answer to an earlier one is none to the last. */
export function useReadBackState(): ReadBackState | null {
  const { ledger } = useAgreement();
  const { messages } = useConversation();
  const sentId = ledger.readBacks.at(-1)?.messageIds.at(-1);
  if (sentId === undefined) return null;
  const reply = ledger.replies.at(-1);
  const placeOf = (id: string) => messages.findLastIndex((message) => message.id === id);
  if (reply && placeOf(reply.messageId) > placeOf(sentId))
    return { state: reply.verdict, messageId: reply.messageId, quote: reply.quote };
  return { state: 'sent', messageId: sentId, quote: null };
}
