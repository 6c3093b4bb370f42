import { call, tabIdOf } from '../../scripts/lib/panel-calls';
import { burst, expect, say, test, type Zoo } from './fixtures';
import { conversationTexts, ledgerOf, scoreOf, whole } from './ledger';
import { words } from './words';

test('shows what is on screen and every new line within a second', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  // The page's own talk brings a stop-card up: it is read and put away before the second is counted.
  await panel.keepStopCards();
  await panel.skipIntroduction();
  await panel.start.click();
  await panel.stopCardDone.click();
  await panel.tab('transcript').click();
  await expect(panel.state).toContainText(words('panel', 'light.recording'));
  await expect(panel.messages.last()).toBeVisible();

  await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
  const line = panel.messages.filter({ hasText: '可以为您办理12期分期' });
  await expect(line).toBeVisible({ timeout: 1_000 });
  await expect(line).toHaveAttribute('data-speaker', 'agent');

  await say(chat, 'customer', '我先核对一下再答复');
  const own = panel.messages.filter({ hasText: '我先核对一下再答复' });
  await expect(own).toHaveAttribute('data-speaker', 'customer');
});

test('stores every line once and in order, with its own time and ours', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  await panel.record();
  await burst(chat, 30);
  await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);
  const messages = (await ledgerOf(panel.page)).filter((entry) => entry.kind === 'message');
  for (const { observedAtMs, utcOffsetMinutes } of messages) {
    expect(observedAtMs).toBeGreaterThan(Date.now() - 60_000);
    expect(utcOffsetMinutes).toBe(480);
  }
  expect(messages.some(({ body }) => body.pageTime?.iso)).toBe(true);
});

test('reads a chat from another site after a second, explained press', async ({
  chats,
  openChat,
  openPanel,
}) => {
  const chat = await openChat('iframe');
  const panel = await openPanel(chat, [chats.frameOrigin]);
  await panel.record();
  const allow = panel.page.getByRole('button', { name: words('panel', 'frame.allow') });
  await expect(allow).toBeVisible();
  await expect(panel.page.getByText(new URL(chats.frameOrigin).host)).toBeVisible();
  await allow.click();
  await say(chat, 'agent', '您好，请问您的困难原因是什么');
  await expect(panel.messages.filter({ hasText: '请问您的困难原因是什么' })).toBeVisible();
  // Allowed a second time while it is being read, as a double press does: nothing is read twice, nothing was reloaded.
  const tabId = (await tabIdOf(panel.page, chat.url())) ?? -1;
  const allowed = await call(panel.page, 'recording.frame', { tabId, origin: chats.frameOrigin });
  expect(allowed).toMatchObject({ ok: true });
  await say(chat, 'agent', '请稍等');
  await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);
  const gaps = (await ledgerOf(panel.page)).filter(({ kind }) => kind === 'gap');
  expect(JSON.stringify(gaps)).not.toContain('page-reloaded');
});

test('never writes a one-time code down', async ({ openChat, openPanel }) => {
  const chat = await openChat('chatui');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'customer', '验证码是 482913');
  await expect(panel.messages.filter({ hasText: '验证码' }).last()).toBeVisible();
  expect(JSON.stringify(await ledgerOf(panel.page))).not.toContain('482913');
});

test('marks the reload of the page as a gap and doubles nothing', async ({ openRecorded }) => {
  const { chat, panel } = await openRecorded('chatui');
  const before = await conversationTexts(panel.page);
  await chat.reload();
  await chat.waitForFunction(() => 'zoo' in window);
  await chat.evaluate(() => (window as unknown as { zoo: Zoo }).zoo.ready);
  await say(chat, 'agent', '您好，刚才网络断开了');
  await expect(panel.messages.filter({ hasText: '刚才网络断开了' })).toBeVisible();
  expect(await conversationTexts(panel.page)).toEqual([...before, '您好，刚才网络断开了']);
  const reasons = (await ledgerOf(panel.page)).flatMap((entry) =>
    entry.kind === 'gap' ? [entry.body.reason] : [],
  );
  expect(reasons).toContain('page-reloaded');
});
