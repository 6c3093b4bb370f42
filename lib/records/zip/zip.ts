import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { concatBytes, type PackageFile } from '@/lib/records/package-file';

/** Already compressed, so stored as they are. */
const STORED = /\.(png|jpg|webp|gif|pdf|mp3|m4a|mp4)$/;
const CHUNK_BYTES = 1 << 20;

/**
 * Writes files into a zip as they come and hands its bytes to `write`, waiting for each write, so that neither
 * the files nor the zip are held whole. `modifiedAtMs` becomes the date of every file.
 */
export async function zipTo(
  files: AsyncIterable<PackageFile> | Iterable<PackageFile>,
  modifiedAtMs: number,
  write: (chunk: Uint8Array<ArrayBuffer>) => void | Promise<void>,
): Promise<void> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const flush = async () => {
    if (failure) throw failure;
    for (const chunk of ready.splice(0)) await write(chunk);
  };
  for await (const { path, bytes } of files) {
    const entry = STORED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = modifiedAtMs;
    zip.add(entry);
    for (let at = 0; at < bytes.length || at === 0; at += CHUNK_BYTES) {
      const end = at + CHUNK_BYTES;
      entry.push(bytes.subarray(at, end), end >= bytes.length);
      await flush();
    }
  }
  zip.end();
  await flush();
}

/** The zip in one piece, for small packages. */
export async function zipFiles(
  files: AsyncIterable<PackageFile> | Iterable<PackageFile>,
  modifiedAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  await zipTo(files, modifiedAtMs, (chunk) => {
    chunks.push(chunk);
  });
  return concatBytes(chunks);
}
