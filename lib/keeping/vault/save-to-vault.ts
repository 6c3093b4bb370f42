import type { ParleyDatabase } from '@/lib/db/database';
import { type BackupFacts, backupContents } from '@/lib/keeping/write-backup';
import type { PackageFile } from '@/lib/records/package-file';
import { err, ok, type Result } from '@/lib/result';
import { type Sha256, toHex } from '@/lib/transcript/commitment';
import { makeFolders } from './join-vault';
import type { RemoteFolder } from './remote-folder';
import {
  objectPath,
  type Snapshot,
  snapshotName,
  VAULT_FORMAT,
  VAULT_PART,
  VAULT_VERSION,
} from './vault-format';
import { nameOf, sealBytes, sealedSizes, type VaultSeal } from './vault-key';

export interface VaultWriter {
  readonly db: ParleyDatabase;
  readonly remote: RemoteFolder;
  readonly seal: VaultSeal;
  readonly machineId: string;
  readonly sha256: Sha256;
}

export interface SavedToVault {
  readonly sentBytes: number;
  readonly objects: number;
}

/**
 * Adds what is stored here to the vault: what it does not hold yet is sealed and sent, the server is asked whether all
 * of it is there in full length, and last a snapshot names it. An interruption before that leaves objects that the next
 * try finds; one that was cut off is sent again. Rejects with `RemoteError`.
 */
export async function saveToVault(
  writer: VaultWriter,
  facts: BackupFacts,
): Promise<Result<SavedToVault, 'check-failed'>> {
  const { db, remote, seal, machineId, sha256 } = writer;
  await makeFolders(remote);
  const there = await remote.list('objects');
  const sizeOf = await sealedSizes(seal);
  const files: Record<string, { object: string; sha256: string }> = {};
  const expected = new Map<string, number>();
  let sentBytes = 0;
  for await (const { path, bytes } of backupContents(db, facts, VAULT_PART)) {
    const hash = toHex(await sha256(bytes));
    const object = await nameOf(hash, seal, sha256);
    const size = sizeOf(bytes.length);
    files[path] = { object, sha256: hash };
    if (there.get(`${object}.age`) !== size && !expected.has(object)) {
      await remote.write(objectPath(object), await sealBytes(bytes, seal));
      sentBytes += size;
    }
    expected.set(object, size);
  }
  if (!(await isAllThere(remote, expected))) return err('check-failed');
  const { createdAtMs } = facts;
  const snapshot: Snapshot = {
    format: VAULT_FORMAT,
    v: VAULT_VERSION,
    machineId,
    createdAtMs,
    files,
  };
  const isKept = await writeSnapshot(writer, snapshot);
  return isKept ? ok({ sentBytes, objects: expected.size }) : err('check-failed');
}

async function isAllThere(
  remote: RemoteFolder,
  expected: ReadonlyMap<string, number>,
): Promise<boolean> {
  const there = await remote.list('objects');
  for (const [object, size] of expected) {
    const found = there.get(`${object}.age`) ?? (await remote.size(objectPath(object)));
    if (found !== size) return false;
  }
  return true;
}

async function writeSnapshot(
  { remote, seal, machineId, sha256 }: VaultWriter,
  snapshot: Snapshot,
): Promise<boolean> {
  const bytes = new TextEncoder().encode(JSON.stringify(snapshot));
  const name = await nameOf(toHex(await sha256(bytes)), seal, sha256);
  const path = `snapshots/${snapshotName(snapshot.createdAtMs, await nameOf(machineId, seal, sha256), name)}`;
  const file: PackageFile = { path, bytes: await sealBytes(bytes, seal) };
  await remote.write(file.path, file.bytes);
  const kept = await remote.read(file.path);
  return kept?.length === file.bytes.length && kept.every((byte, at) => byte === file.bytes[at]);
}
