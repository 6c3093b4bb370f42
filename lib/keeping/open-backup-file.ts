import type { ParleyDatabase } from '@/lib/db/database';
import { blobSource } from '@/lib/platform/blob-source';
import { err, type Result } from '@/lib/result';
import type { Sha256 } from '@/lib/transcript/commitment';
import { AGE_MAGIC_BYTES, isAgeFile } from './backup-format';
import { decryptBackup } from './encrypt-backup';
import { type BackupProblem, openBackup } from './read-backup';
import { type RestoreFailure, type RestoreReport, restoreBackup } from './restore-backup';

export type OpeningProblem =
  | BackupProblem
  | RestoreFailure
  | 'passphrase-needed'
  | 'wrong-passphrase';

/** Restores from a file as the user has it, sealed or not. */
export async function restoreFile(
  db: ParleyDatabase,
  file: Blob,
  passphrase: string | null,
  sha256: Sha256,
): Promise<Result<RestoreReport, OpeningProblem>> {
  const plain = await unseal(file, passphrase);
  if (!plain.ok) return plain;
  const backup = await openBackup(blobSource(plain.value), sha256);
  return backup.ok ? restoreBackup(db, backup.value, sha256) : backup;
}

async function unseal(
  file: Blob,
  passphrase: string | null,
): Promise<Result<Blob, 'passphrase-needed' | 'wrong-passphrase' | 'damaged'>> {
  const first = new Uint8Array(await file.slice(0, AGE_MAGIC_BYTES).arrayBuffer());
  if (!isAgeFile(first)) return { ok: true, value: file };
  if (passphrase === null) return err('passphrase-needed');
  const opened = await decryptBackup(file, passphrase);
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await new Response(opened.value as BodyInit).blob() };
  } catch {
    // A stretch that does not open although the passphrase was right has been changed or cut off.
    return err('damaged');
  }
}
