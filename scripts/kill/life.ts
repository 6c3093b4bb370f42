import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../lib/extension';
import { call, requestSite, tabIdOf } from '../lib/panel-calls';
import { reportAcknowledged } from './acknowledged';

/** One browser with a chat that is being recorded while messages stream in, until something is killed. */
export interface Life {
  readonly running: RunningExtension;
  /** A page of the extension, to give orders and to read the database with. */
  readonly control: Page;
  readonly chat: () => Page;
  readonly killWorker: () => Promise<void>;
  /** The tab's process dies; the tab is closed and the chat opened and recorded again. */
  readonly killRenderer: () => Promise<void>;
  /** The whole browser dies at once. */
  readonly killBrowser: () => Promise<void>;
}

const PERIOD_MS = 50;
const HEARD_WITHIN_MS = 3_000;
const MOST_TRIES = 5;

export async function beginLife(
  profile: string,
  url: string,
  onAcknowledged: (ids: readonly string[]) => void,
): Promise<Life> {
  const running = await launchExtension({ profile });
  await running.grantSite(url);
  const control = await running.context.newPage();
  await control.goto(running.url('records.html'));
  if (!(await requestSite(control, url))) throw new Error('the site was not granted');
  let chat = await openChat(running, control, url, onAcknowledged);
  return {
    running,
    control,
    chat: () => chat,
    killWorker: running.killWorker,
    async killRenderer() {
      const session = await chat.context().newCDPSession(chat);
      session.send('Page.crash').catch(() => undefined);
      await chat.waitForEvent('crash');
      await chat.close();
      chat = await openChat(running, control, url, onAcknowledged);
    },
    async killBrowser() {
      const closed = running.context.waitForEvent('close');
      killProcessesOf(profile);
      await closed;
      await running.close().catch(() => undefined);
    },
  };
}

/** Opens the chat until acknowledgements are heard: on a busy machine the wrapper can come after the line is open. */
async function openChat(
  running: RunningExtension,
  control: Page,
  url: string,
  onAcknowledged: (ids: readonly string[]) => void,
): Promise<Page> {
  for (let tries = 1; ; tries += 1) {
    const heard = Promise.withResolvers<true>();
    const chat = await streamInto(running, control, url, (ids) => {
      onAcknowledged(ids);
      heard.resolve(true);
    });
    if (await Promise.race([heard.promise, pause(HEARD_WITHIN_MS)])) return chat;
    if (tries === MOST_TRIES) throw new Error('no acknowledgement is heard');
    await chat.close();
  }
}

async function streamInto(
  running: RunningExtension,
  control: Page,
  url: string,
  onAcknowledged: (ids: readonly string[]) => void,
): Promise<Page> {
  const chat = await running.context.newPage();
  await reportAcknowledged(chat, running.id, onAcknowledged);
  await chat.goto(url);
  await chat.evaluate('zoo.ready');
  const tabId = await tabIdOf(control, url);
  if (tabId === null) throw new Error(`the extension cannot see ${url}`);
  const started = await call(control, 'recording.start', { tabId });
  if (!started.ok) throw new Error(started.error);
  // Twenty messages a second, until this document is gone.
  await chat.evaluate((ms) => {
    const { zoo } = window as unknown as { zoo: { burst: (n: number) => Promise<void> } };
    setInterval(() => void zoo.burst(1), ms);
  }, PERIOD_MS);
  return chat;
}

/** SIGKILL for every process of the browser that runs on this profile, and for no other. */
function killProcessesOf(profile: string): void {
  for (const name of fs.readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const line = readCommandLine(name);
    if (line.includes(`--user-data-dir=${profile}`)) execFileSync('kill', ['-9', name]);
  }
}

function readCommandLine(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
