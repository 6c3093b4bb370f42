import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordData } from '@/lib/records/neutral-record';
import { sha256Now } from '@/lib/records/sha256';
import { checkTimestamps } from '@/lib/records/timestamp/check-timestamps';
import { timestampRequest } from '@/lib/records/timestamp/request';
import { verifyZip } from '@/lib/records/verify/verify-package';
import { bytesSource } from '@/lib/records/zip/zip-source';
import type { Entry } from '@/lib/transcript/entry';
import { wordsFor } from '../../unit/records/sample-record';
import { createSigner, type Signer } from '../timestamp-authority';
import { timestampedPackage } from './timestamped-package';

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
    const path = join(folder, 'package.zip');
    writeFileSync(path, await timestampedPackage(tokenFor));
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

  it('are held against the certificate inside, by WebCrypto alone', async () => {
    const states = async (tokenFor: (head: Entry) => string) => {
      const zip = bytesSource(await timestampedPackage(tokenFor));
      const { record } = await verifyZip(zip, { sha256: sha256Now, wordsFor });
      return (await checkTimestamps(record as RecordData)).map(({ state }) => state);
    };
    expect(await states((head) => tokenOf(head.hash))).toEqual(['signed']);
    expect(await states(() => tokenOf('ab'.repeat(32)))).toEqual(['unsigned']);
    // The last byte of the reply belongs to the signature.
    const bent = (head: Entry) => {
      const bytes = Buffer.from(tokenOf(head.hash), 'base64');
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      return bytes.toString('base64');
    };
    expect(await states(bent)).toEqual(['unsigned']);
    expect(await states(() => 'not base64')).toEqual(['unsigned']);
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
    // A leading bit of one would make the nonce negative.
    const der = Buffer.from(timestampRequest('cd'.repeat(32), Uint8Array.from([0x80, 1])));
    expect(der.toString('hex')).toContain('0203008001');
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
