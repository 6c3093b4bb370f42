import { z } from 'zod';
import { applyRestore, type RestorePlan } from '@/lib/db/apply-restore';
import type { BlobRow, ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { guardEntry } from '@/lib/records/entry-guard';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';
import { NOT_BACKED_UP } from './backup-format';
import {
  chainIdOf,
  type MergeOutcome,
  mergeConversation,
  type StoredConversation,
} from './merge-conversation';
import { mergeRows } from './merge-rows';
import type { Backup } from './read-backup';

/** What a restore did. */
export interface RestoreReport {
  readonly conversations: Readonly<Record<MergeOutcome, number>>;
  readonly entries: number;
  /** Rows that could not be read as what they say they are; they were left out. */
  readonly refused: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

export type RestoreFailure = 'storage-full' | 'storage-failed';

const conversationSchema = z.looseObject({
  id: z.string().min(1),
  chainId: z.string().min(1).optional(),
  caseId: z.string().nullable(),
  origin: z.enum(['live', 'pasted', 'rehearsal']),
  pageOrigin: z.string().nullable(),
  pagePath: z.string().nullable(),
  startedAtMs: z.number(),
  lastEntryAtMs: z.number(),
  headSeq: z.number().int().min(0),
  headHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A conversation that moved on while the plan was made is planned again; recording goes on meanwhile. */
const TRIES = 5;

/**
 * Merges a backup into what is stored; neither side loses anything. One transaction: an interruption leaves all of
 * it or nothing.
 */
export async function restoreBackup(
  db: ParleyDatabase,
  backup: Backup,
  sha256: Sha256,
): Promise<Result<RestoreReport, RestoreFailure>> {
  const incoming = await readConversations(backup);
  const blobs = await missingBlobs(db, backup, sha256);
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const { plan, report } = await planRestore(db, backup, incoming.whole, blobs.rows);
      if (await applyRestore(db, plan)) {
        const refused = incoming.refused + blobs.refused + report.refused;
        return ok({ ...report, refused, settings: backup.header.settings });
      }
    }
    return err('storage-failed');
  } catch (cause) {
    return err(/Quota/.test(String(cause)) ? 'storage-full' : 'storage-failed');
  }
}

async function readConversations(
  backup: Backup,
): Promise<{ readonly whole: readonly StoredConversation[]; readonly refused: number }> {
  const byId = new Map<string, Entry[]>();
  let refused = 0;
  for (const value of await backup.rowsOf('entries')) {
    const entry = guardEntry(value);
    const known = entry && byId.get(entry.conversationId);
    if (!entry) refused += 1;
    else if (known) known.push(entry);
    else byId.set(entry.conversationId, [entry]);
  }
  const whole: StoredConversation[] = [];
  for (const value of await backup.rowsOf('conversations')) {
    const row = conversationSchema.safeParse(value);
    if (!row.success) refused += 1;
    else {
      const entries = (byId.get(row.data.id) ?? []).sort((a, b) => a.seq - b.seq);
      whole.push({ row: { ...row.data, openSessionId: null } as ConversationRow, entries });
    }
  }
  return { whole, refused };
}

async function missingBlobs(
  db: ParleyDatabase,
  backup: Backup,
  sha256: Sha256,
): Promise<{ readonly rows: readonly BlobRow[]; readonly refused: number }> {
  const rows: BlobRow[] = [];
  let refused = 0;
  for (const value of await backup.rowsOf('blobs')) {
    const kind = z.object({ sha256: z.string(), mime: z.string() }).safeParse(value);
    const bytes = kind.success ? await backup.blob(kind.data.sha256) : null;
    if (!kind.success || !bytes || toHex(await sha256(bytes)) !== kind.data.sha256) refused += 1;
    else if (!(await db.blobs.get(kind.data.sha256))) rows.push({ ...kind.data, bytes });
  }
  return { rows, refused };
}

async function planRestore(
  db: ParleyDatabase,
  backup: Backup,
  incoming: readonly StoredConversation[],
  blobs: readonly BlobRow[],
): Promise<{ readonly plan: RestorePlan; readonly report: Omit<RestoreReport, 'settings'> }> {
  const heads = new Map<string, string | null>();
  const conversations = new Map<string, ConversationRow>();
  const entries: Entry[] = [];
  const renamed = new Map<string, string>();
  const outcomes: Record<MergeOutcome, number> = { added: 0, extended: 0, branched: 0, same: 0 };
  const families = new Map<string, StoredConversation[]>();
  for (const one of incoming) {
    const chainId = chainIdOf(one.row);
    const family = families.get(chainId) ?? (await readFamily(db, chainId));
    for (const { row } of family) if (!heads.has(row.id)) heads.set(row.id, row.headHash);
    const { outcome, stored, written } = mergeConversation(family, one);
    outcomes[outcome] += 1;
    if (!heads.has(stored.row.id)) heads.set(stored.row.id, null);
    conversations.set(stored.row.id, stored.row);
    entries.push(...written);
    renamed.set(one.row.id, stored.row.id);
    families.set(chainId, [...family.filter(({ row }) => row.id !== stored.row.id), stored]);
  }
  const others = await planOtherTables(db, backup, renamed);
  return {
    plan: { conversations: [...conversations.values()], entries, blobs, rows: others.rows, heads },
    report: { conversations: outcomes, entries: entries.length, refused: others.refused },
  };
}

/** The copies of a conversation that are here: itself and its branches, with entries as they are stored. */
async function readFamily(db: ParleyDatabase, chainId: string): Promise<StoredConversation[]> {
  const rows = await db.conversations.filter((row) => chainIdOf(row) === chainId).toArray();
  const family: StoredConversation[] = [];
  for (const row of rows) {
    const entries = await db.entries
      .where('[conversationId+seq]')
      .between([row.id, 0], [row.id, Number.MAX_SAFE_INTEGER])
      .toArray();
    family.push({ row, entries });
  }
  return family;
}

async function planOtherTables(
  db: ParleyDatabase,
  backup: Backup,
  renamed: ReadonlyMap<string, string>,
): Promise<{ readonly rows: Map<string, readonly object[]>; readonly refused: number }> {
  const handled = new Set(['conversations', 'entries', 'blobs', ...NOT_BACKED_UP]);
  const planned = new Map<string, readonly object[]>();
  let refused = 0;
  for (const table of db.tables) {
    if (handled.has(table.name)) continue;
    const { keyPath } = table.schema.primKey;
    const rows: object[] = [];
    for (const value of await backup.rowsOf(table.name)) {
      const row = withNewId(value, renamed);
      const key = row && keyOf(row, keyPath ?? '');
      if (!row || key === null) {
        refused += 1;
        continue;
      }
      const own = (await table.get(key as never)) as Record<string, unknown> | undefined;
      rows.push(own ? mergeRows(table.name, own, row) : row);
    }
    if (rows.length > 0) planned.set(table.name, rows);
  }
  return { rows: planned, refused };
}

function withNewId(
  value: unknown,
  renamed: ReadonlyMap<string, string>,
): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const row = value as Record<string, unknown>;
  const id = row.conversationId;
  return typeof id === 'string' ? { ...row, conversationId: renamed.get(id) ?? id } : row;
}

/** The primary key of a row, or null when it has none: keys here are texts and numbers. */
function keyOf(row: Record<string, unknown>, keyPath: string | string[]): unknown {
  const parts = [keyPath].flat().map((name) => row[name]);
  if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return null;
  return Array.isArray(keyPath) ? parts : parts[0];
}
