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
  /** Utterances read, and the SHA-256 in hex of them and of what the user put in: others void the reading. */
  readonly count: number;
  readonly utterancesHash: string;
  readonly talk: TalkAgreement;
  /** The user's own entries and choices are in it. */
  readonly isEdited: boolean;
  /** What the search has read besides; absent when only the agreement was asked for. */
  readonly found?: Omit<ReadTalk, 'talk'>;
}

/** A conversation, and its last entry when it was read. */
export type ReadTo = Pick<ConversationRow, 'id' | 'headHash'>;

/** As the talk was said; the same with what the search has read besides; with the user's own changes in it. */
const SLOTS = ['reading', 'search-reading', 'edited-reading'] as const;
type Slot = (typeof SLOTS)[number];

const nameOf = (conversationId: string, slot: Slot): string => `${slot}:${conversationId}`;

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
    await db.device.put({ name: nameOf(id, slotOf(reading)), value: reading });
  });
}

function slotOf({ found, isEdited }: KeptReading): Slot {
  if (found) return 'search-reading';
  return isEdited ? 'edited-reading' : 'reading';
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
