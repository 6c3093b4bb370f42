import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { makeRecord } from '@/lib/records/make-record';
import { sha256Now } from '@/lib/records/sha256';
import { timestampRequest } from '@/lib/records/timestamp/request';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { zipFiles } from '@/lib/records/zip/zip';
import { bytesSource } from '@/lib/records/zip/zip-source';
import type { Entry } from '@/lib/transcript/entry';
import { append, sampleRecord, wordsFor } from '../../unit/records/sample-record';
import { START_MS } from '../../unit/transcript/ledger-builder';
import { createSigner, type Signer } from '../timestamp-authority';

describe.skipIf(!existsSync('/usr/bin/openssl'))('RFC 3161 anchors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-tsa-'));
  let signer: Signer;
  beforeAll(() => {
    signer = createSigner();
  });
  afterAll(() => {
    signer.close();
    rmSync(folder, { recursive: true });
  });

  async function timestamped(tokenFor: (head: Entry) => string): Promise<string> {
    const { entries, record, deps } = await sampleRecord();
    const head = entries.at(-1) as Entry;
    const body = {
      method: 'rfc3161',
      headSeq: head.seq,
      headHash: head.hash,
      code: null,
      seenInId: null,
      token: tokenFor(head),
    } as const;
    const all = await append(entries, 'c1', [
      {
        id: 'ts',
        kind: 'anchor',
        observedAtMs: START_MS + 2e7,
        utcOffsetMinutes: 480,
        body,
        personal: {},
      },
    ]);
    const { recordId, timeZone, language } = record.header;
    const again = makeRecord({
      recordId,
      timeZone,
      language,
      createdAtMs: START_MS + 3e7,
      utcOffsetMinutes: 480,
      extensionVersion: '0.1.0',
      browser: 'Chromium 156',
      debtCase: null,
      conversations: [{ id: 'c1', entries: all }],
      offers: [],
      plans: [],
      agreements: [],
      includedAttachments: [],
      paintedCopies: [],
    });
    const built = await buildPackage(again, deps);
    const path = join(folder, 'package.zip');
    writeFileSync(path, await zipFiles(built.files, START_MS));
    return path;
  }

  const tokenOf = (hash: string) =>
    signer.answer(timestampRequest(hash, randomBytes(16))).toString('base64');

  function python(...args: string[]): { code: number; report: Record<string, never> } {
    try {
      const out = execFileSync('python3', ['-B', 'scripts/verify.py', '--json', ...args], {
        encoding: 'utf8',
      });
      return { code: 0, report: JSON.parse(out) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, report: JSON.parse(stdout) };
    }
  }

  it('are verified by openssl where a certificate is given, and called unchecked otherwise', {
    timeout: 60_000,
  }, async () => {
    const path = await timestamped((head) => tokenOf(head.hash));
    expect(python(path, '--tsa-ca', signer.certificate)).toMatchObject({
      code: 0,
      report: {
        integrity: { verdict: 'anchored' },
        anchors: [{ method: 'rfc3161', signature: 'verified' }],
      },
    });
    expect(python(path)).toMatchObject({
      code: 0,
      report: {
        integrity: { verdict: 'self-consistent' },
        anchors: [{ signature: 'signature-unchecked' }],
      },
    });
    const { report } = await verifyZip(bytesSource(new Uint8Array(readFileSync(path))), {
      sha256: sha256Now,
      wordsFor,
    });
    expect(report.problems).toEqual([]);
    expect(report.conversations[0]?.timestampedToSeq).toBe(
      (report.conversations[0]?.toSeq as number) - 1,
    );
  });

  it('are asked for in a form that openssl reads', () => {
    for (const nonce of [
      new Uint8Array(16),
      Uint8Array.from([0, 0x80, 1]),
      new Uint8Array(randomBytes(16)),
    ]) {
      writeFileSync(join(folder, 'own.tsq'), timestampRequest('cd'.repeat(32), nonce));
      const query = ['ts', '-query', '-in', join(folder, 'own.tsq'), '-text'];
      const text = execFileSync('openssl', query, { encoding: 'utf8' });
      expect(text).toMatch(/Hash Algorithm: sha256[\s\S]*cd cd cd[\s\S]*Certificate required: yes/);
    }
    expect(() => timestampRequest('x', new Uint8Array(8))).toThrow(RangeError);
  });

  it('are refused when they speak of another hash or nothing at all', {
    timeout: 60_000,
  }, async () => {
    for (const token of [tokenOf('ab'.repeat(32)), 'AAAA', 'not base64']) {
      const path = await timestamped(() => token);
      expect(python(path, '--tsa-ca', signer.certificate)).toMatchObject({
        code: 1,
        report: { problems: [{ code: 'timestamp-invalid' }] },
      });
      const { report } = await verifyZip(bytesSource(new Uint8Array(readFileSync(path))), {
        sha256: sha256Now,
        wordsFor,
      });
      expect(report.problems.map((problem) => problem.code)).toEqual(['timestamp-invalid']);
    }
  });
});
