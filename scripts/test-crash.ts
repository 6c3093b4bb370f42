// npm run test:crash [-- 100 [append]]: the browser is killed in the middle of appending, upgrading an old database, deleting,
// exporting and restoring. Afterwards the database has to open, every conversation be whole or gone with a tombstone, every
// chain verify, and everything acknowledged be there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { killBrowser } from './crash/browser';
import type { CrashPage } from './crash/in-page';
import type { CrashedDeed, CrashFindings } from './crash/look';
import { bundleForPage } from './lib/bundle';
import { launchExtension } from './lib/extension';

const rounds = Number(process.argv[2] ?? 100);
/** Longest time from the beginning of a deed to the kill: about what the deed takes on a slow machine. */
const LONGEST_MS = { append: 300, migration: 500, delete: 250, export: 500, restore: 400 };
type Deed = keyof typeof LONGEST_MS;
const all = Object.keys(LONGEST_MS) as Deed[];
/** One deed alone, when it is named after the number of rounds. */
const deeds = all.filter((deed) => (process.argv[3] ?? deed) === deed);

type InPage = { readonly crashPage: CrashPage };

function look(page: Page, crashed: CrashedDeed): Promise<CrashFindings> {
  return page.evaluate(
    (one) => (globalThis as unknown as InPage).crashPage.lookAfter(one),
    crashed,
  );
}

const script = await bundleForPage('scripts/crash/in-page.ts');
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-crash-'));
const faults: string[] = [];
const done = Object.fromEntries(deeds.map((deed) => [deed, { rounds: 0, cut: 0 }])) as Record<
  Deed,
  { rounds: number; cut: number }
>;
let crashed: CrashedDeed | null = null;
let acknowledgedInAll = 0;

async function round(number: number): Promise<void> {
  const running = await launchExtension({ profile });
  const page = await running.context.newPage();
  let last: CrashedDeed['acknowledged'] = null;
  await page.exposeFunction('acknowledged', (seq: number, hash: string) => {
    last = { seq, hash };
    acknowledgedInAll += 1;
  });
  // A page of the extension's origin without code of its own.
  await page.goto(running.url('manifest.json'));
  await page.evaluate(script);
  if (crashed) {
    const found = await look(page, crashed);
    faults.push(...found.faults.map((fault) => `round ${number - 1}, ${crashed?.deed}: ${fault}`));
    if (found.wasCut) done[crashed.deed as Deed].cut += 1;
  }
  if (number === rounds || faults.length > 0) return running.close();
  const deed = deeds[number % deeds.length] ?? 'append';
  const id = `crash-${number}`;
  await page.evaluate(
    ([what, which]) => (globalThis as unknown as InPage).crashPage.prepare(what, which),
    [deed, id] as const,
  );
  await page.evaluate(
    ([what, which]) => (globalThis as unknown as InPage).crashPage.begin(what, which),
    [deed, id] as const,
  );
  done[deed].rounds += 1;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS[deed]));
  crashed = { deed, id, acknowledged: last };
  await killBrowser(running);
}

const start = performance.now();
let number = 0;
for (; number <= rounds && faults.length === 0; number += 1) {
  await round(number);
  if (number % 20 === 0) console.error(`round ${number} of ${rounds}`);
}
fs.rmSync(profile, { recursive: true, force: true });
const perRound = (performance.now() - start) / number / 1000;
for (const deed of deeds)
  console.log(
    `${deed}: killed ${done[deed].rounds} times, ${done[deed].cut} of them before it was done`,
  );
console.log(
  `batches acknowledged before a kill: ${acknowledgedInAll}; ${perRound.toFixed(1)} s a round`,
);
console.log(`faults: ${faults.length}`);
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
