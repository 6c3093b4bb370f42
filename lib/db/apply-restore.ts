import type { Entry } from '@/lib/transcript/entry';
import type { BlobRow, ConversationRow, ParleyDatabase } from './database';
import { dropReading } from './kept-reading';

/** What a restore writes. */
export interface RestorePlan {
  readonly conversations: readonly ConversationRow[];
  readonly entries: readonly Entry[];
  readonly blobs: readonly BlobRow[];
  /** Rows of all other tables, by table. */
  readonly rows: ReadonlyMap<string, readonly object[]>;
  /** Heads that the plan was made from; null: there was no such conversation. */
  readonly heads: ReadonlyMap<string, string | null>;
}

/**
 * Writes a restore in one transaction: all of it or nothing. False, and nothing written, when a conversation has
 * moved on since the plan was made.
 */
export function applyRestore(db: ParleyDatabase, plan: RestorePlan): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    for (const [id, head] of plan.heads)
      if (((await db.conversations.get(id))?.headHash ?? null) !== head) return false;
    await db.blobs.bulkPut([...plan.blobs]);
    await db.entries.bulkPut([...plan.entries]);
    await db.conversations.bulkPut([...plan.conversations]);
    // What is merged in may erase something.
    for (const { id } of plan.conversations) await dropReading(db, id);
    for (const [table, rows] of plan.rows) await db.table(table).bulkPut([...rows]);
    return true;
  });
}
