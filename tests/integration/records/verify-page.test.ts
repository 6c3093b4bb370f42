import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { timestampRequest } from '@/lib/records/timestamp/request';
import { zipFiles } from '@/lib/records/zip/zip';
import type { Entry } from '@/lib/transcript/entry';
import { type Sample, sampleRecord } from '../../unit/records/sample-record';
import { createSigner } from '../timestamp-authority';
import { resealed } from './tamper-kit';
import { timestampedPackage } from './timestamped-package';

const CHROMIUM = '/usr/bin/chromium';

describe.skipIf(!existsSync(CHROMIUM))('verify.html opened from disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-page-'));
  let browser: Browser;
  let page: Page;
  let sample: Sample;
  const requests: string[] = [];

  beforeAll(async () => {
    execFileSync('node', ['scripts/build-verify-html.mjs'], { stdio: 'ignore' });
    sample = await sampleRecord();
    browser = await puppeteer.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
    });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${resolve('.output/verify.html')}`);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function resultFor(name: string, zip: Uint8Array): Promise<string> {
    const path = join(folder, name);
    writeFileSync(path, zip);
    const input = await page.$('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await page.waitForFunction(
      (wanted) => document.querySelector('#result p')?.textContent?.includes(wanted),
      {},
      name,
    );
    return page.$eval('#result', (element) => (element as HTMLElement).textContent);
  }

  it('says that nothing is wrong, and names what was changed', { timeout: 60_000 }, async () => {
    const { files } = await buildPackage(sample.record, sample.deps);
    const good = await resultFor('good.zip', await zipFiles(files, Date.UTC(2026, 10, 23)));
    expect(good).toMatch(/没有发现问题|No problem found/);
    expect(good).toMatch(/仅自洽，无外部锚点|no outside anchor/);
    const forged = files.map((file) =>
      file.path.endsWith('transcript.html')
        ? {
            ...file,
            bytes: new TextEncoder().encode(
              new TextDecoder().decode(file.bytes).replace('850元', '580元'),
            ),
          }
        : file,
    );
    const bad = await resultFor(
      'bad.zip',
      await zipFiles(resealed(forged), Date.UTC(2026, 10, 23)),
    );
    expect(bad).toContain('html-differs  data/transcript.html:');
  });

  it.skipIf(!existsSync('/usr/bin/openssl'))('checks the signature of a timestamp', async () => {
    const signer = createSigner();
    const token = ({ hash }: Entry) =>
      signer.answer(timestampRequest(hash, randomBytes(16))).toString('base64');
    const stamped = await resultFor('stamped.zip', await timestampedPackage(token));
    expect(stamped).toMatch(/没有发现问题|No problem found/);
    expect(stamped).toMatch(/签名与其中的证书相符|the signature fits the certificate inside/);
    signer.close();
  });

  it('asks for nothing but itself', () => {
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });
});
