import { LongHash } from '@/lib/records/long-hash';
import type { Look, StoredFile } from '@/lib/records/package-file';
import type { PackageProblem } from '@/lib/records/verify/package-problem';
import { err, ok, type Result } from '@/lib/result';
import type { Sha256 } from '@/lib/transcript/commitment';
import { crc32 } from './crc32';
import { listZip, type ZipMember } from './zip-directory';
import type { ZipSource } from './zip-source';

export interface ZipLimits {
  readonly maxFiles: number;
  readonly maxTotalBytes: number;
}

/** Generous for a record with hundreds of screenshots, small enough not to fill a machine. */
export const ZIP_LIMITS: ZipLimits = { maxFiles: 5000, maxTotalBytes: 1 << 30 };

/**
 * Opens a zip from an unknown source. Every name, size and count is checked against the limits before anything is
 * inflated; a file is unpacked when it is read, and inflating stops at the declared size.
 */
export async function openZip(
  source: ZipSource,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Result<readonly StoredFile[], PackageProblem>> {
  const listed = await listZip(source, limits.maxFiles);
  if (!listed.ok) return listed;
  const problem = checkMembers(listed.value, limits);
  if (problem) return err(problem);
  const files = listed.value.filter(({ path }) => !path.endsWith('/'));
  return ok(
    files.map((member) => ({
      path: member.path,
      size: member.size,
      read: () => unpack(source, member),
      hash: (sha256, look) => hashUnpacked(source, member, sha256, look),
    })),
  );
}

function checkMembers(members: readonly ZipMember[], limits: ZipLimits): PackageProblem | null {
  const seen = new Set<string>();
  let total = 0;
  for (const { path, isPlain, size } of members) {
    if (!isPlain || !isSafePath(path)) return { code: 'zip-unsafe-path', place: printable(path) };
    // A folder is not called like a file, and holds no bytes of its own.
    const key = path.toLowerCase().replace(/\/$/, '');
    if (seen.has(key)) return { code: 'zip-duplicate-name', place: path };
    if (path.endsWith('/') && size > 0) return { code: 'zip-malformed', place: path };
    seen.add(key);
    total += size;
    if (total > limits.maxTotalBytes) return { code: 'zip-too-large', place: path };
  }
  return null;
}

/** Relative, printable ASCII, no empty, `.` or `..` part, no backslash, colon or tilde. */
export function isSafePath(path: string): boolean {
  if (path.length > 200 || !/^[\x20-\x7e]+$/.test(path) || /[\\:*?"<>|~]/.test(path)) return false;
  const parts = path.replace(/\/$/, '').split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function printable(path: string): string {
  return path.replace(/[^\x20-\x7e]+/g, '?').slice(0, 200);
}

async function unpack(
  source: ZipSource,
  member: ZipMember,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (member.method !== DEFLATED) return readStored(source, member);
  const bytes = new Uint8Array(isBelievable(member) ? member.size : 0);
  let filled = 0;
  const isWhole = await inflate(source, member, (piece) => {
    bytes.set(piece, filled);
    filled += piece.length;
  });
  return isWhole ? bytes : null;
}

/** What is deflated is hashed as it comes out, so that a very long file needs no room. */
async function hashUnpacked(
  source: ZipSource,
  member: ZipMember,
  sha256: Sha256,
  look?: Look,
): Promise<Uint8Array | null> {
  if (member.method !== DEFLATED) {
    const bytes = await readStored(source, member);
    if (bytes) look?.(bytes);
    return bytes && sha256(bytes);
  }
  const hash = new LongHash(member.size);
  const isWhole = await inflate(source, member, (piece) => {
    hash.add(piece);
    look?.(piece);
  });
  return isWhole ? hash.digest(sha256) : null;
}

const STORED = 0;
const DEFLATED = 8;

async function readStored(
  source: ZipSource,
  { start, packedSize, size, crc, method }: ZipMember,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (method !== STORED || packedSize !== size) return null;
  const bytes = (await source.read(start, start + packedSize)).slice();
  return crc32([bytes]) === crc ? bytes : null;
}

/** Deflate makes nothing smaller than this share of it: whoever declares more is lying. */
const MOST_GROWTH = 1032;

/** Of a gzip (RFC 1952 §2.3): deflated, no name, no date. Its end is CRC-32 and size. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

function gzipEnd(crc: number, size: number): Uint8Array<ArrayBuffer> {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc, true);
  end.setUint32(4, size, true);
  return new Uint8Array(end.buffer);
}

function isBelievable({ size, packedSize }: ZipMember): boolean {
  return size <= packedSize * MOST_GROWTH;
}

/**
 * The platform's own inflating, which stops as soon as more comes out than was declared. It is given a gzip, so that it
 * sums up what comes out too: in script that costs more than the inflating. Resolves to whether all came out.
 */
async function inflate(
  source: ZipSource,
  member: ZipMember,
  put: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<boolean> {
  const { start, packedSize, size, crc } = member;
  if (!isBelievable(member)) return false;
  const packed = await source.read(start, start + packedSize);
  let left = size;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What goes wrong in writing is heard of in reading.
  for (const part of [GZIP_HEAD, packed, gzipEnd(crc, size)])
    writer.write(part).catch(() => undefined);
  writer.close().catch(() => undefined);
  for (const reader = readable.getReader(); ; ) {
    // A damaged stream throws; for the caller that is the same as a wrong size.
    const next = await reader.read().catch(() => null);
    if (next === null || next.done) return next !== null && left === 0;
    left -= next.value.length;
    if (left < 0) {
      await reader.cancel();
      return false;
    }
    put(next.value);
  }
}
