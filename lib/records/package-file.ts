import type { Sha256 } from '@/lib/transcript/commitment';

/** A file of a package: path with `/`, from the base folder down. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that was made piece by piece: a long one would need twice the room to be put together. */
export interface FileInParts {
  readonly path: string;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

/** Sees a file go by in pieces, which are its own only while it looks. */
export type Look = (piece: Uint8Array) => void;

/** A file that lies somewhere and is fetched when it is needed, so that a package is never held whole. */
export interface StoredFile {
  readonly path: string;
  readonly size: number;
  /** Resolves to null when what lies there cannot be unpacked. */
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** SHA-256 of what `read` would give, or null as there. */
  hash(sha256: Sha256, look?: Look): Promise<Uint8Array | null>;
}

export function storedFile({ path, bytes }: PackageFile): StoredFile {
  return {
    path,
    size: bytes.length,
    read: async () => bytes,
    async hash(sha256, look) {
      look?.(bytes);
      return sha256(bytes);
    },
  };
}

const encoder = new TextEncoder();

/** Lines are joined up to so many UTF-16 units: engines make longer strings apart, at several times the cost. */
const PIECE_UNITS = 1 << 14;
const STRETCH_BYTES = 1 << 20;
/** A UTF-16 unit needs no more in UTF-8. */
const MOST_BYTES = 3;

/**
 * UTF-8 of lines in stretches, so that a long file is never held whole. All lie in one place: a stretch is the reader's
 * until it asks for the next.
 */
export function* encodeStretches(
  lines: Iterable<string>,
  lineEnd = '',
): Generator<Uint8Array<ArrayBuffer>> {
  let stretch = new Uint8Array(STRETCH_BYTES);
  let filled = 0;
  for (const piece of pieces(lines, lineEnd)) {
    if (filled + piece.length * MOST_BYTES > stretch.length) {
      if (filled > 0) yield stretch.subarray(0, filled);
      const most = piece.length * MOST_BYTES;
      if (most > stretch.length) stretch = new Uint8Array(most);
      filled = 0;
    }
    filled += encoder.encodeInto(piece, stretch.subarray(filled)).written;
  }
  yield stretch.subarray(0, filled);
}

function* pieces(lines: Iterable<string>, lineEnd: string): Generator<string> {
  let pending: string[] = [];
  let units = 0;
  for (const line of lines) {
    pending.push(line);
    units += line.length + lineEnd.length;
    if (units < PIECE_UNITS) continue;
    yield pending.join(lineEnd) + lineEnd;
    pending = [];
    units = 0;
  }
  if (pending.length > 0) yield pending.join(lineEnd) + lineEnd;
}

/** UTF-8 of lines in one piece. */
export function encodeLines(lines: Iterable<string>, lineEnd = ''): Uint8Array<ArrayBuffer> {
  return concatBytes(keepStretches(encodeStretches(lines, lineEnd)));
}

/** Stretches to be held on to. */
export function keepStretches(
  stretches: Iterable<Uint8Array<ArrayBuffer>>,
): Uint8Array<ArrayBuffer>[] {
  return Array.from(stretches, (stretch) => stretch.slice());
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
