import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openZip } from '@/lib/records/zip/read-zip';
import { bytesSource } from '@/lib/records/zip/zip-source';

const file = (bytes: number) => new Uint8Array(bytes);
const opened = (files: Record<string, Uint8Array>, maxFiles: number, maxTotalBytes: number) =>
  openZip(bytesSource(zipSync(files) as Uint8Array<ArrayBuffer>), { maxFiles, maxTotalBytes });

it('lets in as much as the limit says, over all files together, and not a byte more', async () => {
  const files = { 'b/1': file(60), 'b/2': file(40) };
  expect((await opened(files, 2, 100)).ok).toBe(true);
  expect(await opened(files, 2, 99)).toEqual({
    ok: false,
    error: { code: 'zip-too-large', place: 'b/2' },
  });
  expect(await opened(files, 1, 100)).toMatchObject({ ok: false, error: { place: '' } });
});

it('unpacks nothing whose bytes, size or check sum are not as declared', async () => {
  const zip = zipSync({ 'b/1': new TextEncoder().encode('好'.repeat(500)) });
  const directory = new DataView(zip.buffer).getUint32(zip.length - 6, true);
  const changed = async (...places: readonly number[]) => {
    const bent = Uint8Array.from(zip);
    for (const at of places) bent[at] = (bent[at] as number) ^ 1;
    const result = await openZip(bytesSource(bent));
    return result.ok ? result.value[0]?.read() : null;
  };
  expect(await changed(4)).toHaveLength(1500);
  for (const field of [16, 20, 24, 27]) expect(await changed(directory + field)).toBeNull();
  // Said alike in both headers, as a forger would.
  for (const field of [16, 24, 27]) expect(await changed(directory + field, field - 2)).toBeNull();
  expect(await changed(40)).toBeNull();
});
