import { currentMessages } from '../../lib/transcript/conversation';
import { readTable } from '../../scripts/lib/panel-calls';
import { expect, say, test } from './fixtures';
import { ledgerOf, scoreOf, whole } from './ledger';
import { words } from './words';

test('the user points at the agent’s bubble, the page hears nothing of it, and it is kept for the site', async ({
  running,
  chats,
  openChat,
  openPanel,
}) => {
  const chat = await openChat('chatui');
  await chat.evaluate(() => {
    const heard: string[] = [];
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown'])
      document.addEventListener(type, () => heard.push(type), true);
    Object.assign(window, { heard });
  });
  const panel = await openPanel(chat);
  await panel.record();
  await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);
  await say(chat, 'agent', '这一条要指认');
  const bubble = chat.getByText('这一条要指认');
  await bubble.scrollIntoViewIfNeeded();

  await panel.choosePointing('me');
  await expect(panel.page.getByText(words('pointing', 'asking.me'))).toBeVisible();
  const box = await bubble.boundingBox();
  await chat.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await chat.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await expect(panel.page.getByText(words('pointing', 'asking.me'))).toBeHidden();
  await expect
    .poll(async () =>
      currentMessages(await ledgerOf(panel.page))
        .filter((m) => m.text === '这一条要指认')
        .map((m) => `${m.speaker} ${m.speakerReason}`),
    )
    .toEqual(['customer hint']);
  expect(await chat.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);

  await panel.choosePointing('region');
  await chat.bringToFront();
  await chat.keyboard.press('Escape');
  await expect(panel.page.getByText(words('pointing', 'asking.region'))).toBeHidden();

  const settings = await running.context.newPage();
  await settings.goto(running.url('options.html'));
  const remove = settings.getByRole('button', {
    name: words('settings', 'hints.removeFor', { origin: chats.origin }),
  });
  await remove.click();
  await expect(remove).toBeHidden();
  expect(await readTable(settings, 'siteHints')).toEqual([]);
});

test('points into a chat that comes from another site, by keyboard', async ({
  chats,
  openChat,
  openPanel,
}) => {
  const chat = await openChat('iframe');
  const panel = await openPanel(chat, [chats.frameOrigin]);
  await panel.record();
  await panel.page.getByRole('button', { name: words('panel', 'frame.allow') }).click();
  await expect(panel.messages.last()).toBeVisible();
  await panel.choosePointing('region');
  await expect(panel.page.getByText(words('pointing', 'asking.region'))).toBeVisible();
  const frame = chat.frames().find((one) => one.url().startsWith(chats.frameOrigin));
  await chat.bringToFront();
  await frame?.evaluate(() => window.focus());
  for (const key of ['ArrowUp', 'ArrowDown', 'Enter']) await chat.keyboard.press(key);
  await expect(panel.page.getByText(words('pointing', 'asking.region'))).toBeHidden();
  const stored = await readTable<{ origin: string; hints: { regionPath: string[] } }>(
    panel.page,
    'siteHints',
  );
  expect(stored.map((row) => row.origin)).toEqual([chats.frameOrigin]);
  expect(stored[0]?.hints.regionPath.length).toBeGreaterThan(0);
});
