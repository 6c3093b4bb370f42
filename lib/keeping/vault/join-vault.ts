import { err, ok, type Result } from '@/lib/result';
import type { Sha256 } from '@/lib/transcript/commitment';
import type { RemoteFolder } from './remote-folder';
import { VAULT_FOLDERS } from './vault-format';
import { makeKey, openKeys, type VaultSeal } from './vault-key';

export type JoinFailure = 'wrong-passphrase' | 'not-kept';

/** Opens the vault on a server with its passphrase, or makes one where there is none. Rejects with `RemoteError`. */
export async function joinVault(
  remote: RemoteFolder,
  passphrase: string,
  sha256: Sha256,
): Promise<Result<VaultSeal, JoinFailure>> {
  await makeFolders(remote);
  const { keys, closed } = await openKeys(remote, passphrase, sha256);
  const [first] = keys;
  if (!first && closed > 0) return err('wrong-passphrase');
  const key = first ? ok(first) : await makeKey(remote, passphrase, sha256);
  if (!key.ok) return key;
  // The identity stays out of what is stored here.
  const { recipient, nameKey } = key.value;
  return ok({ recipient, nameKey });
}

export async function makeFolders(remote: RemoteFolder): Promise<void> {
  for (const folder of ['', ...VAULT_FOLDERS]) await remote.makeFolder(folder);
}
