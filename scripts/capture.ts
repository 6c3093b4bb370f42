// npm run -s capture -- --url URL [--frame-url ORIGIN]... [--script FILE] --out FILE.json [--package FILE.zip]
// Records a page with the built extension in a real Chromium (zh-CN, Asia/Shanghai) and writes what it recorded.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import type { Frame, Page } from '@playwright/test';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import { completenessOf } from '@/lib/transcript/completeness';
import { currentMessages } from '@/lib/transcript/conversation';
import { exportPackage } from './lib/export-package';
import { launchExtension, type RunningExtension } from './lib/extension';
import { call, isIdle, readLedger, requestSite, tabIdOf } from './lib/panel-calls';

interface CaptureOptions {
  readonly url: string;
  readonly frameOrigins: readonly string[];
  /** Body of an async function that runs in the page. */
  readonly script: string | null;
  readonly out: string;
  readonly packageFile: string | null;
}

const START_WITHIN_MS = 20_000;
const IDLE_WITHIN_MS = 90_000;
/** Capture counts as idle when nothing has been stored or seen for this long. */
const STILL_FOR_MS = 1_200;

function readOptions(): CaptureOptions {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      'frame-url': { type: 'string', multiple: true },
      script: { type: 'string' },
      out: { type: 'string' },
      package: { type: 'string' },
    },
  });
  if (!values.url || !values.out) {
    throw new Error(
      'usage: npm run -s capture -- --url URL [--frame-url ORIGIN] [--script FILE] --out FILE.json [--package FILE.zip]',
    );
  }
  return {
    url: values.url,
    frameOrigins: values['frame-url'] ?? [],
    script: values.script ? fs.readFileSync(values.script, 'utf8') : null,
    out: values.out,
    packageFile: values.package ?? null,
  };
}

async function until(condition: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadlineMs = Date.now() + withinMs;
  while (Date.now() < deadlineMs) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Resolves when the recorder has had nothing to do for a while; false when it never came to rest. */
function untilIdle(panel: Page, tabId: number, conversationId: string): Promise<boolean> {
  let stillSinceMs = Date.now();
  let known = -1;
  return until(async () => {
    const [idle, entries] = await Promise.all([
      isIdle(panel, tabId),
      readLedger(panel, conversationId),
    ]);
    if (!idle || entries.length !== known) stillSinceMs = Date.now();
    known = entries.length;
    return Date.now() - stillSinceMs >= STILL_FOR_MS;
  }, IDLE_WITHIN_MS);
}

/** Runs FILE in the page. A script that reloads or leaves the page has no result. */
async function runScript(page: Page, body: string): Promise<unknown> {
  try {
    return await page.evaluate(
      `(async () => { ${body}\n })().then((value) => value === undefined ? null : value)`,
    );
  } catch (error) {
    if (!/context was destroyed|navigation/i.test(String(error))) throw error;
    await page.waitForLoadState('load');
    return null;
  }
}

/** A recalled message stands no longer; the notice in its place is a message of its own. */
const stands = (message: ChatMessage): boolean => message.recalled === null;

function asOutput(message: ChatMessage) {
  return {
    role: message.speaker,
    text: message.text,
    pageTime: message.pageTime?.iso ?? null,
    pageTimeRaw: message.pageTime?.raw ?? null,
    observedAt: new Date(message.observedAtMs).toISOString(),
    kind: message.content,
  };
}

async function startRecording(running: RunningExtension, page: Page, options: CaptureOptions) {
  await running.pressIcon(page);
  const panel = await running.sidePanel();
  await panel.waitForLoadState('load');
  const tabId = await tabIdOf(panel, page.url());
  if (tabId === null) throw new Error(`the extension cannot see ${page.url()}`);
  for (const site of [options.url, ...options.frameOrigins]) {
    if (!(await requestSite(panel, site))) throw new Error(`${site} was not granted`);
  }
  const started = await call(panel, 'recording.start', { tabId });
  if (!started.ok) throw new Error(`recording did not start: ${started.error}`);
  const frames = allowFrames(page, options.frameOrigins, (origin) =>
    call(panel, 'recording.frame', { tabId, origin }),
  );
  return { panel, tabId, conversationId: started.value.conversationId, frames };
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** Allows each embedded origin when its frame is there, as a user would; one that never appears is no error. */
function allowFrames(
  page: Page,
  origins: readonly string[],
  allow: (origin: string) => Promise<{ readonly ok: boolean }>,
): { readonly settled: () => Promise<void> } {
  const open = new Set(origins.map(originOf));
  let work: Promise<void> = Promise.resolve();
  const look = (frame: Frame): void => {
    const origin = originOf(frame.url());
    if (origin === null || !open.delete(origin)) return;
    work = work.then(async () => {
      if (!(await allow(origin)).ok) throw new Error(`frames of ${origin} cannot be read`);
    });
  };
  page.on('framenavigated', look);
  for (const frame of page.frames()) look(frame);
  return { settled: () => work };
}

async function capture(options: CaptureOptions): Promise<void> {
  const running = await launchExtension();
  try {
    await running.grantSite(options.url);
    for (const origin of options.frameOrigins) await running.grantSite(origin);
    const page = await running.context.newPage();
    await page.goto(options.url, { waitUntil: 'load' });
    const { panel, tabId, conversationId, frames } = await startRecording(running, page, options);
    await until(async () => (await readLedger(panel, conversationId)).length > 1, START_WITHIN_MS);
    await frames.settled();
    await untilIdle(panel, tabId, conversationId);
    const scriptResult = options.script === null ? null : await runScript(page, options.script);
    await frames.settled();
    const idle = await untilIdle(panel, tabId, conversationId);
    if (!idle) process.stderr.write('capture: the page never came to rest; stopped anyway\n');
    const stopped = await call(panel, 'recording.stop', { tabId });
    if (!stopped.ok) throw new Error(`recording did not stop: ${stopped.error}`);
    const entries = await readLedger(panel, conversationId);
    const result = {
      messages: currentMessages(entries).filter(stands).map(asOutput),
      entries,
      completeness: completenessOf(entries),
      scriptResult,
    };
    fs.writeFileSync(options.out, `${JSON.stringify(result, null, 2)}\n`);
    if (options.packageFile) await exportPackage(panel, options.packageFile);
  } finally {
    await running.close();
  }
}

try {
  await capture(readOptions());
} catch (error) {
  process.stderr.write(`capture: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
