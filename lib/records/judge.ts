import { type Verdicts, verdictsOf } from '@/lib/records/verify/verdicts';
import type { ConversationHeader, RecordConversation, RecordData } from './neutral-record';

/** A conversation with what the documents say about it. */
export interface JudgedConversation {
  readonly number: number;
  readonly conversation: RecordConversation;
  readonly header: ConversationHeader;
  readonly verdicts: Verdicts;
}

const judged = new WeakMap<RecordData, readonly JudgedConversation[]>();

/** Each conversation with its header and its verdicts. A record is judged once: every document asks again. */
export function judge(record: RecordData): readonly JudgedConversation[] {
  const known = judged.get(record) ?? judgeAnew(record);
  judged.set(record, known);
  return known;
}

function judgeAnew(record: RecordData): JudgedConversation[] {
  return record.conversations.flatMap((conversation, index) => {
    const header = record.header.conversations[index];
    if (!header) return [];
    return [
      { number: index + 1, conversation, header, verdicts: verdictsOf(conversation, header) },
    ];
  });
}
