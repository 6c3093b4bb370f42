import type { ZipSource } from '@/lib/records/zip/zip-source';

/** A file of which only the stretches that are asked for come into memory. */
export function blobSource(blob: Blob): ZipSource {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
