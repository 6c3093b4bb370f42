import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { type PackageFile, storedFile } from '@/lib/records/package-file';
import { sha256Now } from '@/lib/records/sha256';
import { verifyPackage, verifyZip } from '@/lib/records/verify/verify-package';
import { isSafePath, openZip } from '@/lib/records/zip/read-zip';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { verifyWithPython } from './python-verifier';
import { resealed } from './tamper-kit';

/** `FUZZ_RUNS=10000` for the long run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 600);
// The Python verifier is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const deps = { sha256: sha256Now, wordsFor };

let files: readonly PackageFile[];
let zip: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const sample = await sampleRecord({ extraMessages: 2 });
  files = (await buildPackage(sample.record, sample.deps)).files;
  zip = await zipFiles(files, Date.UTC(2026, 10, 23));
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function withRecord(content: Uint8Array<ArrayBuffer>): PackageFile[] {
  return resealed(
    files.map((file) => (file.path.endsWith('record.jsonl') ? { ...file, bytes: content } : file)),
  );
}

function lines(): string[] {
  const record = files.find((file) => file.path.endsWith('record.jsonl'));
  return new TextDecoder().decode(record?.bytes).split('\n').slice(0, -1);
}

/** Values that have broken readers before. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    2 ** 53,
    1e308,
    0.1,
    '',
    '\u0000',
    '\ud800',
    '<script>alert(1)</script>',
    '=cmd|1',
    '__proto__',
    '../../x',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);

describe('a zip from a stranger', () => {
  it('never crashes the verifier, whichever bytes are changed', {
    timeout: 1_200_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat()),
        async (changes, cut) => {
          const copy = zip.slice();
          for (const [at, byte] of changes) copy[at % copy.length] = byte;
          const given = cut === null ? copy : copy.slice(0, cut % copy.length);
          const { report } = await verifyZip(bytesSource(given), deps, {
            maxFiles: 50,
            maxTotalBytes: 1 << 24,
          });
          expect(['broken', 'self-consistent']).toContain(report.integrity.verdict);
          const same = given.length === zip.length && given.every((byte, at) => byte === zip[at]);
          if (same) expect(report.problems).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('never crashes the verifier, whatever a line of the record says', {
    timeout: 1_200_000,
  }, async () => {
    const all = lines();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), nasty, fc.boolean(), async (which, key, value, deep) => {
        const index = which % all.length;
        const object = JSON.parse(all[index] as string) as Record<string, unknown>;
        const nested = Object.values(object).filter(
          (member) => typeof member === 'object' && member !== null,
        );
        const target = (deep && nested[key % nested.length]) || object;
        const keys = Object.keys(target as object);
        (target as Record<string, unknown>)[keys[key % keys.length] ?? 'x'] = value;
        const changed = all.with(index, JSON.stringify(object));
        if (changed[index] === all[index]) return;
        const { report } = await verifyPackage(
          withRecord(bytesOf(`${changed.join('\n')}\n`)).map(storedFile),
          deps,
        );
        expect(report.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it.each([
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`],
    ['deep objects', `{"type":"offer","terms":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}\n`],
    ['an endless line', `"${'a'.repeat(5_000_000)}"\n`],
    ['many lines', '{}\n'.repeat(200_000)],
    ['nothing', ''],
    ['a number', '1\n'],
  ])('reports %s in the record, alike in both verifiers', async (_, content) => {
    const given = withRecord(bytesOf(content));
    const { report } = await verifyPackage(given.map(storedFile), deps);
    const [python] = verifyWithPython([{ zip: await zipFiles(given, Date.UTC(2026, 10, 23)) }]);
    expect(report.problems.map((problem) => problem.code)).toContain('not-a-record');
    expect(python?.problems).toEqual(report.problems);
  });

  it('reports broken UTF-8', async () => {
    const given = withRecord(Uint8Array.from([0x7b, 0xff, 0xfe, 0x0a]));
    const { report } = await verifyPackage(given.map(storedFile), deps);
    expect(report.problems).toContainEqual({
      code: 'record-malformed',
      place: 'data/record.jsonl',
    });
  });
});

/** Both headers say that so much comes out. */
function declaring(packed: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 0; at + 4 < packed.length; at += 1) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return packed;
}

describe('openZip', () => {
  it.each([
    ['../x', false],
    ['a/../b', false],
    ['/etc/passwd', false],
    ['C:/x', false],
    ['a\\b', false],
    ['a//b', false],
    ['./a', false],
    ['a/\u0000', false],
    ['说明.txt', false],
    ['a'.repeat(300), false],
    ['bag/data/record.jsonl', true],
    ['bag/data/', true],
  ])('takes the path %j: %s', (path, safe) => {
    expect(isSafePath(path)).toBe(safe);
  });

  it.each([
    ['traversal', { '../../evil.txt': bytesOf('x') }, 'zip-unsafe-path'],
    ['an absolute path', { '/evil.txt': bytesOf('x') }, 'zip-unsafe-path'],
    [
      'names that differ in case only',
      { 'a/X.txt': bytesOf('x'), 'a/x.txt': bytesOf('y') },
      'zip-duplicate-name',
    ],
  ] as const)('refuses %s, as Python does', async (_, content, code) => {
    const packed = zipSync(content as Record<string, Uint8Array>) as Uint8Array<ArrayBuffer>;
    const result = await openZip(bytesSource(packed));
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(verifyWithPython([{ zip: packed }])[0]?.problems[0]?.code).toBe(code);
  });

  it('refuses a bomb before it unpacks anything', async () => {
    const packed = zipSync({ 'bag/bomb': new Uint8Array(16 << 20) }) as Uint8Array<ArrayBuffer>;
    expect(packed.length).toBeLessThan(1 << 20);
    const before = process.memoryUsage().arrayBuffers;
    expect(
      await openZip(bytesSource(packed), { maxFiles: 10, maxTotalBytes: 1 << 20 }),
    ).toMatchObject({
      ok: false,
      error: { code: 'zip-too-large' },
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 20);
  });

  it('stops when more comes out than was declared', async () => {
    const packed = zipSync({ 'bag/bomb': new Uint8Array(8 << 20) }) as Uint8Array<ArrayBuffer>;
    const opened = await openZip(bytesSource(declaring(packed, 100)));
    expect(opened.ok && (await opened.value[0]?.read())).toBeNull();
  });

  it('refuses a declared size of two gigabytes', async () => {
    const packed = zipSync({ 'bag/x': bytesOf('x') }) as Uint8Array<ArrayBuffer>;
    expect(await openZip(bytesSource(declaring(packed, 0x80000000)))).toMatchObject({
      ok: false,
      error: { code: 'zip-too-large' },
    });
  });

  it('refuses a name that the two headers spell differently', async () => {
    const packed = zipSync({ 'bag/aaaa': bytesOf('x') }) as Uint8Array<ArrayBuffer>;
    packed.set(bytesOf('bbbb'), 30 + 4);
    expect(await openZip(bytesSource(packed))).toMatchObject({
      ok: false,
      error: { code: 'zip-malformed' },
    });
    expect(verifyWithPython([{ zip: packed }])[0]?.problems[0]?.code).toBe('zip-malformed');
  });
});
