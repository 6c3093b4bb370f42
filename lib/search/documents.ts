import { completenessOf } from '@/lib/transcript/completeness';
import { currentMessages } from '@/lib/transcript/conversation';
import type { Entry } from '@/lib/transcript/entry';
import { gapKey } from '@/lib/transcript/gap-key';
import { messageTimeMs } from '@/lib/transcript/message-time';
import { foldText } from './fold';
import type { SearchDocument } from './search-document';

/** The rows of a conversation that can be found: messages as they stand, notes, gaps. One after the other, for there may be many. */
export function* documentsOf(
  conversationId: string,
  entries: readonly Entry[],
): Generator<SearchDocument> {
  yield* messageDocuments(conversationId, entries);
  yield* noteDocuments(conversationId, entries);
  yield* gapDocuments(conversationId, entries);
}

function* messageDocuments(
  conversationId: string,
  entries: readonly Entry[],
): Generator<SearchDocument> {
  for (const message of currentMessages(entries)) {
    const text = message.text ?? '';
    yield {
      conversationId,
      targetId: message.id,
      kind: 'message',
      speaker: message.speaker,
      atMs: messageTimeMs(message),
      text,
      folded: foldText([text, message.speakerName ?? '', message.staffNumber ?? ''].join('\n')),
    };
  }
}

function noteDocuments(conversationId: string, entries: readonly Entry[]): SearchDocument[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'note') return [];
    const text = entry.personal.text?.text ?? '';
    return [
      {
        conversationId,
        targetId: entry.id,
        kind: 'note',
        speaker: null,
        atMs: entry.observedAtMs,
        text,
        folded: foldText(text),
      },
    ];
  });
}

function gapDocuments(conversationId: string, entries: readonly Entry[]): SearchDocument[] {
  if (entries.length === 0) return [];
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  return completenessOf(entries).gaps.map((gap) => ({
    conversationId,
    targetId: gapKey(gap),
    kind: 'gap',
    speaker: null,
    atMs: gap.fromMs ?? gap.toMs ?? bySeq.get(gap.seq)?.observedAtMs ?? 0,
    text: gap.reason,
    folded: '',
  }));
}
