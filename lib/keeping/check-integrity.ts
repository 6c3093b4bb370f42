import { readBlob } from '@/lib/db/blobs';
import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { verifyChain } from '@/lib/transcript/chain';
import type { ChainProblemCode } from '@/lib/transcript/chain-checks';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';

export type IntegrityCode =
  | ChainProblemCode
  | 'head-mismatch' // the last entry is not the one that the conversation says is its last
  | 'blob-missing' // a picture or file that an entry speaks of is not stored
  | 'blob-altered'; // what is stored is not what the entry's hash says

/** Something wrong with what is stored, and where. */
export interface IntegrityFinding {
  readonly conversationId: string;
  readonly code: IntegrityCode;
  /** Number of the entry; 0 when the conversation as a whole is meant. */
  readonly seq: number;
  readonly entryId: string | null;
  readonly field: string | null;
}

export interface IntegrityProgress {
  readonly checked: number;
  readonly of: number;
  readonly entries: number;
  readonly findings: readonly IntegrityFinding[];
}

/** Checks every conversation that is stored, one after another: chain, head, pictures. Yields after each. */
export async function* checkIntegrity(
  db: ParleyDatabase,
  sha256: Sha256,
): AsyncGenerator<IntegrityProgress> {
  const rows = await db.conversations.orderBy('lastEntryAtMs').reverse().toArray();
  const findings: IntegrityFinding[] = [];
  let entries = 0;
  yield { checked: 0, of: rows.length, entries, findings: [] };
  for (const [index, row] of rows.entries()) {
    const found = await checkConversation(db, row, sha256);
    findings.push(...found.findings);
    entries += found.entries;
    yield { checked: index + 1, of: rows.length, entries, findings: [...findings] };
  }
}

async function checkConversation(
  db: ParleyDatabase,
  { id }: ConversationRow,
  sha256: Sha256,
): Promise<{ readonly entries: number; readonly findings: readonly IntegrityFinding[] }> {
  // Row and entries in one view of the database: an append in between would look like a wrong head.
  const [row, entries] = await db.transaction('r', db.conversations, db.entries, async () => [
    await db.conversations.get(id),
    await readEntries(db, id),
  ]);
  if (!row) return { entries: 0, findings: [] };
  const { problems } = await verifyChain(entries, { sha256 });
  const findings: IntegrityFinding[] = problems.map(({ code, place }) => ({
    conversationId: id,
    code,
    seq: place.seq,
    entryId: place.id,
    field: place.field,
  }));
  const last = entries.at(-1);
  if ((last?.seq ?? 0) !== row.headSeq || (last && last.hash !== row.headHash))
    findings.push({
      conversationId: id,
      code: 'head-mismatch',
      seq: last?.seq ?? 0,
      entryId: last?.id ?? null,
      field: null,
    });
  findings.push(...(await checkBlobs(db, id, entries, sha256)));
  return { entries: entries.length, findings };
}

async function checkBlobs(
  db: ParleyDatabase,
  conversationId: string,
  entries: readonly Entry[],
  sha256: Sha256,
): Promise<readonly IntegrityFinding[]> {
  const findings: IntegrityFinding[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'attachment') continue;
    const blob = await readBlob(db, entry.body.sha256);
    const digest = blob && toHex(await sha256(blob.bytes as Uint8Array<ArrayBuffer>));
    if (digest === entry.body.sha256) continue;
    findings.push({
      conversationId,
      code: blob ? 'blob-altered' : 'blob-missing',
      seq: entry.seq,
      entryId: entry.id,
      field: null,
    });
  }
  return findings;
}
