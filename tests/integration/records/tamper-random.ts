import { tagFiles } from '@/lib/records/bag';
import { buildPackage, derivedFiles } from '@/lib/records/build-package';
import { documentsEdition } from '@/lib/records/documents-edition';
import { concatBytes, keepStretches, type PackageFile } from '@/lib/records/package-file';
import { canonicalJson } from '@/lib/transcript/canonical';
import { readRecord } from '../../unit/records/read-record';
import type { Sample } from '../../unit/records/sample-record';
import { wordsFor } from '../../unit/records/sample-record';
import { hex, resealed, text, utf8 } from './tamper-kit';

/** Numbers from a seed, so that a find can be made again. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to `sides` − 1. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('nothing to pick from');
    return from[this.roll(from.length)] as T;
  }
}

export interface Forgery {
  readonly name: string;
  readonly files: readonly PackageFile[];
  /** What was done cannot be right in any reading; else the verifiers only have to agree. */
  readonly mustBreak: boolean;
  /** What is done to the zip afterwards. */
  readonly bend?: (zip: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

const RECORD = 'data/record.jsonl';
const ODD_TEXTS = ['', ' ', '\u200b', 'e\u0301', 'é', '\u0000', '1', '\ufeff', '😀', '1e0', '\r\n'];
const ODD_NUMBERS = [0, -1, 1, 2, 2 ** 31, 2 ** 53 - 1, -(2 ** 53 - 1), 1_000_000_000_000_000];

/** All places in a JSON value: the members and items that may be changed. */
function places(value: Json, found: (readonly [Members | Json[], string])[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, member] of Object.entries(value)) {
    found.push([value as Members, name]);
    places(member, found);
  }
  return found;
}

function otherValue(dice: Dice, value: Json, others: readonly string[]): Json {
  switch (dice.roll(8)) {
    case 0:
      return null;
    case 1:
      return dice.pick(ODD_TEXTS);
    case 2:
      return dice.pick(ODD_NUMBERS);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return dice.pick(others);
    default:
      break;
  }
  if (typeof value === 'number') return value + dice.pick([1, -1, 100]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'x';
  const at = dice.roll(value.length + 1);
  return dice.pick([
    value.slice(0, at) + dice.pick(ODD_TEXTS) + value.slice(at),
    value.slice(0, at) + value.slice(at + 1),
    value.normalize('NFD'),
    value.toUpperCase(),
    [...value].reverse().join(''),
  ]);
}

/** One change to the lines, each a JSON object; says what it was. */
function changeLines(dice: Dice, lines: Members[], foreign: readonly Members[]): string {
  const at = dice.roll(lines.length);
  const line = lines[at] as Members;
  const other = dice.roll(lines.length);
  switch (dice.roll(9)) {
    case 0:
      lines.splice(at, 1);
      return `drop ${at}`;
    case 1:
      lines.splice(other, 0, structuredClone(line));
      return `repeat ${at} at ${other}`;
    case 2:
      lines.splice(other, 0, ...lines.splice(at, 1));
      return `move ${at} to ${other}`;
    case 3:
      lines.splice(at, dice.roll(2), structuredClone(dice.pick(foreign)));
      return `foreign line at ${at}`;
    case 4: {
      const [holder, name] = dice.pick(places(line));
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else delete holder[name];
      return `${at}: without ${name}`;
    }
    case 5: {
      const [holder, name] = dice.pick(places(line));
      const [from, taken] = dice.pick(places(lines[other] as Members));
      (holder as Members)[name] = structuredClone((from as Members)[taken] as Json);
      return `${at}: ${name} is ${taken} of ${other}`;
    }
    case 6: {
      const [holder] = dice.pick(places(line));
      if (!Array.isArray(holder)) holder[dice.pick(['extra', 'text', 'seq', 'é', ''])] = 'x';
      return `${at}: one more member`;
    }
    default: {
      const [holder, name] = dice.pick(places(line));
      const strings = Object.values(line).filter((value) => typeof value === 'string');
      const before = (holder as Members)[name] as Json;
      (holder as Members)[name] = otherValue(dice, before, ['x', ...strings]);
      return `${at}: ${name} is ${JSON.stringify((holder as Members)[name])?.slice(0, 60)}`;
    }
  }
}

/** Other spellings of one line that mean the same to a lenient reader. */
function respell(dice: Dice, line: string): string {
  const ways: readonly ((line: string) => string)[] = [
    (c) => c.replace(/:(\d+)([,}])/, ':$1.0$2'),
    (c) => c.replace(/:(\d+)([,}])/, ':$1e0$2'),
    (c) => c.replace(/"(\w+)":/, '"$1":null,"$1":'),
    (c) => c.replace(/,/, ', '),
    (c) => `${c}\r`,
    (c) => `\ufeff${c}`,
    (c) => `${c} `,
    (c) => c.normalize('NFD'),
    (c) => c.replace(/[一-鿿]/, (char) => `\\u${char.charCodeAt(0).toString(16)}`),
    (c) => c.replace(/\//, '\\/'),
  ];
  return dice.pick(ways)(line);
}

interface Base {
  readonly files: readonly PackageFile[];
  readonly lines: readonly Members[];
}

export async function baseOf(sample: Sample): Promise<Base> {
  const { files } = await buildPackage(sample.record, sample.deps);
  const content = text(files.find(({ path }) => path.endsWith(RECORD))?.bytes);
  const lines = content.trimEnd().split('\n');
  return { files, lines: lines.map((line) => JSON.parse(line) as Members) };
}

/** Every file made again from a changed `record.jsonl`, as far as it can be read: what a thorough forger does. */
function derivedAgain(files: readonly PackageFile[], content: Uint8Array<ArrayBuffer>) {
  const base = files[0]?.path.split('/')[0] ?? '';
  const { record } = readRecord(content);
  const made = new Map<string, Uint8Array<ArrayBuffer>>([[`${base}/${RECORD}`, content]]);
  if (record) {
    for (const { path, stretches } of derivedFiles(record, hex(content), { wordsFor }))
      made.set(`${base}/${path}`, concatBytes(keepStretches(stretches())));
    const payload = files
      .filter(({ path }) => path.startsWith(`${base}/data/`))
      .map(({ path, bytes }) => {
        const now = made.get(path) ?? bytes;
        return { path: path.slice(base.length + 1), sha256: hex(now), bytes: now.length };
      });
    const edition = documentsEdition(record.header.language, { wordsFor });
    for (const { path, bytes } of tagFiles(record, payload, edition))
      made.set(`${base}/${path}`, bytes);
  }
  return resealed(files.map((file) => ({ ...file, bytes: made.get(file.path) ?? file.bytes })));
}

/** The record changed in one to three ways; then nothing else, the manifests, or every file made again. */
export function forgeRecord(dice: Dice, base: Base, foreign: Base): Forgery {
  const lines = base.lines.map((line) => structuredClone(line));
  const said: string[] = [];
  for (let n = 1 + dice.roll(3); n > 0; n -= 1)
    if (lines.length > 0) said.push(changeLines(dice, lines, foreign.lines));
  const spelt = lines.map(serialise);
  if (dice.roll(4) === 0 && spelt.length > 0) {
    const at = dice.roll(spelt.length);
    spelt[at] = respell(dice, spelt[at] as string);
    said.push(`${at} spelt otherwise`);
  }
  const content = utf8(spelt.map((line) => `${line}\n`).join(''));
  const before = base.files.find(({ path }) => path.endsWith(RECORD))?.bytes;
  const same = before !== undefined && hex(before) === hex(content);
  const changed = base.files.map((file) =>
    file.path.endsWith(RECORD) ? { ...file, bytes: content } : file,
  );
  const how = dice.pick(['bare', 'sealed', 'derived', 'derived', 'derived']);
  const name = `${said.join('; ')} (${how})`;
  if (how === 'derived')
    return { name, files: derivedAgain(base.files, content), mustBreak: false };
  return { name, files: how === 'sealed' ? resealed(changed) : changed, mustBreak: !same };
}

function serialise(line: Members): string {
  try {
    return canonicalJson(line);
  } catch {
    return JSON.stringify(line);
  }
}

/** Bytes of one file changed anywhere, the manifests left alone or recomputed: never right. */
export function forgeBytes(dice: Dice, base: Base): Forgery {
  const at = dice.roll(base.files.length);
  const file = base.files[at] as PackageFile;
  const bytes = [...file.bytes];
  const spot = dice.roll(bytes.length + 1);
  const how = dice.pick(['flip', 'insert', 'delete', 'cut', 'append', 'crlf', 'mark', 'swap']);
  if (how === 'flip' && bytes.length > 0)
    bytes[spot % bytes.length] = (bytes[spot % bytes.length] as number) ^ (1 << dice.roll(8));
  else if (how === 'insert') bytes.splice(spot, 0, dice.roll(256));
  else if (how === 'delete' && bytes.length > 0) bytes.splice(spot % bytes.length, 1);
  else if (how === 'cut') bytes.splice(Math.min(spot, bytes.length - 1));
  else if (how === 'mark') bytes.unshift(0xef, 0xbb, 0xbf);
  else if (how === 'crlf' && bytes.includes(10)) bytes.splice(bytes.lastIndexOf(10), 0, 13);
  else if (how === 'swap') bytes.splice(spot, 0, ...bytes.splice(dice.roll(bytes.length), 5));
  else bytes.push(10);
  const forged = base.files.with(at, { ...file, bytes: Uint8Array.from(bytes) });
  const isSealed = dice.roll(2) === 0;
  const files = isSealed ? resealed(forged) : forged;
  const name = `${how} at ${spot} of ${file.path}${isSealed ? ', sealed' : ''}`;
  // Recomputing the manifests undoes what was done to them.
  const compared = isSealed ? ofNoEdition : (all: readonly PackageFile[]) => all;
  return { name, files, mustBreak: !areAlike(compared(files), compared(base.files)) };
}

/** An honest package of which one bit of the zip is turned, mostly in its directory, or that has bytes around it. */
export function forgeZip(dice: Dice, { files }: Base): Forgery {
  const [where, at, bit] = [dice.roll(8), dice.roll(2 ** 30), dice.roll(8)];
  const bend = (zip: Uint8Array<ArrayBuffer>) => {
    if (where === 0) return Uint8Array.from([1, ...zip]);
    if (where === 1) return Uint8Array.from([...zip, 1]);
    const bent = zip.slice();
    const directory = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    const from = where < 6 ? directory : 0;
    const spot = from + (at % (zip.length - from));
    bent[spot] = (bent[spot] as number) ^ (1 << bit);
    return bent;
  };
  return { name: `zip, ${where} ${at} ${bit}`, files, mustBreak: false, bend };
}

/** Another version may have made the very same documents, so a sealed package may name any edition. */
function ofNoEdition(files: readonly PackageFile[]): readonly PackageFile[] {
  const plain = (info: string) => info.replace(/^(Parley-Documents: )[0-9a-f]{16}$/m, '$1-');
  return resealed(
    files.map((file) =>
      file.path.endsWith('/bag-info.txt')
        ? { ...file, bytes: utf8(plain(text(file.bytes))) }
        : file,
    ),
  );
}

function areAlike(files: readonly PackageFile[], others: readonly PackageFile[]): boolean {
  const hashes = new Map(others.map(({ path, bytes }) => [path, hex(bytes)]));
  return files.every(({ path, bytes }) => hashes.get(path) === hex(bytes));
}
