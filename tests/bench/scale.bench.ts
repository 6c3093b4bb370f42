// Scale with 50,000 entries in Chromium: append against bare strict IndexedDB, export against JSON.stringify and zip, verify
// against hashing, the newest screen, search.
import http from 'node:http';
import type { Page } from '@playwright/test';
import type { EntryDraft } from '@/lib/transcript/entry';
import { bundleForPage } from '../../scripts/lib/bundle';
import { launchExtension } from '../../scripts/lib/extension';
import { seedRecords } from '../../scripts/lib/seed-records';
import { ledger } from '../unit/transcript/ledger-builder';
import { longTalk } from './scale/long-talk';
import { benchScroll } from './scale/scroll';

const COUNT = Number(process.argv[2] ?? 50_000);
const BATCH = 20;
const QUERIES = ['罚息', '减免罚息', '分期 850', '征信', '没有这句话', '49999', '方案保留', '您'];

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

interface Compared {
  readonly oursMs: number;
  readonly rawMs: number;
  readonly exported: Exported;
}

type Spent<Name extends string> = Readonly<Record<Name, number>>;
type OneExport = Spent<'wholeMs' | 'readMs' | 'understandMs' | 'writeMs' | 'checkMs'>;
type Round = OneExport &
  Spent<'bareMs' | 'barestMs' | 'verifyMs' | 'chainMs' | 'hashMs' | 'fileHashMs'>;
interface Exported {
  readonly bytes: number;
  readonly cold: OneExport;
  /** The talk has been read before. */
  readonly rounds: readonly Round[];
}

async function benchAppendAndExport(page: Page, all: readonly EntryDraft[]): Promise<void> {
  const { oursMs, rawMs, exported } = await page.evaluate(
    ([given, batch]) =>
      (
        globalThis as unknown as { compareAppends: (d: unknown, b: number) => Promise<Compared> }
      ).compareAppends(given, batch as number),
    [all, BATCH] as const,
  );
  console.log(
    `append ${all.length} in batches of ${BATCH}: ${oursMs.toFixed(0)} ms, raw strict IndexedDB ${rawMs.toFixed(0)} ms: ${(rawMs / oursMs).toFixed(2)} × its throughput`,
  );
  reportExport(exported);
}

const times = (a: number, b: number): string => `${a.toFixed(0)} ms, ${(a / b).toFixed(2)} ×`;

function reportExport({ bytes, cold, rounds }: Exported): void {
  const of = (name: keyof Round): number =>
    percentile(
      rounds.map((round) => round[name]),
      0.5,
    );
  const [bareMs, barestMs, hashMs] = [of('bareMs'), of('barestMs'), of('hashMs')];
  const stages = ({ readMs, writeMs, checkMs }: OneExport): string =>
    `read ${readMs.toFixed(0)}, write ${writeMs.toFixed(0)}, check ${checkMs.toFixed(0)} ms`;
  const warm = {
    wholeMs: of('wholeMs'),
    readMs: of('readMs'),
    understandMs: of('understandMs'),
    writeMs: of('writeMs'),
    checkMs: of('checkMs'),
  };
  console.log(
    `export of ${(bytes / 1e6).toFixed(0)} MB, median of ${rounds.length} in turn with JSON.stringify and zip of the same bytes: ${bareMs.toFixed(0)} ms by fflate, ${barestMs.toFixed(0)} ms by the platform`,
  );
  console.log(
    `  when the talk has been read before: ${times(warm.wholeMs, bareMs)} (${(warm.wholeMs / barestMs).toFixed(2)} × the platform): ${stages(warm)}`,
  );
  const { wholeMs, understandMs } = cold;
  console.log(
    `  when it has not: ${times(wholeMs, bareMs)}, of which reading it for its offers, a step of its own that is kept, ${times(understandMs, bareMs)}; the rest ${times(wholeMs - understandMs, bareMs)}: ${stages(cold)}`,
  );
  const allMs = hashMs + of('fileHashMs');
  console.log(
    `verify the chain: ${times(of('chainMs'), hashMs)} SHA-256 over the same bytes (${hashMs.toFixed(0)} ms); a whole package, unpacked and with every file derived again: ${times(of('verifyMs'), allMs)} SHA-256 over chain and files (${allMs.toFixed(0)} ms)`,
  );
}

async function benchNewestScreen(page: Page, newest: string): Promise<void> {
  const spent = await page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () => {
          const log = document.querySelector('[role=log]');
          if (log?.textContent?.includes(text)) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        document.querySelector<HTMLButtonElement>('nav li button')?.click();
        look();
      }),
    newest,
  );
  console.log(`newest screen of ${COUNT} entries: ${spent.toFixed(0)} ms after it was chosen`);
}

async function benchSearch(page: Page): Promise<void> {
  const search = page.getByRole('textbox', { name: '在全部记录里找' });
  await search.fill('您');
  await page.getByRole('status').filter({ hasText: /^找到/ }).first().waitFor({ timeout: 120_000 });
  report('while the talk is still read for offers', await askAll(page, 10));
  await page.waitForFunction(
    () => (globalThis as { benchIsRead?: boolean }).benchIsRead === true,
    null,
    { timeout: 900_000 },
  );
  report('afterwards', await askAll(page, 10));
}

function report(when: string, times: readonly number[]): void {
  console.log(
    `search in ${COUNT} entries, question to answer through the worker, ${when}: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  );
}

function askAll(page: Page, rounds: number): Promise<number[]> {
  return page.evaluate(
    async ([queries, times]) => {
      const ask = (
        globalThis as unknown as {
          benchFind: (typed: string) => Promise<{ readonly total: number }>;
        }
      ).benchFind;
      const spent: number[] = [];
      let found = 0;
      for (let round = 0; round < times; round += 1)
        for (const typed of queries) {
          const start = performance.now();
          const { total } = await ask(typed);
          spent.push(performance.now() - start);
          found += total;
        }
      if (found === 0) throw new Error('nothing was found');
      return spent;
    },
    [QUERIES, rounds] as const,
  );
}

const all = longTalk(COUNT);
const running = await launchExtension();
const server = http.createServer((_, response) => response.end('<!doctype html>')).listen(0);
try {
  const { port } = server.address() as { readonly port: number };
  const blank = await running.context.newPage();
  await blank.goto(`http://localhost:${port}/`);
  await blank.addScriptTag({ content: await bundleForPage('tests/bench/scale/in-page.ts') });
  await benchAppendAndExport(blank, all);
  await blank.close();
  const page = await running.context.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.addInitScript(() => {
    const Real = Worker;
    // Catches the worker that the page asks, so that a question can be timed without the view.
    globalThis.Worker = class extends Real {
      override postMessage(data: { readonly kind: string }): void {
        if (data.kind === 'find' && !('benchFind' in globalThis)) {
          Object.assign(globalThis, { benchFind });
          this.addEventListener('message', ({ data: said }: MessageEvent) => {
            if (said.kind !== 'reading') return;
            const { read, of, understood } = said.progress;
            Object.assign(globalThis, { benchIsRead: of > 0 && read === of && understood === of });
          });
        }
        const ask = (message: object) => super.postMessage(message);
        const worker = this;
        function benchFind(typed: string) {
          return new Promise((resolve) => {
            const id = 1_000_000 + Math.round(performance.now() * 1000);
            worker.addEventListener('message', function hear({ data: said }: MessageEvent) {
              if (said.kind !== 'answer' || said.id !== id) return;
              worker.removeEventListener('message', hear);
              resolve(said.answer);
            });
            const query = { typed, speakers: [], fromMs: null, beforeMs: null, only: [] };
            ask({ kind: 'find', id, query });
          });
        }
        super.postMessage(data);
      }
    };
  });
  await page.goto(running.url('records.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await seedRecords(page, await ledger(all));
  await page.reload();
  await page.locator('nav li button').first().waitFor();
  await benchNewestScreen(page, `（${COUNT - 1}）`);
  await benchSearch(page);
  await benchScroll(page);
} finally {
  await running.close();
  server.close();
}
