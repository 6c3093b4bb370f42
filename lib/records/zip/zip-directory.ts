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
  /** Where it lies in the zip, header and all. */
  readonly from: number;
  readonly to: number;
  readonly isLink: boolean;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const UNICODE_PATH = 0x7075;
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
  const fits = at === directory.byteLength && areSideBySide(members, end.directoryStart);
  return fits ? ok(members) : malformed('');
}

/** One behind the other from the first byte to the directory: programs that read a zip from its beginning find nothing else. */
function areSideBySide(members: readonly ZipMember[], directoryStart: number): boolean {
  let at = 0;
  for (const { from, to } of [...members].sort((a, b) => a.from - b.from)) {
    if (from !== at) return false;
    at = to;
  }
  return at === directoryStart;
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
  const nameAt = at + CENTRAL_BYTES;
  const nameLength = directory.getUint16(at + 28, true);
  const extraAt = nameAt + nameLength;
  const extraEnd = extraAt + directory.getUint16(at + 30, true);
  const from = directory.getUint32(at + 42, true);
  if (extraEnd > directory.byteLength || from + LOCAL_BYTES > source.size) return null;
  const listed = facts(directory, at + 8);
  const header = viewOf(await source.read(from, from + LOCAL_BYTES));
  const start = from + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const packedEnd = start + listed.packedSize;
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE || packedEnd > source.size) return null;
  const own = facts(header, 6);
  const behind = viewOf(await source.read(from + LOCAL_BYTES, start));
  const name = latin1(directory, nameAt, extraAt);
  const isSame = isSaidAlike(own, listed) && name === latin1(behind, 0, header.getUint16(26, true));
  if (!isSame || isRenamed(directory, extraAt, extraEnd)) return null;
  if (isRenamed(behind, header.getUint16(26, true), behind.byteLength)) return null;
  const to =
    listed.flags & DESCRIBED_BEHIND ? await endBehind(source, packedEnd, listed) : packedEnd;
  if (to === null) return null;
  const isLink = directory.getUint32(at + 38, true) >>> 28 === 0xa;
  return { path: name, ...listed, start, from, to, isLink };
}

interface ZipFacts {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

const ENCRYPTED = 1;
/** The file's own header leaves sizes and sum open; they follow its bytes (APPNOTE §4.3.9). */
const DESCRIBED_BEHIND = 8;

/** What both headers of a file have, in the same order. */
function facts(view: DataView, at: number): ZipFacts {
  return {
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    crc: view.getUint32(at + 8, true),
    packedSize: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
  };
}

/** A reader that trusts the file's own header must see the same file. */
function isSaidAlike(own: ZipFacts, listed: ZipFacts): boolean {
  const differs = own.flags ^ listed.flags;
  if ((own.flags | listed.flags) & ENCRYPTED || differs & DESCRIBED_BEHIND) return false;
  if (own.method !== listed.method) return false;
  const isOpen = (listed.flags & DESCRIBED_BEHIND) !== 0;
  const fits = (name: 'crc' | 'packedSize' | 'size') =>
    own[name] === listed[name] || (isOpen && own[name] === 0);
  return fits('crc') && fits('packedSize') && fits('size');
}

/** Where a file ends whose sizes stand behind it, with or without a signature; null when they are others. */
async function endBehind(
  source: ZipSource,
  at: number,
  { crc, packedSize, size }: ZipFacts,
): Promise<number | null> {
  if (at + 12 > source.size) return null;
  const view = viewOf(await source.read(at, Math.min(at + 16, source.size)));
  const isAt = (offset: number) =>
    offset + 12 <= view.byteLength &&
    view.getUint32(offset, true) === crc &&
    view.getUint32(offset + 4, true) === packedSize &&
    view.getUint32(offset + 8, true) === size;
  if (view.getUint32(0, true) === DESCRIPTOR_SIGNATURE && isAt(4)) return at + 16;
  return isAt(0) ? at + 12 : null;
}

/** Whether an extra field gives the file another name (Info-ZIP Unicode path), which some programs write it under. */
function isRenamed(view: DataView, from: number, to: number): boolean {
  let at = from;
  while (at + 4 <= to) {
    if (view.getUint16(at, true) === UNICODE_PATH) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names outside ASCII are refused later, so one byte a character is enough to compare and to report. */
function latin1(view: DataView, from: number, to: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, to - from);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
