import { err, ok, type Result } from '@/lib/result';
import type { PackageProblem } from './package-problem';

/** A file as the central directory of a zip lists it (APPNOTE 6.3.10 §4.3). */
export interface ZipMember {
  readonly path: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly start: number;
  readonly isLink: boolean;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const MAX_COMMENT = 0xffff;

const malformed = (place: string): Result<never, PackageProblem> =>
  err({ code: 'zip-malformed', place });

/** Lists a zip without unpacking. Zip64, encryption and several volumes are not accepted. */
export function listZip(
  bytes: Uint8Array<ArrayBuffer>,
  maxFiles: number,
): Result<readonly ZipMember[], PackageProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return malformed('');
  const count = view.getUint16(end + 10, true);
  if (count > maxFiles) return err({ code: 'zip-too-large', place: '' });
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return malformed('');
    const member = readMember(bytes, view, at);
    if (member === null) return malformed(`member ${index + 1}`);
    members.push(member);
    at += 46 + variableBytes(view, at);
  }
  return at === end ? ok(members) : malformed('');
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_SIGNATURE)
      return at + 22 + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  return null;
}

function variableBytes(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function readMember(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): ZipMember | null {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (flags & 1 || at + 46 + nameLength > bytes.length) return null;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) return null;
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const localNameLength = view.getUint16(local + 26, true);
  const localName = bytes.subarray(local + 30, local + 30 + localNameLength);
  // A reader that trusts the other header would see another file.
  if (latin1(name) !== latin1(localName)) return null;
  const start = local + 30 + localNameLength + view.getUint16(local + 28, true);
  const packedSize = view.getUint32(at + 20, true);
  if (start + packedSize > bytes.length) return null;
  return {
    path: latin1(name),
    method: view.getUint16(at + 10, true),
    packedSize,
    size: view.getUint32(at + 24, true),
    start,
    isLink: view.getUint32(at + 38, true) >>> 28 === 0xa,
  };
}

/** Names outside ASCII are refused later, so one byte a character is enough to compare and to report. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
