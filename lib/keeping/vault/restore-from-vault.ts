import { z } from 'zod';
import type { ParleyDatabase } from '@/lib/db/database';
import { type Backup, type BackupProblem, backupOf } from '@/lib/keeping/read-backup';
import {
  type RestoreFailure,
  type RestoreReport,
  restoreBackup,
} from '@/lib/keeping/restore-backup';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import type { RemoteFolder } from './remote-folder';
import { objectPath, snapshotsByMachine, VAULT_FORMAT, VAULT_VERSION } from './vault-format';
import { openBytes, openKeys, type VaultKey } from './vault-key';

export interface VaultReport extends RestoreReport {
  /** Machines whose newest readable backup was merged. */
  readonly machines: number;
  /** Machines of which no backup could be opened: another passphrase, or damaged. */
  readonly unread: number;
}

export type VaultRestoreFailure =
  | RestoreFailure
  | BackupProblem
  | 'wrong-passphrase'
  | 'nothing-there';

const snapshotSchema = z.looseObject({
  format: z.literal(VAULT_FORMAT),
  v: z.literal(VAULT_VERSION),
  files: z.record(
    z.string(),
    z.object({ object: z.string().regex(/^[0-9a-f]{64}$/), sha256: z.string() }),
  ),
});
type SnapshotFiles = z.infer<typeof snapshotSchema>['files'];

interface Vault {
  readonly db: ParleyDatabase;
  readonly remote: RemoteFolder;
  readonly keys: readonly VaultKey[];
  readonly sha256: Sha256;
}

/**
 * Merges the newest backup of every machine into what is stored; neither side loses anything. Where the newest is
 * damaged the one before it is taken. Rejects with `RemoteError`.
 */
export async function restoreFromVault(
  db: ParleyDatabase,
  remote: RemoteFolder,
  passphrase: string,
  sha256: Sha256,
): Promise<Result<VaultReport, VaultRestoreFailure>> {
  const { keys, closed } = await openKeys(remote, passphrase, sha256);
  if (keys.length === 0) return err(closed > 0 ? 'wrong-passphrase' : 'nothing-there');
  const machines = snapshotsByMachine((await remote.list('snapshots')).keys());
  if (machines.length === 0) return err('nothing-there');
  const vault = { db, remote, keys, sha256 };
  const reports: RestoreReport[] = [];
  let unread = 0;
  for (const names of machines) {
    const restored = await restoreNewest(vault, names);
    if (restored.ok) reports.push(restored.value);
    else if (restored.error === 'damaged') unread += 1;
    else return restored;
  }
  if (reports.length === 0) return err('damaged');
  return ok({ ...sumOf(reports), machines: reports.length, unread });
}

async function restoreNewest(
  vault: Vault,
  names: readonly string[],
): Promise<Result<RestoreReport, RestoreFailure | BackupProblem>> {
  for (const name of names) {
    const files = await readSnapshot(vault, name);
    const backup = files && (await openSnapshot(vault, files));
    if (!backup) continue;
    try {
      return await restoreBackup(vault.db, backup, vault.sha256);
    } catch (cause) {
      if (!(cause instanceof DamagedError)) throw cause;
    }
  }
  return err('damaged');
}

async function readSnapshot({ remote, keys }: Vault, name: string): Promise<SnapshotFiles | null> {
  const sealed = await remote.read(`snapshots/${name}`);
  const bytes = sealed && (await openBytes(sealed, keys));
  const read = snapshotSchema.safeParse(bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null);
  return read.success ? read.data.files : null;
}

/** An object of a snapshot is missing, was cut off, or is not what the snapshot says. */
class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

async function openSnapshot(vault: Vault, files: SnapshotFiles): Promise<Backup | null> {
  const stored = Object.entries(files).map(([path, { object, sha256: hash }]) => ({
    path,
    size: 0,
    async read() {
      const sealed = await vault.remote.read(objectPath(object));
      const bytes = sealed && (await openBytes(sealed, vault.keys));
      if (bytes && toHex(await vault.sha256(bytes)) === hash) return bytes;
      // A picture that is gone is left out and told; a table that is gone is no backup.
      if (path.startsWith('blobs/')) return null;
      throw new DamagedError(path);
    },
  }));
  try {
    const backup = await backupOf(new Map(stored.map((file) => [file.path, file])));
    return backup.ok ? backup.value : null;
  } catch (cause) {
    if (cause instanceof DamagedError) return null;
    throw cause;
  }
}

function sumOf(reports: readonly RestoreReport[]): RestoreReport {
  const conversations = { added: 0, extended: 0, branched: 0, same: 0 };
  let settings: RestoreReport['settings'] = {};
  let entries = 0;
  let refused = 0;
  for (const report of reports) {
    for (const outcome of ['added', 'extended', 'branched', 'same'] as const)
      conversations[outcome] += report.conversations[outcome];
    settings = { ...report.settings, ...settings };
    entries += report.entries;
    refused += report.refused;
  }
  return { conversations, settings, entries, refused };
}
