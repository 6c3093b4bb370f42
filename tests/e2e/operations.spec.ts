import type { Page } from '@playwright/test';
import type { GapReason } from '../../lib/transcript/entry';
import { readTable } from '../../scripts/lib/panel-calls';
import { expect, say, test, type Zoo } from './fixtures';
import { conversationTexts, ledgerOf } from './ledger';
import { words } from './words';

const gapsIn = async (page: Page): Promise<readonly GapReason[]> =>
  (await ledgerOf(page)).flatMap((entry) => (entry.kind === 'gap' ? [entry.body.reason] : []));

/** The marker on a page says that recording was cut off. It lives in a closed shadow root. */
async function isMarkedOrphaned(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return JSON.stringify(root).includes('"data-state","orphaned"');
}

test('a page that went into the browser’s memory and came back goes on, with the gap shown', async ({
  chats,
  openRecorded,
}) => {
  const { chat, panel } = await openRecorded('own/desk');
  const before = await conversationTexts(panel.page);
  await chat.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      const { zoo } = window as unknown as { zoo: Zoo };
      if (persisted) void zoo.push({ role: 'agent', text: '您好，欢迎回来' });
    });
  });
  await chat.goto(chats.frameOrigin);
  await expect(panel.state).toContainText(words('panel', 'light.trouble'));
  // Playwright cannot follow a page that comes back from the browser's memory, so the page speaks by itself.
  // It leaves only after the call has been answered: leaving takes the call's context away.
  await chat.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => conversationTexts(panel.page)).toEqual([...before, '您好，欢迎回来']);
  expect(await gapsIn(panel.page)).toEqual(['page-reloaded']);
});

test('two tabs on the same chat are two records, and a hidden tab is read on', async ({
  running,
  openChat,
  openRecorded,
}) => {
  const { chat: first, panel } = await openRecorded('chatui');
  const second = await openChat('chatui');
  await running.pressIcon(second);
  await expect(panel.start).toBeVisible();
  await panel.start.click();
  await say(first, 'agent', '这是第一个标签页');
  await say(second, 'agent', '这是第二个标签页');
  const saidIn = async (text: string) =>
    (await ledgerOf(panel.page)).filter((e) => e.personal.text?.text === text);
  await expect.poll(async () => (await saidIn('这是第一个标签页')).length).toBe(1);
  await expect.poll(async () => (await saidIn('这是第二个标签页')).length).toBe(1);
  const [one, two] = [await saidIn('这是第一个标签页'), await saidIn('这是第二个标签页')];
  expect(one[0]?.conversationId).not.toBe(two[0]?.conversationId);
});

test('a permission that is taken back stops the recording, with a gap and a message', async ({
  chats,
  openRecorded,
}) => {
  const { chat, panel } = await openRecorded('chatui');
  const { protocol, hostname } = new URL(chats.origin);
  await panel.page.evaluate(
    (pattern) => chrome.permissions.remove({ origins: [pattern] }),
    `${protocol}//${hostname}/*`,
  );
  await expect(
    panel.page.getByText(words('panel', 'ended.permission-withdrawn.title')),
  ).toBeVisible();
  const before = (await ledgerOf(panel.page)).length;
  await say(chat, 'agent', '这句话不应当被记下');
  expect(await gapsIn(panel.page)).toContain('permission-withdrawn');
  expect((await ledgerOf(panel.page)).length).toBe(before);
});

test('an extension that is reloaded under the page says so there and in the record', async ({
  running,
  openRecorded,
}) => {
  const { chat } = await openRecorded('chatui');
  await running.reload();
  const again = await running.context.newPage();
  await expect(async () => {
    await again.goto(running.url('records.html'));
    expect(await gapsIn(again)).toContain('unclean-stop');
  }).toPass();
  const open = await readTable<{ openSessionId: string | null }>(again, 'conversations');
  expect(open.map((row) => row.openSessionId)).toEqual([null]);
  await expect.poll(() => isMarkedOrphaned(chat)).toBe(true);
});
