import type { SeqById } from '@/lib/records/conversation-index';
import { seqTag } from '@/lib/records/record-format';
import type { Words } from '@/lib/records/words';

/** Words of a message with its number. */
export function quotation(
  { messageId, text }: { readonly messageId: string; readonly text: string },
  seqs: SeqById,
  words: Words,
): string {
  const seq = seqs.get(messageId);
  return words.say('offer.at', { seq: seq === undefined ? '?' : seqTag(seq).slice(1, -1), text });
}
