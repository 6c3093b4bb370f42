import { expect, say, test } from './fixtures';
import { ledgerOf } from './ledger';
import { words } from './words';

test('puts an agreed plan on the calendar, keeps a receipt in the record and wakes every morning', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  await panel.record();
  await say(chat, 'agent', '可以分12期，每期850元，首期2099年12月15日，每月15号还款');
  await expect(panel.messages.filter({ hasText: '12期' })).toBeVisible();
  await panel.tab('negotiate').click();
  await panel.page.getByRole('button', { name: /^第 \d 步/ }).click();
  await panel.page.getByRole('menuitem', { name: /^第 5 步/ }).click();
  await panel.page.getByRole('button', { name: words('payments', 'make.use') }).click();

  const download = panel.page.waitForEvent('download');
  await panel.page.getByRole('button', { name: words('agreement', 'calendar.export') }).click();
  expect((await download).suggestedFilename()).toBe('reminders.ics');

  await panel.page
    .getByRole('button', { name: /^标记已还：/ })
    .first()
    .click();
  // The receipt is asked for where the payment was marked.
  await panel.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'receipt.png', mimeType: 'image/png', buffer: Buffer.from('receipt') });
  await panel.page.getByRole('button', { name: words('payments', 'receipt.open') }).click();
  await expect(panel.tab('transcript')).toHaveAttribute('aria-selected', 'true');
  await expect(panel.page.getByText('receipt.png')).toBeVisible();
  await expect
    .poll(async () => (await ledgerOf(panel.page)).filter(({ kind }) => kind === 'attachment'))
    .toMatchObject([{ body: { what: 'file', mime: 'image/png', bytes: 7 } }]);

  // Read in the browser, whose time zone need not be the test's.
  const alarms = () =>
    panel.page.evaluate(async () =>
      (await chrome.alarms.getAll()).map(({ name, scheduledTime }) => ({
        name,
        hour: new Date(scheduledTime).getHours(),
      })),
    );
  await expect.poll(alarms).toEqual([{ name: 'reminders', hour: 9 }]);
});
