import { describe, expect, it } from 'vitest';
import type { WrittenFile } from '@/lib/records/bag';
import { buildPackage } from '@/lib/records/build-package';
import { comparePackage } from '@/lib/records/compare-package';
import type { PackageFile } from '@/lib/records/package-file';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { err, ok } from '@/lib/result';
import { sampleRecord } from './sample-record';

describe('a written package', () => {
  it('is opened again and held against what was written, file by file', async () => {
    const { record, deps } = await sampleRecord();
    const written: WrittenFile[] = [];
    const { files } = await buildPackage(record, { ...deps, onFile: (file) => written.push(file) });
    const compared = async (changed: readonly PackageFile[], expected = written) => {
      const zip = await zipFiles(changed, Date.UTC(2026, 10, 23));
      return comparePackage(bytesSource(zip), expected, deps.sha256);
    };
    expect(await compared(files)).toEqual(ok([]));
    for (const [index, { path, bytes }] of files.entries()) {
      const flipped = bytes.slice();
      flipped[0] = (flipped[0] ?? 0) ^ 1;
      expect(await compared(files.with(index, { path, bytes: flipped })), path).toEqual(
        err({ code: 'file-hash-mismatch', place: written[index]?.path }),
      );
      expect(await compared(files.toSpliced(index, 1)), path).toMatchObject({ ok: false });
    }
    const stranger = { path: 'parley/more.txt', bytes: new Uint8Array(1) };
    expect(await compared([...files, stranger])).toMatchObject({ ok: false });
  });

  it('says what is wrong with the record itself', async () => {
    const { record, deps } = await sampleRecord();
    const [conversation] = record.conversations;
    const entries = conversation?.entries.map((entry) =>
      entry.seq === 3 ? { ...entry, observedAtMs: entry.observedAtMs + 1 } : entry,
    );
    const broken = { ...record, conversations: [{ id: 'c1', entries: entries ?? [] }] };
    const written: WrittenFile[] = [];
    const { files } = await buildPackage(broken, { ...deps, onFile: (file) => written.push(file) });
    const zip = await zipFiles(files, Date.UTC(2026, 10, 23));
    const compared = await comparePackage(bytesSource(zip), written, deps.sha256);
    expect(compared).toMatchObject(ok([{ code: 'hash-mismatch', place: 'c1:3' }]));
  });
});
