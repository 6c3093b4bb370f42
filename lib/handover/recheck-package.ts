import { unzipSync } from 'fflate';
import type { PackageFile } from '@/lib/records/package-file';
import { type Sha256, toHex } from '@/lib/transcript/commitment';

/** Passes files through and notes the hash of each. */
export async function* notingHashes(
  files: AsyncIterable<PackageFile>,
  sha256: Sha256,
  noted: Map<string, string>,
): AsyncGenerator<PackageFile> {
  for await (const file of files) {
    noted.set(file.path, toHex(await sha256(file.bytes)));
    yield file;
  }
}

/** Opens the written zip again: it holds exactly the files that were made, each byte for byte. */
export async function isWrittenFaithfully(
  zip: Uint8Array,
  sha256: Sha256,
  noted: ReadonlyMap<string, string>,
): Promise<boolean> {
  const found = unzipSync(zip);
  const paths = Object.keys(found);
  if (paths.length !== noted.size) return false;
  for (const path of paths) {
    const bytes = found[path];
    if (!bytes || toHex(await sha256(bytes as Uint8Array<ArrayBuffer>)) !== noted.get(path)) return false;
  }
  return true;
}
