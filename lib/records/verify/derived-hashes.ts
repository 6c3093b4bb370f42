import { derivedFiles } from '@/lib/records/build-package';
import type { RecordData, RecordLanguage } from '@/lib/records/neutral-record';
import type { Words } from '@/lib/records/words';
import { type Sha256, toHex } from '@/lib/transcript/commitment';

/** SHA-256 of the readable files that follow from a record, by path below the base folder. */
type DerivedHashes = ReadonlyMap<string, string>;

export interface DeriveDeps {
  readonly sha256: Sha256;
  wordsFor(language: RecordLanguage): Words;
}

/** Derives every readable file again, each while the one before it is hashed. */
export async function hashesOfDerived(
  record: RecordData,
  recordHash: string,
  deps: DeriveDeps,
): Promise<DerivedHashes> {
  const hashes = new Map<string, string>();
  const hash = async (path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    hashes.set(path, toHex(await deps.sha256(bytes)));
  };
  let hashing = Promise.resolve();
  for (const { path, make } of derivedFiles(record, recordHash, deps)) {
    const bytes = make();
    await hashing;
    hashing = hash(path, bytes);
  }
  await hashing;
  return hashes;
}
