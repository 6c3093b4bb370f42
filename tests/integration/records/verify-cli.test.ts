import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { anchorCode } from '@/lib/transcript/anchor-code';
import { type Sample, sampleRecord } from '../../unit/records/sample-record';

vi.setConfig({ testTimeout: 60_000 });

describe('python3 scripts/verify.py', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  const zip = join(folder, 'package.zip');
  let sample: Sample;
  let base: string;

  beforeAll(async () => {
    sample = await sampleRecord();
    const { files } = await buildPackage(sample.record, sample.deps);
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    base = join(folder, files[0]?.path.split('/')[0] ?? '');
    writeFileSync(zip, await zipFiles(files, Date.UTC(2026, 10, 23)));
    writeFileSync(join(folder, 'noise.zip'), 'no zip at all');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawnSync('python3', ['-B', 'scripts/verify.py', ...args], { encoding: 'utf8' });

  it('exits with 0, 1, 2 or 64', () => {
    const stranger = anchorCode('ab'.repeat(32));
    expect(run(zip).status).toBe(0);
    expect(run(base).status).toBe(0);
    expect(run(zip, '--anchor', stranger).status).toBe(1);
    expect(run(join(folder, 'noise.zip')).status).toBe(2);
    expect(run(join(folder, 'nowhere.zip')).status).toBe(64);
    expect(run().status).toBe(64);
    expect(run(zip, '--unknown').status).toBe(64);
  });

  it('prints the three verdicts apart, what is not proved, and JSON on demand', () => {
    const text = run(zip).stdout;
    expect(text).toContain('一致性：仅自洽，无外部锚点');
    expect(text).toContain('完整性：有缺口');
    expect(text).toContain('这份记录不能证明什么');
    expect(text).toContain('没有锚点');
    expect(text).not.toContain('有锚点至 0');
    const report = JSON.parse(run(zip, '--json').stdout);
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['integrity', 'completeness', 'provenance', 'anchors', 'problems']),
    );
    expect(report.problems).toEqual([]);
  });

  it('is anchored by a code kept elsewhere, up to the entry it stands for', () => {
    const code = anchorCode(sample.entries[5]?.hash ?? '');
    const report = JSON.parse(run(zip, '--json', '--anchor', code.toLowerCase()).stdout);
    expect(report.integrity).toEqual({ verdict: 'anchored', words: '自锚点以来未改动' });
    expect(report.conversations[0].confirmedToSeq).toBe(6);
  });

  it('is not needed for the cheapest check: sha256sum -c', () => {
    const check = (name: string) =>
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', name], { cwd: base });
    expect(check('manifest-sha256.txt').toString()).toBe('');
    expect(check('tagmanifest-sha256.txt').toString()).toBe('');
  });
});
