import { burst, expect, say, test, type Zoo } from './fixtures';
import { ledgerOf, scoreOf, whole } from './ledger';

/** Pages of different kinds, so that the suite stays short; `npm run test:chats` measures all of them. */
const pages = [
  'chatui', // Alipay's own ecosystem
  'deepchat', // web component, open shadow root
  'antdx', // column-reverse, text that grows
  'chatscope', // conversation list beside the chat
  'rce', // times drawn by style sheets
  'beautiful', // floating launcher
  'own/sheet', // a bare table with a heading row
  'own/below', // times in rows of their own below the bubbles
  'own/closed', // closed shadow root
  'own/rerender', // the whole list replaced at every change
  'own/nested', // about:blank frame with a srcdoc frame in it
];

for (const name of pages) {
  test(`records ${name} whole: pushes, a burst, older messages`, async ({
    openChat,
    openPanel,
  }) => {
    const chat = await openChat(name);
    const panel = await openPanel(chat);
    await panel.record();
    await expect.poll(async () => (await ledgerOf(panel.page)).length).toBeGreaterThan(5);
    await say(chat, 'customer', '请问可以先停掉这个月的罚息吗');
    await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
    await burst(chat, 20);
    await chat.evaluate(async () => {
      await (window as unknown as { zoo: Zoo }).zoo.prependHistory?.();
    });
    await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);
    expect((await scoreOf(panel.page, chat)).roleAccuracy).toBeGreaterThanOrEqual(0.995);
  });
}

test('still hears the customer when a long talk repeats a few short answers', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  for (let round = 0; round < 6; round += 1) await burst(chat, 20);
  await expect.poll(() => scoreOf(panel.page, chat)).toMatchObject(whole);
});
