import type { Store } from '@/components/services-context';
import type { VaultReport } from '@/lib/keeping/vault/restore-from-vault';
import type { SavedToVault } from '@/lib/keeping/vault/save-to-vault';
import type { VaultFailure } from '@/lib/keeping/vault/vault-calls';
import type { WebdavAccount } from '@/lib/keeping/vault/webdav-folder';
import type { Result } from '@/lib/result';

/** A server of the user's own that backups go to. */
export interface VaultConnection {
  readonly url: string;
  readonly user: string;
  readonly lastSavedAtMs: number | null;
}

export type ConnectFailure = VaultFailure | 'bad-address' | 'permission-denied';

/** Backup on the user's own WebDAV server 备份到自己的网盘: off until an address is given. */
export interface VaultServices {
  /** Null: off. */
  readonly connection: Store<VaultConnection | null>;
  /** Asks the browser for the server's site, then opens or makes the vault. Call it straight from a click. */
  readonly connect: (
    account: WebdavAccount,
    passphrase: string,
  ) => Promise<Result<null, ConnectFailure>>;
  readonly save: () => Promise<Result<SavedToVault, VaultFailure>>;
  /** Merges what all machines have put there; neither side loses anything. */
  readonly restore: (passphrase: string) => Promise<Result<VaultReport, VaultFailure>>;
  /** Forgets the account; what lies on the server stays. */
  readonly disconnect: () => Promise<void>;
}
