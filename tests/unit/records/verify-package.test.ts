import { describe, expect, it, vi } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { storedFile } from '@/lib/records/package-file';
import { verifyPackage, verifyZip } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { anchorCode } from '@/lib/transcript/anchor-code';
import { type SampleOptions, sampleRecord } from './sample-record';

vi.setConfig({ testTimeout: 30_000 });

async function verified(options: SampleOptions, suppliedCodes: readonly string[] = []) {
  const { record, deps } = await sampleRecord(options);
  const built = await buildPackage(record, deps);
  const zip = await zipFiles(built.files, Date.UTC(2026, 10, 23));
  return (await verifyZip(bytesSource(zip), { ...deps, suppliedCodes })).report;
}

describe('verifyZip on packages we made', () => {
  it.each([
    ['live', {}, 'self-consistent', 'gaps', 'live'],
    ['anchored', { anchored: true }, 'anchored-in-chat', 'gaps', 'live'],
    ['pasted', { origin: 'pasted' }, 'self-consistent', 'pasted', 'pasted'],
    ['rehearsal', { origin: 'rehearsal' }, 'self-consistent', 'gaps', 'rehearsal'],
    ['English', { language: 'en' }, 'self-consistent', 'gaps', 'live'],
    ['without offers', { withOffer: false, withPicture: false }, 'self-consistent', 'gaps', 'live'],
  ] as const)(
    '%s: no problem, three verdicts',
    async (_, options, integrity, completeness, provenance) => {
      const report = await verified(options);
      expect(report.problems).toEqual([]);
      expect(report.integrity.verdict).toBe(integrity);
      expect(report.completeness.verdict).toBe(completeness);
      expect(report.provenance.verdict).toBe(provenance);
    },
  );

  it('says 仅自洽 in the words of the product where nothing anchors it', async () => {
    expect((await verified({})).integrity.words).toBe('仅自洽，无外部锚点');
  });

  it('is anchored by a code that the reader holds, and only by one that fits', async () => {
    const { entries } = await sampleRecord({ conversationId: 'fixed' });
    const code = anchorCode(entries[4]?.hash ?? '');
    const other = await verified({}, [code]);
    expect(other.problems).toEqual([{ code: 'anchor-supplied-unknown', place: 'anchor 1' }]);
    const { record, deps } = await sampleRecord();
    const built = await buildPackage(record, deps);
    const fitting = anchorCode(record.conversations[0]?.entries[4]?.hash ?? '').toLowerCase();
    const { report } = await verifyPackage(built.files.map(storedFile), {
      ...deps,
      suppliedCodes: [fitting],
    });
    expect(report.integrity.verdict).toBe('anchored');
    expect(report.conversations[0]?.confirmedToSeq).toBe(5);
  });
});
