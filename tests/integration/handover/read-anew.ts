import { heardIn } from '@/lib/handover/agreement-of-record';
import { agreementOfTalk, NO_EDITS, type TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import type { DebtCase } from '@/lib/negotiation/case';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** The talk `c1` from its first message on, with nothing kept. */
export function readAnew(
  messages: readonly ChatMessage[],
  debtCase: DebtCase | null = null,
): TalkAgreement {
  return agreementOfTalk(heardIn(messages), debtCase?.agreementEdits?.c1 ?? NO_EDITS);
}
