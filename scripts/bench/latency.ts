import type { CDPSession, Page } from '@playwright/test';
import type { RunningExtension } from '../lib/extension';
import { recordWithParley } from './contenders';

const MESSAGES = 200;
const EVERY_MS = 50;

interface Context {
  readonly id: number;
  readonly origin: string;
}

/** Runs in the content script's own world: notes how long after it was seen each message is acknowledged. */
const listen = `
globalThis.benchWaits = [];
const connect = chrome.runtime.connect.bind(chrome.runtime);
chrome.runtime.connect = (...how) => {
  const port = connect(...how);
  const asked = new Map();
  port.onMessage.addListener(({ number }) => {
    for (const { observedAtMs } of asked.get(number) ?? []) benchWaits.push(Date.now() - observedAtMs);
  });
  return {
    onMessage: port.onMessage,
    onDisconnect: port.onDisconnect,
    disconnect: () => port.disconnect(),
    postMessage(question) {
      const { drafts } = question.message.payload;
      asked.set(question.number, drafts.filter(({ kind }) => kind === 'message'));
      port.postMessage(question);
    },
  };
};`;

async function contentWorld(session: CDPSession, running: RunningExtension): Promise<number> {
  const found: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => found.push(context));
  await session.send('Runtime.enable');
  const ours = found.filter(({ origin }) => origin === `chrome-extension://${running.id}`);
  const world = ours.at(-1);
  if (!world) throw new Error('the page holds no content script');
  return world.id;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** From first sight of a message to its acknowledgement, at 20 messages a second. */
export async function benchLatency(running: RunningExtension, url: string): Promise<void> {
  const page: Page = await running.context.newPage();
  await page.goto(url);
  await page.evaluate('bench.add(20)');
  const { idle } = await recordWithParley(page, running);
  const session = await page.context().newCDPSession(page);
  const contextId = await contentWorld(session, running);
  await session.send('Runtime.evaluate', { expression: listen, contextId });
  // The line that is open ends with the background; the next one is listened to.
  await running.killWorker();
  await page.evaluate('bench.add(1)');
  await idle();
  await session.send('Runtime.evaluate', { expression: 'benchWaits.length = 0', contextId });
  await page.evaluate(`bench.stream(${MESSAGES}, ${EVERY_MS})`);
  await idle();
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'benchWaits',
    contextId,
    returnByValue: true,
  });
  const waits = [...((result.value as number[] | undefined) ?? [])].sort((a, b) => a - b);
  console.log(
    `first sight to acknowledged at 20 messages/s: p50 ${at(waits, 0.5)} ms, p95 ${at(waits, 0.95)} ms (${waits.length} of ${MESSAGES} messages)`,
  );
  await page.close();
}
