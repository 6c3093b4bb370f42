import { expect, test } from './fixtures';
import { words } from './words';

test('asks for no site when it is installed', async ({ running, openChat, openPanel }) => {
  const panel = await openPanel(await openChat('chatui'));
  const granted = await panel.page.evaluate(() => chrome.permissions.getAll());
  expect(granted.origins).toEqual([]);
  expect(running.id).toMatch(/^[a-p]{32}$/);
});

test('opens beside the page and knows its address from the press on the icon', async ({
  chats,
  openChat,
  openPanel,
}) => {
  const panel = await openPanel(await openChat('chatui'));
  await panel.skipIntroduction();
  await expect(panel.page.getByText(new URL(chats.origin).host)).toBeVisible();
  await expect(panel.start).toBeVisible();
  const contexts = await panel.page.evaluate(() => chrome.runtime.getContexts({}));
  expect(contexts.map((context) => context.contextType)).toContain('SIDE_PANEL');
});

test('shows what it will do and never do before the first use, once', async ({
  running,
  openChat,
  openPanel,
}) => {
  const panel = await openPanel(await openChat('chatui'));
  await expect(panel.page.getByRole('heading', { level: 1 })).toHaveText(
    words('panel', 'firstRun.records.title'),
  );
  const next = panel.page.getByRole('button', { name: words('panel', 'firstRun.next') });
  await next.click();
  await next.click();
  await panel.page.getByRole('button', { name: words('panel', 'firstRun.start') }).click();
  await expect(panel.start).toBeVisible();
  const again = await running.context.newPage();
  await again.goto(running.url('sidepanel.html'));
  await expect(again.getByRole('tab', { name: words('panel', 'tabs.transcript') })).toBeVisible();
});

test('offers pasting where the browser lets nothing be recorded', async ({
  running,
  openPanel,
}) => {
  const page = await running.context.newPage();
  await page.goto('chrome://version/');
  const panel = await openPanel(page);
  await panel.skipIntroduction();
  await expect(panel.start).toBeHidden();
  await expect(
    panel.page.getByRole('button', { name: words('panel', 'start.paste') }),
  ).toBeVisible();
});
