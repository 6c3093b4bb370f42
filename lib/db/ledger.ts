import pMap from 'p-map';
import type { Result } from '@/lib/result';
import { err, ok } from '@/lib/result';
import { appendDrafts } from '@/lib/transcript/chain';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';
import type { BlobRow, ConversationRow, LedgerHead, ParleyDatabase } from './database';
import { dropReading } from './kept-reading';

export interface LedgerDeps {
  readonly db: ParleyDatabase;
  readonly crypto: Parameters<typeof appendDrafts>[0]['crypto'];
}

export type AppendFailure = 'unknown-conversation' | 'storage-full' | 'storage-failed';

/**
 * Appends drafts to a conversation's chain in one strict transaction and resolves only after it has completed.
 * Drafts whose id is already stored are skipped, so a retry is harmless. Blobs that the drafts speak of are written
 * in the same transaction.
 *
 * Hashing happens before the transaction opens, because IndexedDB commits a transaction that waits for anything
 * else. It starts from the head that this context wrote last; the transaction refuses when another context has
 * appended meanwhile or an id is known, and only then are head and ids looked up. One way to the disk is the rule.
 */
export async function appendToLedger(
  deps: LedgerDeps,
  conversationId: string,
  drafts: readonly EntryDraft[],
  blobs: readonly BlobRow[] = [],
): Promise<Result<readonly Entry[], AppendFailure>> {
  const { db, crypto } = deps;
  const append = async (
    head: LedgerHead | undefined,
    fresh: readonly EntryDraft[],
  ): Promise<Result<readonly Entry[], AppendFailure>> => {
    if (!head) return err('unknown-conversation');
    const { chainId } = head;
    const added = await appendDrafts({ conversationId: chainId, head, drafts: fresh, crypto });
    const written = await writeEntries(db, conversationId, { head, added, blobs });
    if (written.ok) return written;
    if (written.error !== 'refused') return err(written.error);
    const now = await readHead(db, conversationId);
    const unstored = await notYetStored(db, conversationId, drafts);
    // Refused for neither reason: the store contradicts itself.
    if (now?.hash === head.hash && unstored.length === fresh.length) return err('storage-failed');
    return append(now, unstored);
  };
  return append(db.lastHeads.get(conversationId) ?? (await readHead(db, conversationId)), drafts);
}

async function readHead(
  db: ParleyDatabase,
  conversationId: string,
): Promise<LedgerHead | undefined> {
  const row = await db.conversations.get(conversationId);
  return row && headOf(row);
}

export function headOf(row: ConversationRow): LedgerHead {
  return { chainId: row.chainId ?? row.id, seq: row.headSeq, hash: row.headHash };
}

/** Drafts that the conversation does not hold yet, each once. */
async function notYetStored(
  db: ParleyDatabase,
  conversationId: string,
  drafts: readonly EntryDraft[],
): Promise<readonly EntryDraft[]> {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const known = await db.entries
    .where('[conversationId+id]')
    .anyOf([...byId.keys()].map((id) => [conversationId, id]))
    .keys();
  for (const key of known) byId.delete((key as unknown as [string, string])[1]);
  return [...byId.values()];
}

export interface LedgerWrite {
  /** Where the entries begin. */
  readonly head: LedgerHead;
  /** Entries that follow the head. */
  readonly added: readonly Entry[];
  /** Entries that stand already and lose what was erased from them. */
  readonly erased?: readonly Entry[];
  readonly blobs?: readonly BlobRow[];
}

/** `refused`: the chain has moved on since the head was read, or holds one of the ids; nothing is written. */
export type WriteFailure = 'refused' | 'storage-full' | 'storage-failed';

class MovedOnError extends Error {
  override readonly name = 'MovedOnError';
}

/** One strict transaction: all of it or nothing. */
export async function writeEntries(
  db: ParleyDatabase,
  conversationId: string,
  { head, added, erased = [], blobs = [] }: LedgerWrite,
): Promise<Result<readonly Entry[], WriteFailure>> {
  const last = added.at(-1);
  if (!last) return ok([]);
  const keyed = (entries: readonly Entry[]) =>
    entries.map((entry) => ({ ...entry, conversationId }));
  try {
    const tables = [
      db.entries,
      db.conversations,
      ...(blobs.length > 0 ? [db.blobs] : []),
      ...(erased.length > 0 ? [db.device] : []),
    ];
    await db.transaction('rw', tables, async () => {
      // Asked for together: each answer waited for is a way to the disk and back.
      await Promise.all([
        moveHead(db, conversationId, head, last),
        db.entries.bulkAdd(keyed(added)),
        erased.length > 0 && db.entries.bulkPut(keyed(erased)),
        erased.length > 0 && dropReading(db, conversationId),
        blobs.length > 0 && db.blobs.bulkPut([...blobs]),
      ]);
    });
    db.lastHeads.set(conversationId, { ...head, seq: last.seq, hash: last.hash });
    return ok(added);
  } catch (cause) {
    return err(failureOf(cause));
  }
}

async function moveHead(
  db: ParleyDatabase,
  conversationId: string,
  from: LedgerHead,
  last: Entry,
): Promise<void> {
  const row = await db.conversations.get(conversationId);
  if (row?.headHash !== from.hash) throw new MovedOnError();
  await db.conversations.put({
    ...row,
    headSeq: last.seq,
    headHash: last.hash,
    lastEntryAtMs: last.observedAtMs,
  });
}

function failureOf(cause: unknown): WriteFailure {
  const { name, failures } = cause as Error & { readonly failures?: readonly Error[] };
  const isKnown = failures?.some((failure) => failure.name === 'ConstraintError') ?? false;
  if (name === 'MovedOnError' || isKnown) return 'refused';
  return isQuota(cause) ? 'storage-full' : 'storage-failed';
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
  const between = (from: number, to: number) =>
    db.entries
      .where('[conversationId+seq]')
      .between([conversationId, from], [conversationId, to], true, false);
  // The key alone: the entry itself is read with its stretch.
  const lastKey = await between(seq + 1, Number.MAX_SAFE_INTEGER).lastKey();
  const last = Array.isArray(lastKey) ? Number(lastKey[1]) : seq;
  const stretches = Math.ceil((last - seq) / STRETCH);
  const parts = await pMap(
    Array.from({ length: stretches }, (_, index) => seq + 1 + index * STRETCH),
    (from) => between(from, from + STRETCH).toArray(),
    { concurrency: ASKED_AHEAD },
  );
  const entries = parts.flat();
  if (!conversationId.includes(BRANCH_MARK)) return entries;
  const chainId = (await db.conversations.get(conversationId))?.chainId ?? conversationId;
  return entries.map((entry) => ({ ...entry, conversationId: chainId }));
}

/** Whether an entry is still there; without reading it. */
export async function holdsEntry(
  db: ParleyDatabase,
  conversationId: string,
  seq: number,
): Promise<boolean> {
  return (await db.entries.where('[conversationId+seq]').equals([conversationId, seq]).count()) > 0;
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
const STRETCH = 250;
/** Stretches asked for at once, so that one is looked for while another is unpacked. */
const ASKED_AHEAD = 8;

/** Stands in the id of a conversation that is a branch 分支 of another, before what tells it apart. */
export const BRANCH_MARK = '~';
