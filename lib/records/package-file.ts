/** A file of a package: path with `/`, from the base folder down. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that lies somewhere and is fetched when it is needed, so that a package is never held whole. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  /** Resolves to null when what lies there cannot be unpacked. */
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
}

export function storedFile({ path, bytes }: PackageFile): StoredFile {
  return { path, size: bytes.length, read: async () => bytes };
}

const encoder = new TextEncoder();

/** UTF-8 of lines, encoded in stretches so that a long record is never held twice as a string. */
export function* encodeStretches(
  lines: Iterable<string>,
  lineEnd = '',
): Generator<Uint8Array<ArrayBuffer>> {
  let pending: string[] = [];
  let pendingLength = 0;
  for (const line of lines) {
    pending.push(line, lineEnd);
    pendingLength += line.length;
    if (pendingLength < 1 << 18) continue;
    yield encoder.encode(pending.join(''));
    pending = [];
    pendingLength = 0;
  }
  yield encoder.encode(pending.join(''));
}

/** UTF-8 of lines in one piece. */
export function encodeLines(lines: Iterable<string>, lineEnd = ''): Uint8Array<ArrayBuffer> {
  return concatBytes([...encodeStretches(lines, lineEnd)]);
}

export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
