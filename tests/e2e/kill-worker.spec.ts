import type { Page } from '@playwright/test';
import type { Entry } from '../../lib/transcript/entry';
import { expect, test, type Zoo } from './fixtures';
import { ledgerOf, scoreOf, whole } from './ledger';

const ROUNDS = 20;

test('loses nothing when the worker is killed again and again during a stream', async ({
  running,
  openChat,
  openPanel,
}) => {
  test.setTimeout(180_000);
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  await panel.record();
  await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);

  const streaming = stream(chat, ROUNDS * 8);
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    await chat.waitForTimeout(Math.random() * 300);
    // What the database shows now has been acknowledged or is about to be; none of it may ever be missing again.
    for (const entry of await ledgerOf(panel.page)) acknowledged.set(entry.id, entry.hash);
    await running.killWorker();
  }
  await streaming;
  await expect.poll(() => scoreOf(panel.page, chat), { timeout: 60_000 }).toMatchObject(whole);

  const ledger = await ledgerOf(panel.page);
  const hashes = new Map(ledger.map((entry) => [entry.id, entry.hash]));
  for (const [id, hash] of acknowledged) expect(hashes.get(id)).toBe(hash);
  expect(hashes.size).toBe(ledger.length);
  expectUnbrokenChain(ledger);
});

/** Twenty messages a second. */
function stream(chat: Page, count: number): Promise<void> {
  return chat.evaluate(async (n) => {
    const { zoo } = window as unknown as { zoo: Zoo };
    for (let i = 0; i < n; i += 1) {
      await zoo.burst(1);
    }
  }, count);
}

function expectUnbrokenChain(ledger: readonly Entry[]): void {
  let previous = '0'.repeat(64);
  for (const [index, entry] of ledger.entries()) {
    expect(entry.seq).toBe(index + 1);
    expect(entry.prevHash).toBe(previous);
    previous = entry.hash;
  }
}
