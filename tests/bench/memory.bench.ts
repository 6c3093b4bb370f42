// What an export takes of memory: without a screenshot, with 200 and with 600, over the same talk, by the resident sets of all
// processes of the browser (Linux only). `node --import ./scripts/lib/alias.mjs tests/bench/memory.bench.ts [entries]`
import fs from 'node:fs';
import http from 'node:http';
import type { Page } from '@playwright/test';
import { bundleForPage } from '../../scripts/lib/bundle';
import { launchExtension, type RunningExtension } from '../../scripts/lib/extension';
import { longTalk } from './scale/long-talk';

const ENTRIES = Number(process.argv[2] ?? 50_000);
const PICTURES = [0, 200, 600];
const PICTURE_BYTES = 500_000;
const EVERY_MS = 50;

interface InPage {
  readonly fill: (drafts: unknown, pictures: number, bytes: number) => Promise<void>;
  readonly exportAll: () => Promise<{ readonly bytes: number }>;
}

async function processIds(running: RunningExtension): Promise<readonly number[]> {
  const session = await running.context.browser()?.newBrowserCDPSession();
  const found = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  return found.processInfo.map(({ id }) => id);
}

/** Resident memory that is the processes' own, in bytes: what they share is left out. */
function ownBytes(ids: readonly number[]): number {
  const kilobytes = ids.map((id) => {
    const status = fs.readFileSync(`/proc/${id}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
  });
  return 1024 * kilobytes.reduce((sum, one) => sum + one, 0);
}

async function peakWhile<T>(
  ids: readonly number[],
  work: Promise<T>,
): Promise<readonly [number, T]> {
  let peak = ownBytes(ids);
  const timer = setInterval(() => {
    peak = Math.max(peak, ownBytes(ids));
  }, EVERY_MS);
  const value = await work;
  clearInterval(timer);
  return [peak, value];
}

async function measure(page: Page, running: RunningExtension, pictures: number): Promise<number> {
  await page.reload();
  await page.addScriptTag({ content: await bundleForPage('tests/bench/memory/in-page.ts') });
  const ids = await processIds(running);
  const before = ownBytes(ids);
  const [peak, { bytes }] = await peakWhile(
    ids,
    page.evaluate(() => (globalThis as unknown as InPage).exportAll()),
  );
  console.log(
    `export of ${ENTRIES} entries and ${pictures} screenshots: a file of ${megabytes(bytes)}, memory of all processes from ${megabytes(before)} up to ${megabytes(peak)}`,
  );
  return peak - before;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

const server = http.createServer((_, response) => response.end('<!doctype html>')).listen(0);
const rises: number[] = [];
for (const pictures of PICTURES) {
  const running = await launchExtension();
  try {
    const page = await running.context.newPage();
    await page.goto(`http://localhost:${(server.address() as { port: number }).port}/`);
    await page.addScriptTag({ content: await bundleForPage('tests/bench/memory/in-page.ts') });
    await page.evaluate(
      ([drafts, count, each]) => (globalThis as unknown as InPage).fill(drafts, count, each),
      [longTalk(ENTRIES), pictures, PICTURE_BYTES] as const,
    );
    rises.push(await measure(page, running, pictures));
  } finally {
    await running.close();
  }
}
server.close();
for (const [index, pictures] of PICTURES.entries())
  console.log(
    `${pictures} screenshots of together ${megabytes(pictures * PICTURE_BYTES)}: memory rose by ${megabytes(rises[index] ?? 0)}`,
  );
