import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import type { PackageFile } from '@/lib/records/package-file';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { verifyWithPython } from './python-verifier';
import { slyZips } from './sly-zips';
import { bytesOf, type Zip, zipBender } from './zip-bender';

vi.setConfig({ testTimeout: 60_000 });

let files: readonly PackageFile[];
beforeAll(async () => {
  const sample = await sampleRecord({ extraMessages: 1 });
  files = (await buildPackage(sample.record, sample.deps)).files;
});

const check = (zip: Zip) => verifyZip(bytesSource(zip), { sha256: sha256Now, wordsFor });
const key = ({ code, place }: { readonly code: string; readonly place: string }) =>
  `${code} ${place}`;

describe('zips that another program reads otherwise', () => {
  it('are all named, alike by both verifiers', async () => {
    const sly = slyZips(files);
    const zips = sly.map(([, make]) => make());
    const python = verifyWithPython(zips.map((zip) => ({ zip })));
    const wrong: string[] = [];
    for (const [index, [name, , code]] of sly.entries()) {
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
      writeFileSync(from, zipBender(files).plain());
      execFileSync('python3', ['-c', REPACK, from, to, way]);
      const zip = Uint8Array.from(readFileSync(to));
      expect((await check(zip)).report.problems).toEqual([]);
      expect(verifyWithPython([{ zip }])[0]?.problems).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are as good with what macOS and Windows leave behind', async () => {
    const { base, plain } = zipBender(files);
    const zip = plain({
      [`__MACOSX/${base}/._data`]: bytesOf('x'),
      [`${base}/data/.DS_Store`]: bytesOf('x'),
      [`${base}/Thumbs.db`]: bytesOf('x'),
    });
    expect((await check(zip)).report.problems).toEqual([]);
    expect(verifyWithPython([{ zip }])[0]?.problems).toEqual([]);
  });
});
