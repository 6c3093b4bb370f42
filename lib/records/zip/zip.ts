import { Zip, type ZipInputFile } from 'fflate';
import { concatBytes, type FileInParts, type PackageFile } from '@/lib/records/package-file';
import { crc32 } from './crc32';
import { deflated } from './deflate';

/** Already compressed, so stored as they are. */
const STORED = /\.(png|jpg|webp|gif|pdf|mp3|m4a|mp4)$/;
const CHUNK_BYTES = 1 << 20;

type Files = AsyncIterable<PackageFile | FileInParts> | Iterable<PackageFile | FileInParts>;

const METHOD_STORED = 0;
const METHOD_DEFLATED = 8;

/**
 * Writes files into a zip as they come and hands its bytes to `write` in large pieces, waiting for each write, so that
 * neither the files nor the zip are held whole. `modifiedAtMs` becomes the date of every file.
 */
export async function zipTo(
  files: Files,
  modifiedAtMs: number,
  write: (chunk: Uint8Array<ArrayBuffer>) => void | Promise<void>,
): Promise<void> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  let readyBytes = 0;
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else {
      ready.push(chunk as Uint8Array<ArrayBuffer>);
      readyBytes += chunk.length;
    }
  });
  const flush = async (fewestBytes: number) => {
    if (failure) throw failure;
    if (readyBytes < fewestBytes) return;
    const piece = concatBytes(ready);
    ready = [];
    readyBytes = 0;
    await write(piece);
  };
  for await (const { path, ...content } of files) {
    const parts = 'parts' in content ? content.parts : [content.bytes];
    const isStored = STORED.test(path);
    const file: ZipInputFile = {
      filename: path,
      size: parts.reduce((sum, part) => sum + part.length, 0),
      crc: crc32(parts),
      compression: isStored ? METHOD_STORED : METHOD_DEFLATED,
      mtime: modifiedAtMs,
    };
    zip.add(file);
    for await (const piece of isStored ? parts : deflated(parts)) {
      file.ondata?.(null, piece, false);
      await flush(CHUNK_BYTES);
    }
    file.ondata?.(null, new Uint8Array(), true);
  }
  zip.end();
  await flush(1);
}

/** The zip in one piece, for small packages. */
export async function zipFiles(
  files: Files,
  modifiedAtMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  await zipTo(files, modifiedAtMs, (chunk) => {
    chunks.push(chunk);
  });
  return concatBytes(chunks);
}
