import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../lib/exec.mjs';
import type { RunningExtension } from '../lib/extension';
import { call, isIdle, requestSite, tabIdOf } from '../lib/panel-calls';

export interface Contender {
  readonly name: 'parley' | 'rrweb' | 'bare observer';
  readonly isOurs: (url: string) => boolean;
  /** Begins to record; resolves with a function that waits until all was recorded. */
  readonly begin: (page: Page, running: RunningExtension) => Promise<() => Promise<void>>;
}

const settled = async (): Promise<void> => undefined;

const observerSource = `
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes) globalThis.benchText = node.textContent;
}).observe(document, { childList: true, subtree: true, characterData: true });
//# sourceURL=bench-observer.js`;

const rrwebFile = path.join(root, 'node_modules', 'rrweb', 'dist', 'rrweb.umd.cjs');
const rrwebSource =
  () => `${fs.readFileSync(rrwebFile, 'utf8').replace(/\n\/\/# source\S+\s*$/, '')}
globalThis.benchEvents = [];
rrweb.record({ emit: (event) => globalThis.benchEvents.push(event) });
//# sourceURL=bench-rrweb.js`;

/** Opens the panel for a page and lets it see the site. */
export async function openPanel(page: Page, running: RunningExtension) {
  await running.pressIcon(page);
  const panel = await running.sidePanel();
  const tabId = await tabIdOf(panel, page.url());
  if (tabId === null) throw new Error(`the extension cannot see ${page.url()}`);
  if (!(await requestSite(panel, page.url()))) throw new Error('the site was not granted');
  return { panel, tabId };
}

/** Records a page as a user would. */
export async function recordWithParley(page: Page, running: RunningExtension) {
  const { panel, tabId } = await openPanel(page, running);
  const started = await call(panel, 'recording.start', { tabId });
  if (!started.ok) throw new Error(started.error);
  // The panel would draw the talk anew with each batch; what that costs is its own matter.
  await panel.close();
  const desk = await running.context.newPage();
  await desk.goto(running.url('options.html'));
  await page.bringToFront();
  const idle = async (): Promise<void> => {
    for (let still = 0; still < 5; still += 1) {
      await page.waitForTimeout(100);
      if (!(await isIdle(desk, tabId))) still = 0;
    }
  };
  await idle();
  return { idle, stop: () => call(desk, 'recording.stop', { tabId }) };
}

export const isParley = (url: string): boolean => url.startsWith('chrome-extension://');

export const contenders: readonly Contender[] = [
  {
    name: 'parley',
    isOurs: isParley,
    begin: async (page, running) => (await recordWithParley(page, running)).idle,
  },
  {
    name: 'rrweb',
    isOurs: (url) => url.endsWith('bench-rrweb.js'),
    async begin(page) {
      await page.addScriptTag({ content: rrwebSource() });
      return settled;
    },
  },
  {
    name: 'bare observer',
    isOurs: (url) => url.endsWith('bench-observer.js'),
    async begin(page) {
      await page.addScriptTag({ content: observerSource });
      return settled;
    },
  },
];
