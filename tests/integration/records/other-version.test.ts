import { expect, it, vi } from 'vitest';
import findings from '@/lib/i18n/locales/zh-CN/findings.json';
import zh from '@/lib/i18n/locales/zh-CN/record.json';
import { recordTree } from '@/lib/i18n/record-tree';
import { buildPackage } from '@/lib/records/build-package';
import type { PackageFile } from '@/lib/records/package-file';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { wordsFrom } from '@/lib/records/words';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { verifyWithPython } from './python-verifier';
import { resealed, text, utf8 } from './tamper-kit';

vi.setConfig({ testTimeout: 60_000 });

async function verdictsOn(files: readonly PackageFile[]) {
  const zip = await zipFiles(files, Date.UTC(2026, 10, 23));
  const { report } = await verifyZip(bytesSource(zip), { sha256: sha256Now, wordsFor });
  const [python] = verifyWithPython([{ zip }]);
  expect(python?.problems).toEqual(report.problems);
  return { ...report, codes: [...new Set(report.problems.map(({ code }) => code))].sort() };
}

it('a package in the words of another version is said to be that, and not to be changed', async () => {
  const { record, deps } = await sampleRecord();
  const older = wordsFrom(recordTree({ ...zh, doc: { ...zh.doc, title: '聊天记录' } }, findings));
  const otherWords = (language: 'zh-CN' | 'en') =>
    language === 'zh-CN' ? older : deps.wordsFor(language);
  const { files } = await buildPackage(record, { ...deps, wordsFor: otherWords });
  const { codes, problems, integrity } = await verdictsOn(files);
  expect(codes).toEqual(['other-version']);
  expect(problems.map(({ place }) => place)).toContainEqual(
    expect.stringMatching(/^data\/transcript\.html:\d+$/),
  );
  expect(integrity.verdict).toBe('broken');
});

it('the very same files in another edition are no problem: other words may stand elsewhere', async () => {
  const { record, deps } = await sampleRecord();
  const { files } = await buildPackage(record, deps);
  const renamed = files.map((file) =>
    file.path.endsWith('bag-info.txt')
      ? {
          ...file,
          bytes: utf8(text(file.bytes).replace(/(Documents: ).*/, `$1${'f'.repeat(16)}`)),
        }
      : file,
  );
  const { codes, integrity } = await verdictsOn(resealed(renamed));
  expect([codes, integrity.verdict]).toEqual([[], 'self-consistent']);
});

it('whoever changes a file cannot hide behind another version', async () => {
  const { record, deps } = await sampleRecord();
  const { files } = await buildPackage(record, deps);
  const edited = (version: (info: string) => string) =>
    resealed(
      files.map((file) => {
        if (file.path.endsWith('transcript.html'))
          return { ...file, bytes: utf8(text(file.bytes).replace('每期850元', '每期580元')) };
        if (file.path.endsWith('bag-info.txt'))
          return { ...file, bytes: utf8(version(text(file.bytes))) };
        return file;
      }),
    );
  expect((await verdictsOn(edited((info) => info))).codes).toEqual(['html-differs']);
  const other = await verdictsOn(
    edited((info) => info.replace(/(Documents: ).*/, `$1${'f'.repeat(16)}`)),
  );
  expect([other.codes, other.integrity.verdict]).toEqual([['other-version'], 'broken']);
  const none = await verdictsOn(edited((info) => info.replace(/Parley-Documents.*\n/, '')));
  expect([none.codes, none.integrity.verdict]).toEqual([['other-version'], 'broken']);
});
