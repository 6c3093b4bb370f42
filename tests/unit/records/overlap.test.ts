import { describe, expect, it } from 'vitest';
import type { WrittenFile } from '@/lib/records/bag';
import { buildPackage } from '@/lib/records/build-package';
import { comparePackage } from '@/lib/records/compare-package';
import { type PackageFile, storedFile } from '@/lib/records/package-file';
import { verifyPackage } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord } from './sample-record';

/** A package, and a hash that takes its time, as that of the platform does, which works beside the script. */
async function slowlyHashed() {
  const { record, deps } = await sampleRecord();
  const written: WrittenFile[] = [];
  const { files } = await buildPackage(record, { ...deps, onFile: (file) => written.push(file) });
  const running = { now: 0 };
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => {
    running.now += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.now -= 1;
    return deps.sha256(bytes);
  };
  return { files, written, running, deps: { ...deps, sha256 } };
}

/** Files that note whether one before them was still hashed when they were read. */
function watched(files: readonly PackageFile[], isHashing: () => boolean) {
  const overlapped: string[] = [];
  const stored = files.map((file) => ({
    ...storedFile(file),
    read: async () => {
      if (isHashing()) overlapped.push(file.path);
      return file.bytes;
    },
  }));
  return { stored, overlapped };
}

describe('while a file is hashed', () => {
  it('the next of a package is read already', async () => {
    const { files, running, deps } = await slowlyHashed();
    const { stored, overlapped } = watched(files, () => running.now > 0);
    const { report } = await verifyPackage(stored, deps);
    expect(report.problems).toEqual([]);
    expect(overlapped).toEqual(expect.arrayContaining(files.slice(1).map(({ path }) => path)));
  });

  it('the next of a written package is unpacked already', async () => {
    const { files, written, running, deps } = await slowlyHashed();
    const source = bytesSource(await zipFiles(files, Date.UTC(2026, 10, 23)));
    let overlapped = 0;
    const read: typeof source.read = (start, end) => {
      if (running.now > 0) overlapped += 1;
      return source.read(start, end);
    };
    const compared = await comparePackage({ ...source, read }, written, deps.sha256);
    expect(compared).toEqual({ ok: true, value: [] });
    expect(overlapped).toBeGreaterThanOrEqual(files.length - 1);
  });
});
