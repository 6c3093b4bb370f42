import { expect, say, test } from './fixtures';
import { words } from './words';

test('keeps two debts apart: each chat has its own, said with one press', async ({
  openChat,
  openPanel,
  running,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  const { page } = panel;
  const button = (key: string, values = {}) =>
    page.getByRole('button', { name: words('debts', key, values), exact: true });
  await panel.skipIntroduction();

  // Three questions are enough to begin, and the chat that follows is about that debt.
  await page.getByText('借呗', { exact: true }).first().click();
  await page.getByLabel(words('debts', 'start.total')).fill('9800');
  await page.getByLabel(words('debts', 'start.since')).fill('2026-10-20');
  await button('start.done').click();
  const line = page.getByRole('region', { name: words('debts', 'line.label') });
  await expect(line).toContainText('9,800');
  await expect(page.getByText(words('checklist-ui', 'limitation.before'))).toHaveCount(0);
  await panel.start.click();
  await say(chat, 'agent', '您好，请问有什么可以帮您？');
  await expect(line).toContainText('借呗');
  await panel.choose('stop');

  // Another chat: nothing of the first debt stands in it until it is said to be the same.
  const second = await openChat('own/log');
  await running.pressIcon(second);
  await panel.start.click();
  const guess = page.getByText(words('debts', 'which.guess', { name: '借呗' }));
  await expect(guess).toBeVisible();
  await expect(line).toHaveCount(0);
  await button('which.yes').click();
  await expect(guess).toHaveCount(0);
  await expect(line).toContainText('9,800');
});
