import { expect, test } from './fixtures';
import { ledgerOf } from './ledger';
import { words } from './words';

test('takes a note with one key from any tab and links it to the message on screen', async ({
  openChat,
  openPanel,
}) => {
  const panel = await openPanel(await openChat('own/desk'));
  await panel.record();
  await expect(panel.messages.last()).toBeVisible();
  await panel.tab('knowledge').click();
  await panel.page.keyboard.press('n');
  await panel.page.getByLabel(words('transcript', 'note.text')).fill('10:32 电话里说可以分 12 期');
  await panel.page
    .getByRole('dialog')
    .getByText(words('transcript', 'note.kind.phone'), { exact: true })
    .click();
  await panel.page.getByLabel(words('transcript', 'note.about')).fill('2026-11-22T10:32');
  await panel.page.getByRole('button', { name: words('transcript', 'note.save') }).click();
  await panel.tab('transcript').click();
  await expect(panel.page.getByText('10:32 电话里说可以分 12 期')).toBeVisible();
  const ledger = await ledgerOf(panel.page);
  const note = ledger.find((entry) => entry.kind === 'note');
  expect(note?.body).toMatchObject({ channel: 'phone' });
  expect(note?.kind === 'note' && note.body.aboutTime).toContain('2026-11-22T10:32');
  expect(ledger.some((entry) => note?.kind === 'note' && entry.id === note.body.targetId)).toBe(
    true,
  );
});

test('makes messages of text pasted from the phone, marked as pasted', async ({
  running,
  openPanel,
}) => {
  const page = await running.context.newPage();
  await page.goto('chrome://version/');
  const panel = await openPanel(page);
  await panel.skipIntroduction();
  await panel.page.getByRole('button', { name: words('panel', 'start.paste') }).click();
  const text = [
    '客服 10:32',
    '您好，可以为您办理12期分期,每期850元,每月15号还款',
    '我 10:33',
    '我核对一下再答复',
  ].join('\n');
  await panel.page.getByLabel(words('transcript', 'paste.field')).fill(text);
  await panel.page.getByRole('button', { name: words('transcript', 'paste.split') }).click();
  await panel.page.getByRole('button', { name: words('transcript', 'paste.save') }).click();
  await panel.tab('transcript').click();
  await expect(panel.messages).toHaveCount(2);
  await expect(panel.messages.first()).toHaveAttribute('data-speaker', 'agent');
  await expect(panel.messages.last()).toHaveAttribute('data-speaker', 'customer');
  await panel.tab('offers').click();
  await expect(panel.page.getByRole('article').filter({ hasText: '850' })).toBeVisible();
  const origins = (await ledgerOf(panel.page)).flatMap((entry) =>
    entry.kind === 'session' ? [entry.body.origin] : [],
  );
  expect(new Set(origins)).toEqual(new Set(['pasted']));
});
