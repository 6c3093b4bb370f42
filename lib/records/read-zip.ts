import { Inflate } from 'fflate';
import { err, ok, type Result } from '@/lib/result';
import { concatBytes, type PackageFile } from './package-file';
import type { PackageProblem } from './package-problem';
import { listZip, type ZipMember } from './zip-directory';

export interface ZipLimits {
  readonly maxFiles: number;
  readonly maxTotalBytes: number;
}

/** Generous for a record with hundreds of screenshots, small enough not to fill a machine. */
export const ZIP_LIMITS: ZipLimits = { maxFiles: 5000, maxTotalBytes: 1 << 30 };

/**
 * Unpacks a zip from an unknown source, in memory only. Every name, size and count is checked against the
 * limits before anything is inflated, and inflating stops at the declared size.
 */
export function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ZipLimits = ZIP_LIMITS,
): Result<readonly PackageFile[], PackageProblem> {
  const listed = listZip(bytes, limits.maxFiles);
  if (!listed.ok) return listed;
  const problem = checkMembers(listed.value, limits);
  if (problem) return err(problem);
  const files: PackageFile[] = [];
  for (const member of listed.value) {
    if (member.path.endsWith('/')) continue;
    const content = unpack(bytes, member);
    if (content === null) return err({ code: 'zip-malformed', place: member.path });
    files.push({ path: member.path, bytes: content });
  }
  return ok(files);
}

function checkMembers(members: readonly ZipMember[], limits: ZipLimits): PackageProblem | null {
  const seen = new Set<string>();
  let total = 0;
  for (const { path, isLink, size } of members) {
    if (isLink || !isSafePath(path)) return { code: 'zip-unsafe-path', place: printable(path) };
    const key = path.toLowerCase();
    if (seen.has(key)) return { code: 'zip-duplicate-name', place: path };
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

function unpack(bytes: Uint8Array<ArrayBuffer>, member: ZipMember): Uint8Array<ArrayBuffer> | null {
  const packed = bytes.subarray(member.start, member.start + member.packedSize);
  if (member.method === 0) return member.packedSize === member.size ? packed.slice() : null;
  if (member.method !== 8) return null;
  return inflate(packed, member.size);
}

const PIECE = 1 << 16;

/** Inflates piece by piece and gives up as soon as more comes out than was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total <= size) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (total > size) return null;
    }
  } catch {
    // fflate throws on a damaged stream; for the caller that is the same as a wrong size.
    return null;
  }
  return total === size ? concatBytes(chunks) : null;
}
