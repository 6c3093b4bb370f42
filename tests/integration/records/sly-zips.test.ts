import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import type { PackageFile } from '@/lib/records/package-file';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { verifyWithPython } from './python-verifier';

const HTML = 'data/transcript.html';
const bytesOf = (text: string) => new TextEncoder().encode(text);

let files: readonly PackageFile[];
let base: string;
beforeAll(async () => {
  const sample = await sampleRecord({ extraMessages: 1 });
  files = (await buildPackage(sample.record, sample.deps)).files;
  base = files[0]?.path.split('/')[0] ?? '';
});

type Zip = Uint8Array<ArrayBuffer>;
const plain = (more: Readonly<Record<string, Uint8Array>> = {}): Zip =>
  zipSync({ ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), ...more }) as Zip;

const viewOf = (zip: Zip) => new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
const nameAt = (zip: Zip, at: number, length: number) =>
  new TextDecoder().decode(zip.subarray(at, at + length));

/** Where the headers of a file stand: its own, and the one in the directory. */
function headersOf(zip: Zip, path: string): { readonly own: number; readonly listed: number } {
  const view = viewOf(zip);
  for (let listed = view.getUint32(zip.length - 6, true); ; ) {
    const length = view.getUint16(listed + 28, true);
    if (nameAt(zip, listed + 46, length) === `${base}/${path}`)
      return { own: view.getUint32(listed + 42, true), listed };
    listed += 46 + length + view.getUint16(listed + 30, true) + view.getUint16(listed + 32, true);
  }
}

/** More bytes at a place of the zip, with the directory still where its end says and its files where it says. */
function inserted(zip: Zip, at: number, bytes: Uint8Array, movesFiles = true): Zip {
  const out = new Uint8Array(zip.length + bytes.length);
  out.set(zip.subarray(0, at));
  out.set(bytes, at);
  out.set(zip.subarray(at), at + bytes.length);
  const view = viewOf(out);
  const end = out.length - 22;
  const directory = view.getUint32(end + 16, true);
  if (at > directory) return out;
  view.setUint32(end + 16, directory + bytes.length, true);
  for (let listed = directory + bytes.length; listed < end; ) {
    const from = view.getUint32(listed + 42, true);
    if (movesFiles && from >= at) view.setUint32(listed + 42, from + bytes.length, true);
    listed +=
      46 +
      view.getUint16(listed + 28, true) +
      view.getUint16(listed + 30, true) +
      view.getUint16(listed + 32, true);
  }
  return out;
}

function bent(path: string, change: (view: DataView, own: number, listed: number) => void): Zip {
  const zip = plain();
  const { own, listed } = headersOf(zip, path);
  change(viewOf(zip), own, listed);
  return zip;
}

/** An extra field in a header, its length told. */
function withExtra(which: 'own' | 'listed', field: Uint8Array): Zip {
  const zip = plain();
  const at = headersOf(zip, HTML)[which];
  const [lengthAt, headAt] = which === 'own' ? [28, 30] : [30, 46];
  const view = viewOf(zip);
  const nameLength = view.getUint16(at + (which === 'own' ? 26 : 28), true);
  view.setUint16(at + lengthAt, field.length, true);
  const out = inserted(zip, at + headAt + nameLength, field);
  // The directory grew, but still begins where it began.
  if (which === 'listed')
    viewOf(out).setUint32(out.length - 6, view.getUint32(zip.length - 6, true), true);
  return out;
}

const anotherName = (name: string): Uint8Array => {
  const bytes = bytesOf(name);
  return Uint8Array.from([0x75, 0x70, bytes.length + 5, 0, 1, 0, 0, 0, 0, ...bytes]);
};

/** A whole file with its own header, which no directory lists. */
function unlistedFile(): Uint8Array {
  const other = zipSync({ [`${base}/${HTML}`]: bytesOf('<p>已全部结清</p>') }) as Zip;
  return other.subarray(0, viewOf(other).getUint32(other.length - 6, true));
}

/** What another program reads differently, and how both verifiers have to call it. */
const SLY: readonly (readonly [string, () => Zip, string])[] = [
  [
    'another method in its own header',
    () => bent(HTML, (v, own) => v.setUint16(own + 8, 0, true)),
    'zip-malformed',
  ],
  [
    'another sum in its own header',
    () => bent(HTML, (v, own) => v.setUint32(own + 14, 1, true)),
    'zip-malformed',
  ],
  [
    'another packed size in its own header',
    () => bent(HTML, (v, own) => v.setUint32(own + 18, 9, true)),
    'zip-malformed',
  ],
  [
    'another size in its own header',
    () => bent(HTML, (v, own) => v.setUint32(own + 22, 9, true)),
    'zip-malformed',
  ],
  [
    'sizes left open in its own header alone',
    () => bent(HTML, (v, own) => v.setUint16(own + 6, 8, true)),
    'zip-malformed',
  ],
  [
    'sizes left open, and none behind it',
    () =>
      bent(HTML, (v, own, listed) => {
        v.setUint16(own + 6, 8, true);
        v.setUint16(listed + 8, 8, true);
      }),
    'zip-malformed',
  ],
  [
    'encrypted by its own header',
    () => bent(HTML, (v, own) => v.setUint16(own + 6, 1, true)),
    'zip-malformed',
  ],
  [
    'a file before the first that no directory lists',
    () => inserted(plain(), 0, unlistedFile()),
    'zip-malformed',
  ],
  [
    'a file between two that no directory lists',
    () => {
      const zip = plain();
      return inserted(zip, headersOf(zip, HTML).own, unlistedFile());
    },
    'zip-malformed',
  ],
  [
    'a file behind the last that no directory lists',
    () => {
      const zip = plain();
      return inserted(zip, viewOf(zip).getUint32(zip.length - 6, true), unlistedFile());
    },
    'zip-malformed',
  ],
  [
    'a web page before it',
    () => inserted(plain(), 0, bytesOf('<!doctype html><p>已全部结清</p>')),
    'zip-malformed',
  ],
  ['bytes behind it', () => inserted(plain(), plain().length, bytesOf('x')), 'zip-malformed'],
  [
    'two names for the same bytes',
    () => {
      const zip = plain();
      const view = viewOf(zip);
      view.setUint32(
        headersOf(zip, HTML).listed + 42,
        headersOf(zip, 'data/transcript.csv').own,
        true,
      );
      return zip;
    },
    'zip-malformed',
  ],
  [
    'another name in an extra field of its own header',
    () => withExtra('own', anotherName(`${base}/data/原件.html`)),
    'zip-malformed',
  ],
  [
    'another name in an extra field of the directory',
    () => withExtra('listed', anotherName(`${base}/data/原件.html`)),
    'zip-malformed',
  ],
  [
    'a folder that is called like a file',
    () => plain({ [`${base}/${HTML}/`]: new Uint8Array() }),
    'zip-duplicate-name',
  ],
  [
    'a folder that holds bytes',
    () => plain({ [`${base}/data/more/`]: bytesOf('已全部结清') }),
    'zip-malformed',
  ],
  [
    'a page among what macOS leaves behind',
    () => plain({ [`__MACOSX/${base}/transcript.html`]: bytesOf('x') }),
    'bag-malformed',
  ],
  [
    'a name with a Cyrillic letter',
    () => plain({ [`${base}/data/tr\u0430nscript.html`]: bytesOf('x') }),
    'zip-unsafe-path',
  ],
  [
    'a name in full-width letters',
    () => plain({ [`${base}/data/ｔranscript.html`]: bytesOf('x') }),
    'zip-unsafe-path',
  ],
  [
    'a name in other case',
    () => plain({ [`${base}/data/Transcript.html`]: bytesOf('x') }),
    'zip-duplicate-name',
  ],
  [
    'a name with a blank behind it',
    () => plain({ [`${base}/${HTML} `]: bytesOf('x') }),
    'unexpected-file',
  ],
  [
    'a name with a dot behind it',
    () => plain({ [`${base}/${HTML}.`]: bytesOf('x') }),
    'unexpected-file',
  ],
];

const check = (zip: Zip) => verifyZip(bytesSource(zip), { sha256: sha256Now, wordsFor });
const key = ({ code, place }: { readonly code: string; readonly place: string }) =>
  `${code} ${place}`;

describe('zips that another program reads otherwise', () => {
  it('are all named, alike by both verifiers', async () => {
    const zips = SLY.map(([, make]) => make());
    const python = verifyWithPython(zips.map((zip) => ({ zip })));
    const wrong: string[] = [];
    for (const [index, [name, , code]] of SLY.entries()) {
      const ours = (await check(zips[index] as Zip)).report.problems.map(key).sort();
      const theirs = (python[index]?.problems ?? []).map(key).sort();
      if (!ours.some((line) => line.startsWith(code))) wrong.push(`${name}: ${ours.join(', ')}`);
      if (ours.join('\n') !== theirs.join('\n'))
        wrong.push(`${name}: ${ours.join(', ')} ≠ ${theirs.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });
});

const REPACK = `
import sys, zipfile
class Pipe:
    def __init__(self, stream): self.stream = stream
    def write(self, data): return self.stream.write(data)
    def flush(self): self.stream.flush()
source, target, way = sys.argv[1:]
with open(target, 'wb') as stream, zipfile.ZipFile(source) as old:
    out = Pipe(stream) if way == 'streamed' else stream
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_STORED if way == 'stored' else zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        if way == 'folders':
            new.writestr(old.namelist()[0].split('/')[0] + '/data/', '')
`;

describe('packages packed again by another program', () => {
  it.each(['stored', 'deflated', 'streamed', 'folders'])('are as good: %s', async (way) => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-repack-'));
    try {
      const [from, to] = [join(folder, 'a.zip'), join(folder, 'b.zip')];
      writeFileSync(from, plain());
      execFileSync('python3', ['-c', REPACK, from, to, way]);
      const zip = Uint8Array.from(readFileSync(to));
      expect((await check(zip)).report.problems).toEqual([]);
      expect(verifyWithPython([{ zip }])[0]?.problems).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are as good with what macOS and Windows leave behind', async () => {
    const zip = plain({
      [`__MACOSX/${base}/._data`]: bytesOf('x'),
      [`${base}/data/.DS_Store`]: bytesOf('x'),
      [`${base}/Thumbs.db`]: bytesOf('x'),
    });
    expect((await check(zip)).report.problems).toEqual([]);
    expect(verifyWithPython([{ zip }])[0]?.problems).toEqual([]);
  });
});
