import type { ParleyDatabase } from '@/lib/db/database';
import { blobSource } from '@/lib/platform/blob-source';
import { removeScratchFile, writeScratchFile } from '@/lib/platform/scratch-file';
import { zipTo } from '@/lib/records/zip/zip';
import { err, ok, type Result } from '@/lib/result';
import type { Sha256 } from '@/lib/transcript/commitment';
import { encryptBackup } from './encrypt-backup';
import { openBackup } from './read-backup';
import { type BackupFacts, backupFiles } from './write-backup';

export type BackupFailure = 'check-failed' | 'no-space';

const PLAIN = 'backup.zip';
const SEALED = 'backup.zip.age';

/**
 * Writes a backup into the private file system, opens it again and checks it, and seals it if there is a
 * passphrase. The unsealed file does not stay.
 */
export async function makeBackup(
  db: ParleyDatabase,
  facts: BackupFacts,
  passphrase: string | null,
  sha256: Sha256,
): Promise<Result<File, BackupFailure>> {
  try {
    const file = await writeScratchFile(PLAIN, (write) =>
      zipTo(backupFiles(db, facts, sha256), facts.createdAtMs, write),
    );
    const opened = await openBackup(blobSource(file), sha256);
    if (!opened.ok) return err('check-failed');
    if (passphrase === null) return ok(file);
    const sealed = await encryptBackup(file, passphrase);
    const result = await writeScratchFile(SEALED, (write) => drain(sealed, write));
    await removeScratchFile(PLAIN);
    return ok(result);
  } catch (cause) {
    if ((cause as { name?: string }).name === 'QuotaExceededError') return err('no-space');
    throw cause;
  }
}

async function drain(
  stream: ReadableStream<Uint8Array>,
  write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<void> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    await write(next.value as Uint8Array<ArrayBuffer>);
}
