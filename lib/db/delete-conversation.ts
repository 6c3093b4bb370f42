import { withoutRecord } from '@/lib/negotiation/calendar/payment-plan';
import { attachmentsOf, paperHashes, unneeded } from './blobs';
import type { ConversationRow, ParleyDatabase, TombstoneRow } from './database';
import { dropReading } from './kept-reading';

export interface Deletion {
  readonly deletedAtMs: number;
  readonly why: TombstoneRow['why'];
}

/**
 * Deletes a conversation with its entries, annotations and the blobs that no other conversation needs, and leaves
 * a tombstone. One transaction: an interruption leaves all of it or nothing. False when there is none.
 */
export function deleteConversation(
  db: ParleyDatabase,
  conversationId: string,
  deletion: Deletion,
): Promise<boolean> {
  // Dexie keeps a transaction open across awaits only in a function that is itself `async`.
  return db.transaction('rw', db.tables, async () =>
    removeConversation(db, conversationId, deletion),
  );
}

/**
 * Deletes a case with everything that belongs to it: its conversations and what other tables keep under its id. A
 * tombstone stays for the case and for each conversation. One transaction. False when there is no such case.
 */
export function deleteCase(
  db: ParleyDatabase,
  caseId: string,
  deletion: Deletion,
): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const debtCase = await db.cases.get(caseId);
    if (!debtCase) return false;
    const rows = await db.conversations.where('caseId').equals(caseId).toArray();
    for (const row of rows) await removeConversation(db, row.id, deletion);
    await removeBelongings(db, 'caseId', caseId, ['conversations', 'tombstones']);
    await db.cases.delete(caseId);
    await db.blobs.bulkDelete([...(await unneeded(db, paperHashes(debtCase)))]);
    await db.tombstones.put({
      ...deletion,
      id: caseId,
      what: 'case',
      caseId,
      startedAtMs: debtCase.createdAtMs,
      entryCount: rows.reduce((sum, row) => sum + row.headSeq, 0),
      headHash: null,
    });
    return true;
  });
}

async function removeConversation(
  db: ParleyDatabase,
  conversationId: string,
  deletion: Deletion,
): Promise<boolean> {
  const row = await db.conversations.get(conversationId);
  if (!row) return false;
  const orphans = await blobsOnlyIn(db, conversationId);
  await forgetInPlan(db, row);
  await db.entries
    .where('[conversationId+seq]')
    .between([conversationId, 0], [conversationId, Number.MAX_SAFE_INTEGER])
    .delete();
  await removeBelongings(db, 'conversationId', conversationId, ['entries']);
  await dropReading(db, conversationId);
  await db.blobs.bulkDelete([...orphans]);
  await db.conversations.delete(conversationId);
  await db.tombstones.put({ ...deletion, ...tombstoneFacts(row) });
  return true;
}

/** Receipts and terms that lay in a record cannot be looked at any more, so the payments of its case say so. */
async function forgetInPlan(db: ParleyDatabase, { id, caseId }: ConversationRow): Promise<void> {
  const plan = caseId === null ? null : (await db.cases.get(caseId))?.paymentPlan;
  if (caseId === null || !plan) return;
  const proofs = plan.payments.flatMap(({ proofEntryId }) => proofEntryId ?? []);
  const keys = proofs.map((proof) => [id, proof]);
  const gone = await db.entries.where('[conversationId+id]').anyOf(keys).toArray();
  const paymentPlan = withoutRecord(plan, id, new Set(gone.map((entry) => entry.id)));
  await db.cases.update(caseId, { paymentPlan });
}

function tombstoneFacts(row: ConversationRow): Omit<TombstoneRow, keyof Deletion> {
  return {
    id: row.id,
    what: 'conversation',
    caseId: row.caseId,
    startedAtMs: row.startedAtMs,
    entryCount: row.headSeq,
    headHash: row.headHash,
  };
}

/** Rows of every table that is indexed by the id of what goes. */
async function removeBelongings(
  db: ParleyDatabase,
  index: 'conversationId' | 'caseId',
  id: string,
  except: readonly string[],
): Promise<void> {
  const tables = db.tables.filter(
    (table) => !except.includes(table.name) && index in table.schema.idxByName,
  );
  for (const table of tables) await table.where(index).equals(id).delete();
}

/** Hashes of the attachments that only this conversation has. */
export async function blobsOnlyIn(
  db: ParleyDatabase,
  conversationId: string,
): Promise<ReadonlySet<string>> {
  return unneeded(db, await attachmentsOf(db, conversationId), conversationId);
}

/** Deletes everything that is stored, cases and tombstones too. */
export function deleteEverything(db: ParleyDatabase): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
  });
}
