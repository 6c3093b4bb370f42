import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { killBrowser } from '../../scripts/crash/browser';
import type { CrashPage } from '../../scripts/crash/in-page';
import { killAll, type Victim } from '../../scripts/kill/rounds';
import { bundleForPage } from '../../scripts/lib/bundle';
import { launchExtension, type RunningExtension } from '../../scripts/lib/extension';
import { expect, test } from './fixtures';

// The long one is `npm run test:kill`.
const SCORE = 'wwwrwwwwbwwwrwwwwwbw';
const VICTIMS: Readonly<Record<string, Victim>> = { w: 'worker', r: 'renderer', b: 'browser' };

test('loses nothing that was acknowledged when worker, renderer or browser die during a stream', async ({
  chats,
}) => {
  const victims = [...SCORE].map((letter) => VICTIMS[letter] as Victim);
  const report = await killAll({ url: chats.url('own/desk'), victims, random: Math.random });
  // More than one before each killing: the pauses are of random length, a busy machine hears fewer.
  expect(report.acknowledged, JSON.stringify(report)).toBeGreaterThan(victims.length);
  expect(report).toMatchObject({
    lost: [],
    stored: { twice: 0, brokenLinks: 0 },
    withoutGap: [],
  });
});

type InPage = { readonly crashPage: CrashPage };

/** A page of the extension's origin with the crash test's own calls in it. */
async function bareStart(profile: string): Promise<{ running: RunningExtension; page: Page }> {
  const running = await launchExtension({ profile });
  const page = await running.context.newPage();
  await page.goto(running.url('manifest.json'));
  await page.evaluate(await bundleForPage('scripts/crash/in-page.ts'));
  return { running, page };
}

const keep = (page: Page, id: string): Promise<void> =>
  page.evaluate((one) => (globalThis as unknown as InPage).crashPage.keep(one), id);

/** What a browser leaves that dies between the two halves of a record: a length, and less than that behind it. */
function tearLog(profile: string): void {
  const stores = path.join(profile, 'Default', 'IndexedDB');
  const store = fs.readdirSync(stores).find((name) => name.endsWith('.leveldb')) ?? '';
  const log = fs
    .readdirSync(path.join(stores, store))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  const torn = Buffer.alloc(300, 7);
  torn.writeUInt16LE(2_000, 4);
  torn.writeUInt8(1, 6);
  fs.appendFileSync(path.join(stores, store, log ?? ''), torn);
}

test('what is kept survives a browser that died in the middle of a record', async () => {
  const profile = test.info().outputPath('profile');
  const first = await bareStart(profile);
  await keep(first.page, 'before');
  await killBrowser(first.running);
  tearLog(profile);
  const second = await bareStart(profile);
  await keep(second.page, 'after');
  await killBrowser(second.running);
  const third = await bareStart(profile);
  const kept = await third.page.evaluate(() => (globalThis as unknown as InPage).crashPage.kept());
  await third.running.close();
  expect(kept).toEqual({ ids: ['after', 'before'], faults: [] });
});
