import { z } from 'zod';
import type { StoredFile } from '@/lib/records/package-file';
import { openZip } from '@/lib/records/zip/read-zip';
import type { ZipSource } from '@/lib/records/zip/zip-source';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  HEADER_PATH,
  MANIFEST_PATH,
} from './backup-format';

/** Own backups may hold years of screenshots. */
const LIMITS = { maxFiles: 200_000, maxTotalBytes: 16 * 2 ** 30 };

export type BackupProblem =
  | 'not-a-backup'
  | 'newer-version' // written by a later version of the extension
  | 'damaged'; // a file is missing or not as it was written

export interface Backup {
  readonly header: BackupHeader;
  /** Rows of a table as they were stored; none when the backup has no such table. */
  readonly rowsOf: (table: string) => Promise<readonly unknown[]>;
  readonly tables: readonly string[];
  readonly blob: (sha256: string) => Promise<Uint8Array<ArrayBuffer> | null>;
}

const headerSchema = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  v: z.number().int(),
  createdAtMs: z.number(),
  extensionVersion: z.string(),
  schema: z.number(),
  settings: z.record(z.string(), z.unknown()),
});
const manifestSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

type Readable = Pick<StoredFile, 'read'>;

/** Opens a backup and checks every file of it against the manifest before anything is used. */
export async function openBackup(
  zip: ZipSource,
  sha256: Sha256,
): Promise<Result<Backup, BackupProblem>> {
  const opened = await openZip(zip, LIMITS);
  if (!opened.ok) return err('not-a-backup');
  const files = new Map(opened.value.map((file) => [file.path, file]));
  const backup = await backupOf(files);
  if (!backup.ok) return backup;
  return (await isWhole(files, sha256)) ? backup : err('damaged');
}

/** A backup out of its files, by path. Nothing is checked but the header. */
export async function backupOf(
  files: ReadonlyMap<string, Readable>,
): Promise<Result<Backup, BackupProblem>> {
  const header = headerSchema.safeParse(await readJson(files.get(HEADER_PATH)));
  if (!header.success) return err('not-a-backup');
  if (header.data.v > BACKUP_VERSION) return err('newer-version');
  const paths = [...files.keys()].sort();
  return ok({
    header: header.data as BackupHeader,
    tables: [...new Set(paths.flatMap((path) => tableOf(path) ?? []))],
    async rowsOf(table) {
      const rows: unknown[] = [];
      for (const path of paths)
        if (tableOf(path) === table) rows.push(...(await readLines(files.get(path))));
      return rows;
    },
    blob: async (hash) => (await files.get(`blobs/${hash}`)?.read()) ?? null,
  });
}

function tableOf(path: string): string | null {
  return /^tables\/(.+)-\d+\.jsonl$/.exec(path)?.[1] ?? null;
}

async function isWhole(files: ReadonlyMap<string, StoredFile>, sha256: Sha256): Promise<boolean> {
  const manifest = manifestSchema.safeParse(await readJson(files.get(MANIFEST_PATH)));
  if (!manifest.success) return false;
  for (const [path, digest] of Object.entries(manifest.data)) {
    const hash = await files.get(path)?.hash(sha256);
    if (!hash || toHex(hash) !== digest) return false;
  }
  return files.size === Object.keys(manifest.data).length + 1;
}

async function readJson(file: Readable | undefined): Promise<unknown> {
  const bytes = await file?.read();
  if (!bytes) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON: for the caller the same as not there.
    return null;
  }
}

async function readLines(file: Readable | undefined): Promise<readonly unknown[]> {
  const bytes = await file?.read();
  if (!bytes) return [];
  const text = new TextDecoder().decode(bytes);
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
}
