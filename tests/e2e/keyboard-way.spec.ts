import type { Locator, Page } from '@playwright/test';
import { expect, say, test } from './fixtures';
import { isFocused, isFocusKept, pressByKey, reach } from './keyboard';
import { words } from './words';

const OWED = [
  ['fact.principal', '9000'],
  ['fact.interest', '300'],
  ['fact.penalty', '100'],
  ['fact.fees', '58'],
] as const;

/** Opens the menu that has the focus and goes down to an item of it. */
async function openByKey(page: Page, item: Locator) {
  await page.keyboard.press('Enter');
  await expect(item).toBeVisible();
  for (let step = 0; step < 12 && !(await isFocused(item)); step++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('the whole way by keyboard alone: start, record, insert, offer, verdict, export', async ({
  openChat,
  openPanel,
}) => {
  test.setTimeout(240_000);
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  const { page } = panel;
  const button = (namespace: string, key: string) =>
    page.getByRole('button', { name: words(namespace, key), exact: true });
  const keepsFocus = (after: string) =>
    expect.poll(() => isFocusKept(page), `the focus is lost after ${after}`).toBe(true);

  await pressByKey(page, button('panel', 'firstRun.next'));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pressByKey(page, button('panel', 'firstRun.next'));
  await pressByKey(page, button('panel', 'firstRun.start'));
  await keepsFocus('the introduction');
  await pressByKey(page, panel.start);
  await expect(panel.state).toContainText(words('panel', 'light.recording'));
  await keepsFocus('the start of a recording');

  await pressByKey(page, page.getByRole('button', { name: '不到三年' }).first());
  await keepsFocus('an answered question');
  const insert = button('phrasing', 'insert').and(page.locator(':enabled')).first();
  await pressByKey(page, insert);
  await expect(chat.locator('.ed textarea')).not.toHaveValue('');
  await expect(insert).toBeFocused();

  await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
  const strip = page.getByRole('region', { name: words('panel', 'strip.label') });
  const check = strip.getByRole('button', { name: words('panel', 'strip.check') });
  await expect(check).toBeVisible();
  await reach(page, check, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const card = page
    .getByRole('tabpanel', { name: words('panel', 'tabs.offers') })
    .getByRole('article')
    .first();
  await expect(card).toContainText('10,200');
  await keepsFocus('the way to a plan');
  for (const [field, amount] of OWED) {
    await reach(page, card.getByRole('textbox', { name: words('calculator', field), exact: true }));
    await page.keyboard.type(amount);
  }
  await page.keyboard.press('Tab');
  await expect(card).toContainText('742');
  await expect(card).toContainText(words('offers', 'verdict.do-not-answer-yet'));

  await reach(page, panel.tab('offers'), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(panel.tab('knowledge')).toHaveAttribute('aria-selected', 'true');

  const more = button('panel', 'menu.label');
  const toExport = page.getByRole('menuitem', { name: words('panel', 'menu.export') });
  await reach(page, more, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(toExport).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toExport).toBeHidden();
  await expect(more).toBeFocused();
  const dialog = page.getByRole('dialog');
  const run = button('handover', 'run');
  await openByKey(page, toExport);
  await expect(run).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(more).toBeFocused();
  await openByKey(page, toExport);
  await pressByKey(page, run);
  await expect(dialog.getByText(/parley-[\w-]+\.zip/).first()).toBeVisible({ timeout: 60_000 });
  await pressByKey(page, button('handover', 'finish'));
  await expect(dialog).toHaveCount(0);
  await expect(more).toBeFocused();
});
