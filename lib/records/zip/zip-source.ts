/** Where the bytes of a zip lie: in memory, or in a file of which only stretches are read. */
export interface ZipSource {
  readonly size: number;
  /** Bytes from `start` up to `end`, both within the size. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

export function bytesSource(bytes: Uint8Array<ArrayBuffer>): ZipSource {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}
