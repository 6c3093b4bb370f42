import type { SeqById } from '@/lib/records/conversation-index';
import type { RecordConflict } from '@/lib/records/neutral-record';
import type { Words } from '@/lib/records/words';
import { factRow, headRow } from './blocks';
import { quotation } from './quotation';
import { fieldName } from './term-text';

/** Terms stated in two ways, each with what was said and where: name and lines. */
export function conflictFacts(
  conflicts: readonly RecordConflict[],
  seqs: SeqById,
  words: Words,
): readonly (readonly [term: string, said: readonly string[]])[] {
  return conflicts.map(({ term, said }) => [
    fieldName(term, words),
    said.map((one) => quotation(one, seqs, words)),
  ]);
}

/** The table of them. */
export function* conflictSheet(
  conflicts: readonly RecordConflict[],
  seqs: SeqById,
  words: Words,
): Generator<string> {
  yield '<table>';
  yield headRow([words.say('conflict.title'), words.say('offer.quote')]);
  yield '<tbody>';
  for (const [term, said] of conflictFacts(conflicts, seqs, words)) yield factRow(term, said);
  yield '</tbody></table>';
}
