import type { ParleyDatabase } from './database';

/**
 * Deletes a conversation with its entries and the blobs that no other conversation needs, and leaves a
 * tombstone. One transaction: an interruption leaves all of it or nothing. False when there is none.
 */
export function deleteConversation(
  db: ParleyDatabase,
  conversationId: string,
  deletedAtMs: number,
): Promise<boolean> {
  const tables = [db.conversations, db.entries, db.blobs, db.tombstones];
  return db.transaction('rw', tables, async () => {
    const row = await db.conversations.get(conversationId);
    if (!row) return false;
    const orphans = await blobsOnlyIn(db, conversationId);
    await db.entries
      .where('[conversationId+seq]')
      .between([conversationId, 0], [conversationId, Number.MAX_SAFE_INTEGER])
      .delete();
    await db.blobs.bulkDelete([...orphans]);
    await db.conversations.delete(conversationId);
    await db.tombstones.put({
      id: row.id,
      caseId: row.caseId,
      deletedAtMs,
      startedAtMs: row.startedAtMs,
      entryCount: row.headSeq,
      headHash: row.headHash,
    });
    return true;
  });
}

async function blobsOnlyIn(
  db: ParleyDatabase,
  conversationId: string,
): Promise<ReadonlySet<string>> {
  const here = new Set<string>();
  const elsewhere = new Set<string>();
  await db.entries
    .where('[conversationId+kind]')
    .equals([conversationId, 'attachment'])
    .each((entry) => {
      if (entry.kind === 'attachment') here.add(entry.body.sha256);
    });
  if (here.size === 0) return here;
  for (const other of await db.conversations.toCollection().primaryKeys()) {
    if (other === conversationId) continue;
    await db.entries
      .where('[conversationId+kind]')
      .equals([other, 'attachment'])
      .each((entry) => {
        if (entry.kind === 'attachment') elsewhere.add(entry.body.sha256);
      });
  }
  return new Set([...here].filter((hash) => !elsewhere.has(hash)));
}

/** Deletes everything that is stored, cases and tombstones too. */
export function deleteEverything(db: ParleyDatabase): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
