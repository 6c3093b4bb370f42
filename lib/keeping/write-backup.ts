import { readBlob } from '@/lib/db/blobs';
import type { ParleyDatabase } from '@/lib/db/database';
import { entriesInParts, rowsInParts, tableNames } from '@/lib/db/dump';
import { encodeLines, type PackageFile } from '@/lib/records/package-file';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  HEADER_PATH,
  MANIFEST_PATH,
  NOT_BACKED_UP,
  tablePath,
} from './backup-format';

/** Rows a part: a few megabytes of chat. */
const PART = 5000;

export type BackupFacts = Pick<BackupHeader, 'createdAtMs' | 'extensionVersion' | 'settings'>;

/** Everything that is stored, file by file; the manifest comes last and speaks for all before it. */
export async function* backupFiles(
  db: ParleyDatabase,
  facts: BackupFacts,
  sha256: Sha256,
): AsyncGenerator<PackageFile> {
  const manifest: Record<string, string> = {};
  for await (const file of backupContents(db, facts, PART)) {
    manifest[file.path] = toHex(await sha256(file.bytes));
    yield file;
  }
  yield { path: MANIFEST_PATH, bytes: jsonBytes(manifest) };
}

/** The same without the manifest; `part`: most rows of a file. */
export async function* backupContents(
  db: ParleyDatabase,
  facts: BackupFacts,
  part: number,
): AsyncGenerator<PackageFile> {
  const header: BackupHeader = {
    ...facts,
    format: BACKUP_FORMAT,
    v: BACKUP_VERSION,
    schema: db.verno,
  };
  yield { path: HEADER_PATH, bytes: jsonBytes(header) };
  yield* conversationFiles(db, part);
  for (const table of tableNames(db)) {
    if (NOT_BACKED_UP.has(table) || ['conversations', 'entries', 'blobs'].includes(table)) continue;
    yield* tableFiles(table, rowsInParts(db, table, part));
  }
  yield* blobFiles(db);
}

/** Rows first, then entries up to the heads that they name: what is appended meanwhile is left to the next backup. */
async function* conversationFiles(db: ParleyDatabase, size: number): AsyncGenerator<PackageFile> {
  const rows = await db.conversations.toArray();
  // A session that is running here is not running where the backup is opened.
  const closed = rows.map((row) => ({ ...row, openSessionId: null }));
  yield { path: tablePath('conversations', 0), bytes: encodeLines(lines(closed)) };
  let part = 0;
  for (const row of rows)
    for await (const entries of entriesInParts(db, row, size))
      yield { path: tablePath('entries', part++), bytes: encodeLines(lines(entries)) };
}

async function* tableFiles(
  table: string,
  parts: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<PackageFile> {
  let part = 0;
  for await (const rows of parts)
    yield { path: tablePath(table, part++), bytes: encodeLines(lines(rows)) };
}

async function* blobFiles(db: ParleyDatabase): AsyncGenerator<PackageFile> {
  const kinds: { sha256: string; mime: string }[] = [];
  for (const sha256 of await db.blobs.toCollection().primaryKeys()) {
    const blob = await readBlob(db, sha256);
    if (!blob) continue;
    kinds.push({ sha256, mime: blob.mime });
    yield { path: `blobs/${sha256}`, bytes: blob.bytes as Uint8Array<ArrayBuffer> };
  }
  yield { path: tablePath('blobs', 0), bytes: encodeLines(lines(kinds)) };
}

function* lines(rows: readonly unknown[]): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return encodeLines([JSON.stringify(value, null, 1), '\n']);
}
