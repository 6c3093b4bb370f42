import type { Page } from '@playwright/test';
import { expect, say, test } from './fixtures';
import { words } from './words';

test('asks about old debts before it suggests anything', async ({ openChat, openPanel }) => {
  const panel = await openPanel(await openChat('own/desk'));
  await panel.skipIntroduction();
  const insert = panel.page.getByRole('button', { name: words('phrasing', 'insert') });
  await expect(panel.page.getByText(words('checklist-ui', 'limitation.before'))).toBeVisible();
  await expect(insert).toHaveCount(0);
  await panel.page.getByRole('button', { name: '不到三年' }).click();
  await expect(insert.first()).toBeVisible();
});

test('writes a suggestion into the chat’s own input and sends nothing', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  const before = await chat.locator('#hist .what').allInnerTexts();
  await panel.tab('negotiate').click();
  await panel.page.getByRole('button', { name: '不到三年' }).click();
  const draft = panel.page.getByLabel(words('phrasing', 'draft.label'));
  await draft.fill('您好，请问这个方案保留到什么时候？');
  await panel.page
    .locator('section')
    .filter({ has: draft })
    .getByRole('button', { name: words('phrasing', 'insert') })
    .click();
  await expect(chat.locator('.ed textarea')).toHaveValue('您好，请问这个方案保留到什么时候？');
  await expect(panel.page.getByText(words('phrasing', 'delivered.inserted'))).toBeVisible();
  expect(await chat.locator('#hist .what').allInnerTexts()).toEqual(before);

  // Once the person has sent it, the draft is done with and leads to the line in the record.
  await say(chat, 'customer', '您好，请问这个方案保留到什么时候？');
  await expect(draft).toHaveValue('');
  await panel.page.getByRole('button', { name: words('phrasing', 'draft.sent') }).click();
  await expect(panel.tab('transcript')).toHaveAttribute('aria-selected', 'true');
});

test('keeps the ticks of a case', async ({ running, openChat, openPanel }) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await panel.tab('negotiate').click();
  // One that only the person ticks; done, it is folded away.
  const name = words('negotiation', 'checklist.propose.counterOnce.label');
  const item = (page: Page) => page.getByRole('checkbox', { name, includeHidden: true });
  await item(panel.page).click();
  await expect(item(panel.page)).toBeChecked();
  const twin = await running.context.newPage();
  const tab = await panel.page.evaluate(
    async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)?.id,
    chat.url(),
  );
  await twin.goto(`${running.url('sidepanel.html')}?tabId=${tab}`);
  await expect(item(twin)).toBeChecked();
});
