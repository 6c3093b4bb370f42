import { expect, test } from './fixtures';
import { words } from './words';

const PASSPHRASE = '雨天的蓝伞';

test('locks every page with a passphrase, opens with it alone, and keeps none of it', async ({
  running,
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  const settings = await running.context.newPage();
  await settings.goto(running.url('options.html'));
  const press = (key: string) =>
    settings.getByRole('button', { name: words('lock', key), exact: true }).click();
  await settings.getByLabel(words('lock', 'new'), { exact: true }).fill(`${PASSPHRASE}！`);
  await settings.getByLabel(words('lock', 'again'), { exact: true }).fill(`${PASSPHRASE}！`);
  await press('set');
  await press('lockNow');

  const field = panel.page.getByLabel(words('lock', 'passphrase'), { exact: true });
  await expect(field).toBeVisible();
  await expect(panel.page.getByRole('tab')).toHaveCount(0);
  await expect(settings.getByText(words('lock', 'what'))).toHaveCount(0);
  const open = panel.page.getByRole('button', { name: words('lock', 'unlock'), exact: true });
  await field.fill('123456');
  await open.click();
  await expect(panel.page.getByText(words('lock', 'wrong'))).toBeVisible();
  await field.fill(`${PASSPHRASE}！`);
  await open.click();
  await expect(panel.tab('negotiate')).toBeVisible();

  const kept = await panel.page.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(kept).not.toContain(PASSPHRASE);
});
