// npm run test:crash [-- 100]: the browser is killed in the middle of deleting, exporting and writing a note. Afterwards the
// database has to open, every conversation be whole or gone with a tombstone, and every chain verify.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { words } from '../tests/e2e/words';
import { killBrowser } from './crash/browser';
import { findFaults, seed } from './crash/store';
import { launchExtension } from './lib/extension';

const rounds = Number(process.argv[2] ?? 100);
const LONGEST_MS = 250;
const ENTRIES = 400;
const deeds = ['delete', 'export', 'note'] as const;
type Deed = (typeof deeds)[number];

/** Presses the last button of a deed without waiting for what comes of it. */
async function begin(page: Page, deed: Deed): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(words('records', 'origin.pasted')) })
    .first()
    .click();
  if (deed === 'delete') {
    await page.getByRole('button', { name: words('records', 'more') }).click();
    await page.getByRole('menuitem', { name: words('records', 'delete') }).click();
    await press(page, words('keeping', 'delete.run.conversation'));
  } else if (deed === 'export') {
    await page
      .getByRole('button', { name: words('transcript', 'export.open'), exact: true })
      .click();
    await press(page, words('handover', 'run'));
  } else {
    await page.getByRole('button', { name: words('transcript', 'note.open') }).click();
    await page.getByLabel(words('transcript', 'note.text')).fill('记一笔');
    await press(page, words('transcript', 'note.save'));
  }
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click({ noWaitAfter: true });
}

const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-crash-'));
const seeded: string[] = [];
const faults: string[] = [];
const done = { delete: 0, export: 0, note: 0 };
for (let round = 0; round <= rounds; round += 1) {
  const running = await launchExtension({ profile });
  const page = await running.context.newPage();
  await page.goto(running.url('records.html'));
  await page.getByRole('heading', { name: words('records', 'title') }).waitFor();
  faults.push(...(await findFaults(page, seeded)).map((fault) => `round ${round}: ${fault}`));
  if (round === rounds || faults.length > 0) {
    await running.close();
    break;
  }
  const id = `crash-${round}`;
  await seed(page, id, ENTRIES);
  seeded.push(id);
  await page.reload();
  const deed = deeds[round % deeds.length] ?? 'delete';
  await begin(page, deed);
  done[deed] += 1;
  await page.waitForTimeout(Math.random() * LONGEST_MS).catch(() => undefined);
  await killBrowser(running);
  if (round % 20 === 0) console.error(`round ${round} of ${rounds}`);
}
fs.rmSync(profile, { recursive: true, force: true });
console.log(
  `killed while deleting ${done.delete} times, exporting ${done.export}, noting ${done.note}`,
);
console.log(`faults: ${faults.length}`);
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
