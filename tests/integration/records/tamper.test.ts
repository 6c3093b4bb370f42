import { describe, expect, it } from 'vitest';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { wordsFor } from '../../unit/records/sample-record';
import { verifyWithPython } from './python-verifier';
import { tamperCorpus } from './tamper-corpus';

const key = ({ code, place }: { code: string; place: string }) => `${code} ${place}`;

describe('tampered packages', () => {
  it('are all named, alike by both verifiers', { timeout: 300_000 }, async () => {
    const corpus = await tamperCorpus();
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    console.info(`${corpus.length} tampered packages`);
    expect(new Set(corpus.map((one) => one.name)).size).toBe(corpus.length);
    const zips = [];
    for (const one of corpus)
      zips.push({ zip: await zipFiles(one.files, Date.UTC(2026, 10, 23)), codes: one.codes ?? [] });
    const python = verifyWithPython(zips);
    const wrong: string[] = [];
    for (const [index, one] of corpus.entries()) {
      const { zip, codes } = zips[index] as {
        zip: Uint8Array<ArrayBuffer>;
        codes: readonly string[];
      };
      const { report } = await verifyZip(bytesSource(zip), {
        sha256: sha256Now,
        wordsFor,
        suppliedCodes: codes,
      });
      const ours = report.problems.map(key).sort();
      const theirs = (python[index]?.problems ?? []).map(key).sort();
      const named = (found: readonly string[]) =>
        one.expect.some((code) => found.some((line) => line.startsWith(`${code} `)));
      if (!named(ours)) wrong.push(`${one.name}: TypeScript found ${ours.join(', ')}`);
      if (!named(theirs)) wrong.push(`${one.name}: Python found ${theirs.join(', ')}`);
      if (ours.join('\n') !== theirs.join('\n'))
        wrong.push(`${one.name}: ${ours.join(', ')} ≠ ${theirs.join(', ')}`);
      if (report.integrity.verdict !== 'broken') wrong.push(`${one.name}: not broken`);
    }
    expect(wrong).toEqual([]);
  });
});
