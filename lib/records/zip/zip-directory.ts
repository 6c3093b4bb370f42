import type { PackageProblem } from '@/lib/records/verify/package-problem';
import { err, ok, type Result } from '@/lib/result';
import type { ZipSource } from './zip-source';

/** A file as the central directory of a zip lists it (APPNOTE 6.3.10 §4.3). */
export interface ZipMember {
  readonly path: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its packed bytes begin. */
  readonly start: number;
  readonly isLink: boolean;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;

const malformed = (place: string): Result<never, PackageProblem> =>
  err({ code: 'zip-malformed', place });

/** Lists a zip without unpacking. Zip64, encryption and several volumes are not accepted. */
export async function listZip(
  source: ZipSource,
  maxFiles: number,
): Promise<Result<readonly ZipMember[], PackageProblem>> {
  const end = await findEnd(source);
  if (end === null) return malformed('');
  if (end.count > maxFiles) return err({ code: 'zip-too-large', place: '' });
  if (end.directoryStart > end.at) return malformed('');
  const directory = viewOf(await source.read(end.directoryStart, end.at));
  const members: ZipMember[] = [];
  let at = 0;
  for (let index = 0; index < end.count; index += 1) {
    const fits = at + CENTRAL_BYTES <= directory.byteLength;
    if (!fits || directory.getUint32(at, true) !== CENTRAL_SIGNATURE) return malformed('');
    const member = await readMember(source, directory, at);
    if (member === null) return malformed(`member ${index + 1}`);
    members.push(member);
    at += CENTRAL_BYTES + variableBytes(directory, at);
  }
  return at === directory.byteLength ? ok(members) : malformed('');
}

interface DirectoryEnd {
  readonly at: number;
  readonly count: number;
  readonly directoryStart: number;
}

async function findEnd(source: ZipSource): Promise<DirectoryEnd | null> {
  const from = Math.max(0, source.size - END_BYTES - MAX_COMMENT);
  const view = viewOf(await source.read(from, source.size));
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) !== view.byteLength) return null;
    return {
      at: from + at,
      count: view.getUint16(at + 10, true),
      directoryStart: view.getUint32(at + 16, true),
    };
  }
  return null;
}

function variableBytes(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

async function readMember(
  source: ZipSource,
  directory: DataView,
  at: number,
): Promise<ZipMember | null> {
  const flags = directory.getUint16(at + 8, true);
  const nameLength = directory.getUint16(at + 28, true);
  const local = directory.getUint32(at + 42, true);
  if (flags & 1 || at + CENTRAL_BYTES + nameLength > directory.byteLength) return null;
  if (local + LOCAL_BYTES > source.size) return null;
  const header = viewOf(await source.read(local, local + LOCAL_BYTES));
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE) return null;
  const nameAt = local + LOCAL_BYTES;
  const nameEnd = nameAt + header.getUint16(26, true);
  const start = nameEnd + header.getUint16(28, true);
  const packedSize = directory.getUint32(at + 20, true);
  if (start + packedSize > source.size) return null;
  const name = latin1(
    new Uint8Array(directory.buffer, directory.byteOffset + at + CENTRAL_BYTES, nameLength),
  );
  // A reader that trusts the other header would see another file.
  if (name !== latin1(await source.read(nameAt, nameEnd))) return null;
  return {
    path: name,
    method: directory.getUint16(at + 10, true),
    packedSize,
    size: directory.getUint32(at + 24, true),
    crc: directory.getUint32(at + 16, true),
    start,
    isLink: directory.getUint32(at + 38, true) >>> 28 === 0xa,
  };
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names outside ASCII are refused later, so one byte a character is enough to compare and to report. */
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
