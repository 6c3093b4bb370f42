import type { TalkAgreement } from '@/lib/negotiation/agreement/of-talk';
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
}

/** A conversation, and its last entry when it was read. */
export type ReadTo = Pick<ConversationRow, 'id' | 'headHash'>;

const nameOf = (conversationId: string): string => `reading:${conversationId}`;

export async function findReading(
  db: ParleyDatabase,
  conversationId: string,
): Promise<KeptReading | null> {
  const row = await db.device.get(nameOf(conversationId));
  return (row?.value as KeptReading | undefined) ?? null;
}

/** Keeps nothing when the conversation has moved on since it was read: something may have been erased from it. */
export function keepReading(
  db: ParleyDatabase,
  { id, headHash }: ReadTo,
  reading: KeptReading,
): Promise<void> {
  return db.transaction('rw', [db.conversations, db.device], async () => {
    if ((await db.conversations.get(id))?.headHash !== headHash) return;
    await db.device.put({ name: nameOf(id), value: reading });
  });
}

/** Inside a transaction over `device`. */
export async function dropReading(db: ParleyDatabase, conversationId: string): Promise<void> {
  await db.device.delete(nameOf(conversationId));
}

/** An update or a reload of the extension brings another reader. */
export async function dropAllReadings(db: ParleyDatabase): Promise<void> {
  await db.device.where('name').startsWith(nameOf('')).delete();
}
