import type { ZipSource } from '@/lib/records/zip/zip-source';

/** Read at once: every stretch that is asked for is a question to another process. */
const SMALL_BYTES = 1 << 24;

/** A file of which, if it is large, only the stretches that are asked for come into memory. */
export function blobSource(blob: Blob): ZipSource {
  const { size } = blob;
  if (size > SMALL_BYTES) return { size, read: (start, end) => bytesOf(blob.slice(start, end)) };
  let whole: ReturnType<typeof bytesOf> | null = null;
  return {
    size,
    async read(start, end) {
      whole ??= bytesOf(blob);
      return (await whole).subarray(start, end);
    },
  };
}

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}
