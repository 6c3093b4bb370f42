import { describe, expect, it, vi } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { filesHolding } from '@/lib/records/find-sensitive';
import { NO_REDACTION, redactRecord } from '@/lib/records/redact';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import { sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { harmlessRecords } from './harmless-records';
import { verifyWithPython } from './python-verifier';

// Both verifiers run over every package: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe('untouched, redacted, erased and excerpted packages', () => {
  it('raise no alarm in either verifier and keep no trace of what was left out', async () => {
    const records = await harmlessRecords();
    expect(records.length).toBeGreaterThanOrEqual(50);
    const zips = [];
    const wrong: string[] = [];
    for (const { name, record, sample, gone } of records) {
      const { files } = await buildPackage(record, sample.deps);
      for (const path of filesHolding(files, gone)) wrong.push(`${name}: a trace in ${path}`);
      zips.push({ zip: await zipFiles(files, Date.UTC(2026, 10, 23)) });
    }
    const python = verifyWithPython(zips);
    for (const [index, { name }] of records.entries()) {
      const zip = zips[index]?.zip as Uint8Array<ArrayBuffer>;
      const { report } = await verifyZip(bytesSource(zip), { sha256: sha256Now, wordsFor });
      const theirs = python[index];
      if (report.problems.length > 0) wrong.push(`${name}: ${JSON.stringify(report.problems)}`);
      for (const part of [
        'integrity',
        'completeness',
        'provenance',
        'withheld',
        'conversations',
      ] as const)
        if (JSON.stringify(report[part]) !== JSON.stringify(theirs?.[part]))
          wrong.push(
            `${name}: ${part} ${JSON.stringify(report[part])} ≠ ${JSON.stringify(theirs?.[part])}`,
          );
      if (theirs?.problems.length !== 0)
        wrong.push(`${name}: Python ${JSON.stringify(theirs?.problems)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('say what was withheld and why', async () => {
    const sample = await sampleRecord();
    const record = redactRecord(sample.record, { ...NO_REDACTION, entryIds: ['m2'] });
    const { files } = await buildPackage(record, sample.deps);
    const { report } = await verifyZip(bytesSource(await zipFiles(files, 0x1a0_0000_0000)), {
      sha256: sha256Now,
      wordsFor,
    });
    expect(report.withheld).toEqual([
      { place: 'c1:3:staffNumber', why: 'redacted' },
      { place: 'c1:3:text', why: 'redacted' },
    ]);
  });
});
