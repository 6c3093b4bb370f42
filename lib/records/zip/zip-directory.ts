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
  /** A file, or a folder by its name: no link, pipe or device, and nothing that is unpacked as another thing than it is called. */
  readonly isPlain: boolean;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const ZIP64 = 0x0001;
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
    const count = view.getUint16(at + 10, true);
    const isOneVolume =
      view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === count;
    if (!isOneVolume) return null;
    return {
      at: from + at,
      count,
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
  const isElsewhere = directory.getUint16(at + 34, true) !== 0;
  if (isElsewhere || extraEnd > directory.byteLength || from + LOCAL_BYTES > source.size)
    return null;
  const listed = facts(directory, at + 8);
  const header = viewOf(await source.read(from, from + LOCAL_BYTES));
  const start = from + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const packedEnd = start + listed.packedSize;
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE || packedEnd > source.size) return null;
  const own = facts(header, 6);
  const behind = viewOf(await source.read(from + LOCAL_BYTES, start));
  const name = latin1(directory, nameAt, extraAt);
  const isSame = isSaidAlike(own, listed) && name === latin1(behind, 0, header.getUint16(26, true));
  if (!isSame || !isHarmless(directory, extraAt, extraEnd)) return null;
  if (!isHarmless(behind, header.getUint16(26, true), behind.byteLength)) return null;
  const to =
    listed.flags & DESCRIBED_BEHIND ? await endBehind(source, packedEnd, listed) : packedEnd;
  if (to === null) return null;
  const isPlain = isPlainKind(directory.getUint32(at + 38, true), name.endsWith('/'));
  return { path: name, ...listed, start, from, to, isPlain };
}

/** By its attributes: those of DOS in the lower half, the mode of Unix in the upper, where there is one. */
function isPlainKind(attributes: number, isFolder: boolean): boolean {
  const kind = attributes >>> 28;
  if (isFolder) return kind === 0 || kind === 4 || kind === 8;
  return (kind === 0 || kind === 8) && (attributes & 0x10) === 0;
}

interface ZipFacts {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
}

/** The file's own header leaves sizes and sum open; they follow its bytes (APPNOTE §4.3.9). */
const DESCRIBED_BEHIND = 8;
/** All that may be said of a file: how hard it was packed, this, and that its name is UTF-8. No encryption, no patches. */
const KNOWN_FLAGS = 0x806 | DESCRIBED_BEHIND;

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
  if ((own.flags | listed.flags) & ~KNOWN_FLAGS || differs & DESCRIBED_BEHIND) return false;
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

/**
 * Extra fields that end where they should, none of which gives the file another size (Zip64) or another name (Info-ZIP
 * Unicode path), which some programs go by.
 */
function isHarmless(view: DataView, from: number, to: number): boolean {
  let at = from;
  while (at + 4 <= to) {
    const kind = view.getUint16(at, true);
    if (kind === UNICODE_PATH || kind === ZIP64) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return at === to;
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Names outside ASCII are refused later, so one byte a character is enough to compare and to report. */
function latin1(view: DataView, from: number, to: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, to - from);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
