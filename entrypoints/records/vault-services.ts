import type { VaultConnection, VaultServices } from '@/components/records/vault-services';
import { readDevice, saveDevice } from '@/lib/db/device';
import type { DeskCalls } from '@/lib/keeping/call-desk';
import type { VaultSeal } from '@/lib/keeping/vault/vault-key';
import { isSafeAddress, type WebdavAccount } from '@/lib/keeping/vault/webdav-folder';
import { logProblem } from '@/lib/log';
import { browser } from '@/lib/platform/browser';
import { requestOrigin } from '@/lib/platform/sites';
import { createStore } from '@/lib/platform/store';
import type { RecordingDeps } from '@/lib/recording/deps';
import { err, ok } from '@/lib/result';
import { takeOverSettings } from './take-over-settings';

/** What this browser remembers of the vault: enough to add to it, not to read it. Never part of a backup. */
interface KeptVault {
  readonly account: WebdavAccount;
  readonly seal: VaultSeal;
  readonly machineId: string;
  readonly lastSavedAtMs: number | null;
}

const NAME = 'vault';

export interface OwnVault {
  readonly services: VaultServices;
}

export async function createVaultServices(deps: RecordingDeps, desk: DeskCalls): Promise<OwnVault> {
  const read = async () => (await readDevice(deps.db, NAME)) as KeptVault | undefined;
  const connection = createStore<VaultConnection | null>(null);
  const keep = async (kept: KeptVault | undefined): Promise<void> => {
    await saveDevice(deps.db, NAME, kept);
    connection.set(kept ? shown(kept) : null);
  };
  // A database that does not open is told by the views; here there is simply no vault.
  const known = await read().catch((cause) => logProblem('vault', cause));
  if (known) connection.set(shown(known));
  return {
    services: {
      connection,
      async connect(account, passphrase) {
        if (!isSafeAddress(account.url)) return err('bad-address');
        // No await may stand before this request, or the browser forgets the click.
        if (!(await requestOrigin(new URL(account.url).origin))) return err('permission-denied');
        const joined = await desk
          .vault({ what: 'join', account, passphrase })
          .catch(() => err('refused' as const));
        if (!joined.ok) return joined;
        await keep({
          account,
          seal: joined.value,
          machineId: deps.newId(),
          lastSavedAtMs: null,
        });
        return ok(null);
      },
      async save() {
        const kept = await read();
        if (!kept) return err('nothing-there');
        const { account, seal, machineId } = kept;
        const createdAtMs = deps.nowMs();
        const settings = await browser.storage.local.get();
        const facts = { createdAtMs, extensionVersion: deps.extensionVersion, settings };
        const saved = await desk
          .vault({ what: 'save', account, seal, machineId, facts })
          .catch(() => err('refused' as const));
        if (saved.ok) await keep({ ...kept, lastSavedAtMs: createdAtMs });
        else logProblem('vault', saved.error);
        return saved;
      },
      async restore(passphrase) {
        const kept = await read();
        if (!kept) return err('nothing-there');
        const restored = await desk
          .vault({ what: 'restore', account: kept.account, passphrase })
          .catch(() => err('refused' as const));
        if (restored.ok) await takeOverSettings(restored.value.settings);
        return restored;
      },
      disconnect: () => keep(undefined),
    },
  };
}

function shown({ account, lastSavedAtMs }: KeptVault): VaultConnection {
  return { url: account.url, user: account.user, lastSavedAtMs };
}
