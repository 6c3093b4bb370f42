import type { Entry, EntryOf, PersonalFieldName } from '@/lib/transcript/entry';
import type { RecordData } from './neutral-record';
import type { Words } from './words';

/** Look-ups over the entries of one conversation that a document needs again and again. */
export interface ConversationIndex {
  seqOf(id: string): number | null;
  /** Revisions, recalls, corrections and erasures of an entry, in order. */
  changesOf(id: string): readonly ChangeEntry[];
  /** The text of a personal field, the mark for a withheld one, or null when the entry has none. */
  shown(entry: Entry, field: PersonalFieldName): ShownText | null;
}

export type ChangeEntry = EntryOf<'revision' | 'recall' | 'correction' | 'erasure'>;

export interface ShownText {
  readonly text: string;
  /** True when `text` is our mark and not what was said. */
  readonly withheld: boolean;
}

export function isChange(entry: Entry): entry is ChangeEntry {
  const { kind } = entry;
  return kind === 'revision' || kind === 'recall' || kind === 'correction' || kind === 'erasure';
}

const UNCHANGED: readonly ChangeEntry[] = [];

export function indexConversation(entries: readonly Entry[], words: Words): ConversationIndex {
  const seqs = new Map<string, number>();
  const changes = new Map<string, ChangeEntry[]>();
  const erased = new Set<string>();
  for (const entry of entries) {
    seqs.set(entry.id, entry.seq);
    if (!isChange(entry)) continue;
    const known = changes.get(entry.body.targetId);
    if (known) known.push(entry);
    else changes.set(entry.body.targetId, [entry]);
    if (entry.kind === 'erasure') erased.add(`${entry.body.targetId}\n${entry.body.field}`);
  }
  return {
    seqOf: (id) => seqs.get(id) ?? null,
    changesOf: (id) => changes.get(id) ?? UNCHANGED,
    shown: (entry, field) => {
      const value = entry.personal[field];
      if (value === undefined) return null;
      if (value.text !== null) return { text: value.text, withheld: false };
      const why = erased.has(`${entry.id}\n${field}`) ? 'erased' : 'redacted';
      return { text: words.say(`doc.withheld.${why}`), withheld: true };
    },
  };
}

/** Number of an entry by its id. */
export type SeqById = ReadonlyMap<string, number>;

/** Every entry of the record by id, across conversations: offers point at messages anywhere. */
export function seqById(record: RecordData): SeqById {
  const seqs = new Map<string, number>();
  for (const { entries } of record.conversations)
    for (const entry of entries) seqs.set(entry.id, entry.seq);
  return seqs;
}
