import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import type { PackageFile } from '@/lib/records/package-file';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { isSafePath, openZip } from '@/lib/records/zip/read-zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';

/** `npm run test:fuzz` asks for 10,000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);
const LIMITS = { maxFiles: 50, maxTotalBytes: 1 << 20 };
const SCRIPT = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';

let files: readonly PackageFile[];
beforeAll(async () => {
  const sample = await sampleRecord({ extraMessages: 1 });
  files = (await buildPackage(sample.record, sample.deps)).files;
});

const name = fc.oneof(
  fc.constantFrom(
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\x',
    'bag/../x',
    'bag//x',
    'bag/DATA/record.jsonl',
    'bag/data/record.jsonl',
    'bag/bagit.txt',
    'bag/timestamps/c1-1.tsr',
    'bag/data/说明.txt',
    `bag/${'x'.repeat(300)}`,
    'bag/\u0000',
    SCRIPT,
  ),
  fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text !== '__proto__'),
);

/** Built when it is needed, so that a counterexample can be read. */
const CONTENTS: Readonly<Record<string, () => Uint8Array>> = {
  'a quarter of a megabyte of nothing': () => new Uint8Array(1 << 18),
  'more nothing than is let in': () => new Uint8Array(LIMITS.maxTotalBytes + 1),
  'deep nesting': () => bytesOf(`${'['.repeat(50_000)}${']'.repeat(50_000)}\n`),
  'script in a header': () => bytesOf(`{"type":"record","v":1,"recordId":"${SCRIPT}"}\n`),
  'a member twice': () => bytesOf('{"a":1,"a":2}\n'),
  'broken UTF-8': () => Uint8Array.from([0xff, 0xfe, 0xc0, 0x80]),
  nothing: () => new Uint8Array(),
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const content = fc.constantFrom(...Object.keys(CONTENTS));

/** A header field of the n-th listed file, and what it is made to say. */
const lie = fc.record({
  nth: fc.nat({ max: 8 }),
  field: fc.constantFrom(8, 10, 20, 24, 28, 30, 42),
  value: fc.constantFrom(0, 1, 99, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff),
});

function withLies(
  zip: Uint8Array<ArrayBuffer>,
  lies: readonly { readonly nth: number; readonly field: number; readonly value: number }[],
): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const headers: number[] = [];
  for (let at = 0; at + 46 < zip.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) headers.push(at);
  for (const { nth, field, value } of lies) {
    const at = headers[nth % Math.max(1, headers.length)];
    if (at === undefined || at + field + 4 > zip.length) continue;
    if (field === 20 || field === 24 || field === 42) view.setUint32(at + field, value, true);
    else view.setUint16(at + field, value & 0xffff, true);
  }
  return zip;
}

describe('zips made to harm', () => {
  it('are reported or read, never crash, run nothing and stay within the limits', {
    timeout: 1_200_000,
  }, async () => {
    const deps = { sha256: nodeCrypto.sha256, wordsFor };
    const before = process.memoryUsage().rss;
    let highest = before;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, content), { maxLength: 4 }),
        fc.array(lie, { maxLength: 3 }),
        fc.boolean(),
        async (extra, lies, withOurs) => {
          const ours = withOurs ? files.map(({ path, bytes }) => [path, bytes] as const) : [];
          const theirs = extra.map(([path, what]) => [path, CONTENTS[what]?.() ?? bytesOf(what)]);
          const packed = zipSync(Object.fromEntries([...ours, ...theirs]), { level: 1 });
          const zip = withLies(packed as Uint8Array<ArrayBuffer>, lies);
          const opened = await openZip(bytesSource(zip), LIMITS);
          if (opened.ok) for (const { path } of opened.value) expect(isSafePath(path)).toBe(true);
          const { report, files: read } = await verifyZip(bytesSource(zip), deps, LIMITS);
          expect(report.problems.length <= 1000).toBe(true);
          for (const { size } of read.values())
            expect(size).toBeLessThanOrEqual(LIMITS.maxTotalBytes);
          expect('ran' in globalThis).toBe(false);
          highest = Math.max(highest, process.memoryUsage().rss);
        },
      ),
      { numRuns: RUNS },
    );
    const grownMb = (highest - before) / (1 << 20);
    console.info(`${RUNS} hostile zips, memory grew by at most ${grownMb.toFixed(0)} MB`);
    expect(grownMb).toBeLessThan(600);
  });
});
