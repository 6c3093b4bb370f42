import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Completeness, LedgerGap } from '@/lib/transcript/completeness';
import type { Entry, EntryOf } from '@/lib/transcript/entry';
import { gapKey } from '@/lib/transcript/gap-key';

/** A row of the transcript as read from top to bottom. */
export type TimelineRow =
  | { readonly kind: 'message'; readonly key: string; readonly message: ChatMessage }
  | { readonly kind: 'note'; readonly key: string; readonly note: EntryOf<'note'> }
  | {
      readonly kind: 'attachment';
      readonly key: string;
      readonly attachment: EntryOf<'attachment'>;
    }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: LedgerGap }
  | { readonly kind: 'session'; readonly key: string; readonly session: EntryOf<'session'> };

type Extra = { readonly seq: number; readonly row: TimelineRow };

function extrasOf(entries: readonly Entry[], completeness: Completeness | null): Extra[] {
  const extras: Extra[] = [];
  for (const entry of entries) {
    if (entry.kind === 'note')
      extras.push({ seq: entry.seq, row: { kind: 'note', key: entry.id, note: entry } });
    if (entry.kind === 'attachment')
      extras.push({
        seq: entry.seq,
        row: { kind: 'attachment', key: entry.id, attachment: entry },
      });
    if (entry.kind === 'session')
      extras.push({ seq: entry.seq, row: { kind: 'session', key: entry.id, session: entry } });
  }
  for (const gap of completeness?.gaps ?? []) {
    const key = gapKey(gap);
    extras.push({ seq: gap.seq, row: { kind: 'gap', key, gap } });
  }
  return extras.sort((a, b) => a.seq - b.seq);
}

/**
 * Places notes, files, gaps and session marks below all messages that were written before them. Messages keep their own order:
 * history loaded above has a high sequence number and still stands above, and what follows it does not.
 */
export function buildTimeline(
  messages: readonly ChatMessage[],
  entries: readonly Entry[],
  completeness: Completeness | null,
): readonly TimelineRow[] {
  const extras = extrasOf(entries, completeness);
  const bySeq = messages
    .map((message, index) => ({ seq: message.seq, index }))
    .sort((a, b) => a.seq - b.seq);
  const after = new Map<number, TimelineRow[]>();
  let cursor = 0;
  let place = -1;
  for (const extra of extras) {
    while (cursor < bySeq.length && (bySeq[cursor]?.seq ?? 0) <= extra.seq) {
      place = Math.max(place, bySeq[cursor]?.index ?? place);
      cursor++;
    }
    after.set(place, [...(after.get(place) ?? []), extra.row]);
  }
  const rows: TimelineRow[] = [...(after.get(-1) ?? [])];
  for (const [index, message] of messages.entries()) {
    rows.push({ kind: 'message', key: message.id, message });
    rows.push(...(after.get(index) ?? []));
  }
  return rows;
}

/** Rows that hold the words; case and width are not distinguished. */
export function searchRows(rows: readonly TimelineRow[], words: string): readonly TimelineRow[] {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const needle = fold(words.trim());
  if (!needle) return rows;
  return rows.filter((row) => {
    if (row.kind === 'message') return fold(row.message.text ?? '').includes(needle);
    if (row.kind === 'note') return fold(row.note.personal.text?.text ?? '').includes(needle);
    if (row.kind === 'attachment')
      return fold(row.attachment.personal.fileName?.text ?? '').includes(needle);
    return false;
  });
}
