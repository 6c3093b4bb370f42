import { readBlob, unneeded } from '@/lib/db/blobs';
import type { PaperFile } from '@/lib/negotiation/case';
import { isPicture } from '@/lib/records/attachment-path';
import { err, ok, type Result } from '@/lib/result';
import { toHex } from '@/lib/transcript/commitment';
import { MAX_FILE_BYTES } from './add-file';
import type { RecordingDeps } from './deps';

type PaperDeps = Pick<RecordingDeps, 'db' | 'crypto'>;

export type KeepPaperFailure = 'too-large' | 'empty' | 'storage-failed';

/** Keeps the bytes of a paper on this machine, outside every record; the debt then points at them. */
export async function keepPaper(
  { db, crypto }: PaperDeps,
  file: File,
): Promise<Result<PaperFile, KeepPaperFailure>> {
  if (file.size === 0) return err('empty');
  if (file.size > MAX_FILE_BYTES) return err('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sha256 = toHex(await crypto.sha256(bytes));
  const mime = file.type || 'application/octet-stream';
  try {
    await db.blobs.put({ sha256, mime, bytes });
  } catch {
    return err('storage-failed');
  }
  return ok({ sha256, name: file.name, mime, sizeBytes: bytes.length });
}

/** Null: it is no longer there. */
export async function readPaper({ db }: PaperDeps, { sha256 }: PaperFile): Promise<Blob | null> {
  const stored = await readBlob(db, sha256);
  // A stranger's file must not run as a page of ours: it is handed out as bytes.
  return stored ? new Blob([stored.bytes as Uint8Array<ArrayBuffer>]) : null;
}

/** Null: it is no longer there, or may hold more than a picture. */
export async function readPicture({ db }: PaperDeps, file: PaperFile): Promise<Blob | null> {
  if (!isPicture(file.mime)) return null;
  const stored = await readBlob(db, file.sha256);
  return stored ? new Blob([stored.bytes as Uint8Array<ArrayBuffer>], { type: file.mime }) : null;
}

/** Deletes the bytes unless a record or another debt still needs them. */
export function dropPaper({ db }: PaperDeps, { sha256 }: PaperFile): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await db.blobs.bulkDelete([...(await unneeded(db, [sha256]))]);
  });
}
