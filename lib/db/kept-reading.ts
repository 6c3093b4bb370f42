import type { TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
import type { ReadTalk } from '@/lib/search/talk-facts';
import type { ConversationRow, ParleyDatabase } from './database';

/**
 * How far a talk has been read, so that a long one is not read again for every file. Derived, never part of the record
 * or of a backup. It quotes messages, so it goes when they are deleted, erased or merged.
 */
export interface KeptReading {
  /** The extension that read it: another may read otherwise. */
  readonly readBy: string;
  /** Utterances read, and the SHA-256 of them in hex: others at their place void the reading. */
  readonly count: number;
  readonly utterancesHash: string;
  readonly talk: TalkAgreement;
  /** What the search has read besides; absent when only the agreement was asked for. */
  readonly found?: Omit<ReadTalk, 'talk'>;
}

/** A conversation, and its last entry when it was read. */
export type ReadTo = Pick<ConversationRow, 'id' | 'headHash'>;

/** The search reads all of a talk and more of it than an export, which stops at the user's first entry: each keeps its own. */
const SLOTS = ['reading', 'search-reading'] as const;

const nameOf = (conversationId: string, slot: (typeof SLOTS)[number]): string =>
  `${slot}:${conversationId}`;

export async function findReadings(
  db: ParleyDatabase,
  conversationId: string,
): Promise<readonly KeptReading[]> {
  const rows = await db.device.bulkGet(SLOTS.map((slot) => nameOf(conversationId, slot)));
  return rows.flatMap((row) => (row ? [row.value as KeptReading] : []));
}

/** Keeps nothing when the conversation has moved on since it was read: something may have been erased from it. */
export function keepReading(
  db: ParleyDatabase,
  { id, headHash }: ReadTo,
  reading: KeptReading,
): Promise<void> {
  return db.transaction('rw', [db.conversations, db.device], async () => {
    if ((await db.conversations.get(id))?.headHash !== headHash) return;
    const slot = reading.found ? 'search-reading' : 'reading';
    await db.device.put({ name: nameOf(id, slot), value: reading });
  });
}

/** Inside a transaction over `device`. */
export async function dropReading(db: ParleyDatabase, conversationId: string): Promise<void> {
  await db.device.bulkDelete(SLOTS.map((slot) => nameOf(conversationId, slot)));
}

/** An update or a reload of the extension brings another reader. */
export async function dropAllReadings(db: ParleyDatabase): Promise<void> {
  await db.device
    .where('name')
    .startsWithAnyOf(SLOTS.map((slot) => nameOf('', slot)))
    .delete();
}
