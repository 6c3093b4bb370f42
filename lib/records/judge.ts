import { type Verdicts, verdictsOf } from '@/lib/records/verify/verdicts';
import type { ConversationHeader, RecordConversation, RecordData } from './neutral-record';

/** A conversation with what the documents say about it. */
export interface JudgedConversation {
  readonly number: number;
  readonly conversation: RecordConversation;
  readonly header: ConversationHeader;
  readonly verdicts: Verdicts;
}

/** Each conversation with its header and its verdicts. */
export function judge(record: RecordData): JudgedConversation[] {
  return record.conversations.flatMap((conversation, index) => {
    const header = record.header.conversations[index];
    if (!header) return [];
    return [
      { number: index + 1, conversation, header, verdicts: verdictsOf(conversation, header) },
    ];
  });
}
