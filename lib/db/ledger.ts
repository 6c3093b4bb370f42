import type { Result } from '@/lib/result';
import { err, ok } from '@/lib/result';
import { appendDrafts } from '@/lib/transcript/chain';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';
import type { BlobRow, ConversationRow, ParleyDatabase } from './database';

export interface LedgerDeps {
  readonly db: ParleyDatabase;
  readonly crypto: Parameters<typeof appendDrafts>[0]['crypto'];
  /** Runs one task at a time per name across all extension contexts (Web Locks). */
  readonly withLock: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

export type AppendFailure = 'unknown-conversation' | 'storage-full' | 'storage-failed';

/**
 * Appends drafts to a conversation's chain in one strict transaction and resolves only after it has completed.
 * Drafts whose id is already stored are skipped, so a retry is harmless. Hashing happens before the
 * transaction opens, because IndexedDB commits a transaction that waits for anything else. Blobs that the
 * drafts speak of are written in the same transaction.
 */
export function appendToLedger(
  deps: LedgerDeps,
  conversationId: string,
  drafts: readonly EntryDraft[],
  blobs: readonly BlobRow[] = [],
): Promise<Result<readonly Entry[], AppendFailure>> {
  return deps.withLock(`ledger:${conversationId}`, async () => {
    const { row, fresh } = await readHead(deps.db, conversationId, drafts);
    if (!row) return err('unknown-conversation');
    if (fresh.length === 0) return ok([]);
    const entries = await appendDrafts({
      conversationId: row.chainId ?? row.id,
      head: row.headSeq === 0 ? null : { seq: row.headSeq, hash: row.headHash },
      drafts: fresh,
      crypto: deps.crypto,
    });
    return writeEntries(deps.db, conversationId, { added: entries, blobs });
  });
}

/** The conversation and those of the drafts that it does not hold yet, in one look. */
function readHead(
  db: ParleyDatabase,
  conversationId: string,
  drafts: readonly EntryDraft[],
): Promise<{ readonly row: ConversationRow | undefined; readonly fresh: readonly EntryDraft[] }> {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  return db.transaction('r', db.conversations, db.entries, async () => {
    const row = await db.conversations.get(conversationId);
    const known = await db.entries
      .where('[conversationId+id]')
      .anyOf([...byId.keys()].map((id) => [conversationId, id]))
      .keys();
    for (const key of known) byId.delete((key as unknown as [string, string])[1]);
    return { row, fresh: [...byId.values()] };
  });
}

export interface LedgerWrite {
  /** Entries that follow the head. */
  readonly added: readonly Entry[];
  /** Entries that stand already and lose what was erased from them. */
  readonly erased?: readonly Entry[];
  readonly blobs?: readonly BlobRow[];
}

/** One strict transaction; call it under the lock of the ledger. */
export async function writeEntries(
  db: ParleyDatabase,
  conversationId: string,
  { added, erased = [], blobs = [] }: LedgerWrite,
): Promise<Result<readonly Entry[], AppendFailure>> {
  const last = added.at(-1);
  if (!last) return ok([]);
  try {
    const tables = [db.entries, db.conversations, ...(blobs.length > 0 ? [db.blobs] : [])];
    await db.transaction('rw', tables, async () => {
      if (blobs.length > 0) await db.blobs.bulkPut([...blobs]);
      if (erased.length > 0)
        await db.entries.bulkPut(erased.map((entry) => ({ ...entry, conversationId })));
      await db.entries.bulkAdd(added.map((entry) => ({ ...entry, conversationId })));
      await db.conversations.update(conversationId, {
        headSeq: last.seq,
        headHash: last.hash,
        lastEntryAtMs: last.observedAtMs,
      });
    });
    return ok(added);
  } catch (cause) {
    return err(isQuota(cause) ? 'storage-full' : 'storage-failed');
  }
}

function isQuota(cause: unknown): boolean {
  const name = (cause as { name?: string } | null)?.name ?? '';
  const inner = (cause as { inner?: { name?: string } } | null)?.inner?.name ?? '';
  return name === 'QuotaExceededError' || inner === 'QuotaExceededError';
}

/** All entries in order, as they are hashed. */
export function readEntries(db: ParleyDatabase, conversationId: string): Promise<Entry[]> {
  return readEntriesAfter(db, conversationId, 0);
}

/**
 * Entries after a sequence number, in order. They carry the id that they are hashed under, which is not the
 * conversation's own for a restored copy that went its own way.
 */
export async function readEntriesAfter(
  db: ParleyDatabase,
  conversationId: string,
  seq: number,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after = seq; ; ) {
    const part = await db.entries
      .where('[conversationId+seq]')
      .between([conversationId, after], [conversationId, Number.MAX_SAFE_INTEGER], false, true)
      .limit(STRETCH)
      .toArray();
    for (const entry of part) entries.push(entry);
    if (part.length < STRETCH) break;
    after = part.at(-1)?.seq ?? after;
  }
  if (!conversationId.includes(BRANCH_MARK)) return entries;
  const chainId = (await db.conversations.get(conversationId))?.chainId ?? conversationId;
  return entries.map((entry) => ({ ...entry, conversationId: chainId }));
}

/** The newest entries of a conversation, in order: enough for the screen that is seen first. */
export async function readNewestEntries(
  db: ParleyDatabase,
  conversationId: string,
  count: number,
): Promise<Entry[]> {
  const row = await db.conversations.get(conversationId);
  return row ? readEntriesAfter(db, conversationId, Math.max(0, row.headSeq - count)) : [];
}

/** Entries read at a stretch: unpacking more at once would hold up the page that reads them. */
const STRETCH = 2000;

/** Stands in the id of a conversation that is a branch 分支 of another, before what tells it apart. */
export const BRANCH_MARK = '~';
