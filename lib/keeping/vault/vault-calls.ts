import type { ParleyDatabase } from '@/lib/db/database';
import type { BackupFacts } from '@/lib/keeping/write-backup';
import { err, type Result } from '@/lib/result';
import type { Sha256 } from '@/lib/transcript/commitment';
import { type JoinFailure, joinVault } from './join-vault';
import { RemoteError, type RemoteFailure } from './remote-folder';
import { restoreFromVault, type VaultReport, type VaultRestoreFailure } from './restore-from-vault';
import { type SavedToVault, saveToVault } from './save-to-vault';
import type { VaultSeal } from './vault-key';
import { type WebdavAccount, webdavFolder } from './webdav-folder';

/** Everything that can stand in the way of a backup on the user's own server. */
export type VaultFailure = RemoteFailure | JoinFailure | VaultRestoreFailure | 'check-failed';

/** What is asked of the vault, as it travels to the worker that does it. */
export type VaultOrder =
  | { readonly what: 'join'; readonly account: WebdavAccount; readonly passphrase: string }
  | {
      readonly what: 'save';
      readonly account: WebdavAccount;
      readonly seal: VaultSeal;
      readonly machineId: string;
      readonly facts: BackupFacts;
    }
  | { readonly what: 'restore'; readonly account: WebdavAccount; readonly passphrase: string };

export interface VaultAnswers {
  readonly join: Result<VaultSeal, VaultFailure>;
  readonly save: Result<SavedToVault, VaultFailure>;
  readonly restore: Result<VaultReport, VaultFailure>;
}

/** Does it, and says what the server had against it. */
export async function runVaultOrder(
  order: VaultOrder,
  { db, sha256 }: { readonly db: ParleyDatabase; readonly sha256: Sha256 },
): Promise<VaultAnswers[VaultOrder['what']]> {
  const remote = webdavFolder(order.account);
  try {
    switch (order.what) {
      case 'join':
        return await joinVault(remote, order.passphrase, sha256);
      case 'save': {
        const { seal, machineId, facts } = order;
        return await saveToVault({ db, remote, seal, machineId, sha256 }, facts);
      }
      case 'restore':
        return await restoreFromVault(db, remote, order.passphrase, sha256);
    }
  } catch (cause) {
    if (cause instanceof RemoteError) return err(cause.failure);
    throw cause;
  }
}
