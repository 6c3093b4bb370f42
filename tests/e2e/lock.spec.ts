import { expect, test } from './fixtures';
import { words } from './words';

const PASSPHRASE = '雨天的蓝伞！';

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
  await settings.getByLabel(words('lock', 'new'), { exact: true }).fill(PASSPHRASE);
  await settings.getByLabel(words('lock', 'again'), { exact: true }).fill(PASSPHRASE);
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
  await field.fill(PASSPHRASE);
  await open.click();
  await expect(panel.tab('negotiate')).toBeVisible();

  const kept = await panel.page.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(kept).not.toContain(PASSPHRASE);
});

test('falls after fifteen idle minutes; a forgotten passphrase is taken off after a day, not before', async ({
  running,
}) => {
  const page = await running.context.newPage();
  await page.clock.install();
  await page.goto(running.url('options.html'));
  const button = (key: string) =>
    page.getByRole('button', { name: words('lock', key), exact: true });
  for (const key of ['new', 'again'])
    await page.getByLabel(words('lock', key), { exact: true }).fill(PASSPHRASE);
  await button('set').click();
  await expect(button('lockNow')).toBeVisible();

  await page.clock.fastForward('10:00');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('10:00');
  await expect(button('lockNow')).toBeVisible();
  await page.clock.fastForward('16:00');
  await expect(page.getByRole('heading', { name: words('lock', 'locked') })).toBeVisible();
  await expect(button('lockNow')).toHaveCount(0);

  await button('forgotten.say').click();
  await expect(button('forgotten.say')).toHaveCount(0);
  await page.clock.fastForward('23:58:00');
  await expect(button('forgotten.takeOff')).toHaveCount(0);
  await page.clock.fastForward('03:00');
  await button('forgotten.takeOff').click();
  await expect(page.getByLabel(words('lock', 'new'), { exact: true })).toBeVisible();
});
