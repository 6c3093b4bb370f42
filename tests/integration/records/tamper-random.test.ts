import { describe, expect, it } from 'vitest';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { verifyWithPython } from './python-verifier';
import { baseOf, Dice, type Forgery, forgeBytes, forgeRecord, forgeZip } from './tamper-random';

/** `FUZZ_RUNS=10000` for as many as `npm run test:fuzz` tries; `FUZZ_SEED` to begin elsewhere. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 200);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const BATCH = 250;

const key = ({ code, place }: { code: string; place: string }) => `${code} ${place}`;

async function complaints(forgeries: readonly Forgery[]): Promise<string[]> {
  const zips = [];
  for (const { files, bend } of forgeries) {
    const zip = await zipFiles(files, Date.UTC(2026, 10, 23));
    zips.push({ zip: bend ? bend(zip) : zip });
  }
  const python = verifyWithPython(zips);
  const wrong: string[] = [];
  for (const [index, { name, mustBreak }] of forgeries.entries()) {
    const zip = zips[index]?.zip as Uint8Array<ArrayBuffer>;
    const { report } = await verifyZip(bytesSource(zip), { sha256: sha256Now, wordsFor });
    const ours = report.problems.map(key).sort();
    const theirs = (python[index]?.problems ?? []).map(key).sort();
    if (ours.join('\n') !== theirs.join('\n'))
      wrong.push(`${name}: ${ours.join(', ')} ≠ ${theirs.join(', ')}`);
    if (mustBreak && report.integrity.verdict !== 'broken') wrong.push(`${name}: missed`);
    if (report.integrity.verdict !== python[index]?.integrity.verdict)
      wrong.push(`${name}: ${report.integrity.verdict} ≠ ${python[index]?.integrity.verdict}`);
    const parts = ['completeness', 'provenance', 'withheld', 'conversations'] as const;
    for (const part of parts)
      if (JSON.stringify(report[part]) !== JSON.stringify(python[index]?.[part]))
        wrong.push(
          `${name}: ${part} ${JSON.stringify(report[part])} ≠ ${JSON.stringify(python[index]?.[part])}`,
        );
  }
  return wrong;
}

describe('packages changed at random', () => {
  it('are seen through, alike by both verifiers', { timeout: 3_600_000 }, async () => {
    const bases = await Promise.all([
      sampleRecord({ anchored: true }).then(baseOf),
      sampleRecord({ language: 'en', extraMessages: 9 }).then(baseOf),
      sampleRecord({ origin: 'pasted', conversationId: 'c2' }).then(baseOf),
    ]);
    const wrong: string[] = [];
    for (let from = 0; from < RUNS; from += BATCH) {
      const forgeries: Forgery[] = [];
      for (let run = from; run < Math.min(RUNS, from + BATCH); run += 1) {
        const dice = new Dice(SEED * 1_000_003 + run);
        const [base, foreign] = [dice.pick(bases), dice.pick(bases)];
        const forge = dice.pick([forgeRecord, forgeRecord, forgeRecord, forgeBytes, forgeZip]);
        const forgery = forge(dice, base, foreign);
        forgeries.push({ ...forgery, name: `${run}: ${forgery.name}` });
      }
      wrong.push(...(await complaints(forgeries)));
    }
    expect(wrong).toEqual([]);
  });
});
