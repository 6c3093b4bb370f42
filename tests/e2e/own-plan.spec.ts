import type { Page } from '@playwright/test';
import { expect, say, test } from './fixtures';
import { isFocused, tabTo } from './keyboard';
import { words } from './words';

/** Everything that is stored about debts, as text. */
const storedCases = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('parley'));
    const rows = await done(db.transaction('cases').objectStore('cases').getAll());
    db.close();
    return JSON.stringify(rows);
  });

const OWED = [
  ['fact.principal', '9000'],
  ['fact.interest', '300'],
  ['fact.penalty', '100'],
  ['fact.fees', '58'],
] as const;

test('a plan filled in by keyboard alone says what is wrong at the field, and is there after the panel is reopened', async ({
  openRecorded,
}) => {
  const { chat, panel } = await openRecorded('own/desk');
  await say(chat, 'agent', '可以为您办理12期分期,每期850元,每月15号还款');
  await expect(panel.messages.last()).toContainText('850');
  await panel.tab('offers').press('Enter');
  const { page } = panel;
  await tabTo(page, page.getByRole('button', { name: words('offers', 'add') }));
  await page.keyboard.press('Enter');
  const kind = page.getByRole('menuitem', { name: words('offers', 'manualKind.zero-interest') });
  await expect(kind).toBeVisible();
  for (let step = 0; step < 12 && !(await isFocused(kind)); step++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  const card = page.getByRole('article').filter({ hasText: words('offers', 'byHand') });
  await expect(card.getByLabel(words('calculator', 'plan.kind'))).toBeFocused();
  const count = card.getByLabel(words('calculator', 'plan.count'), { exact: true });
  const financed = card.getByLabel(words('calculator', 'plan.financed'), { exact: true });
  await tabTo(page, count);
  await page.keyboard.type('1200');
  await page.keyboard.press('Tab');
  await expect(count).toHaveAttribute('aria-invalid', 'true');
  await expect(count).toHaveAccessibleDescription(/360/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('12');
  await expect(count).not.toHaveAttribute('aria-invalid', 'true');
  await tabTo(page, financed);
  await page.keyboard.type('9600');
  await expect(card).toContainText('800.00');

  await expect.poll(() => storedCases(page)).toContain('"financedFen":960000');
  await page.reload();
  await panel.tab('offers').press('Enter');
  await expect(card).toContainText('9,600');
  const compared = page.getByRole('region', { name: words('comparison', 'table') });
  await expect(compared).toContainText('9,600');
  await expect(compared).toContainText('10,200');
});

test('figures show their working, plans are compared and discounted by keyboard alone', async ({
  openRecorded,
}) => {
  const { chat, panel } = await openRecorded('own/desk');
  const { page } = panel;
  await say(chat, 'agent', '可以分12期每期850元，首期2026年12月15日。也可以分24期每期460元。');
  await expect(panel.messages.last()).toContainText('460');
  await panel.tab('offers').press('Enter');
  const card = page.getByRole('article').filter({ hasText: '10,200' });
  await tabTo(page, card.getByRole('button', { name: words('offers', 'open'), exact: true }));
  await page.keyboard.press('Enter');
  for (const [field, amount] of OWED) {
    await tabTo(page, card.getByRole('textbox', { name: words('calculator', field), exact: true }));
    await page.keyboard.type(amount);
  }
  await page.keyboard.press('Tab');
  await expect(card).toContainText('742.00');
  await tabTo(page, card.getByRole('button', { name: /742/ }).first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card.getByText('10,200.00 − 9,458.00').first()).toBeVisible();

  const against = card.locator('summary').filter({ hasText: words('comparison', 'against.title') });
  await tabTo(page, against);
  await page.keyboard.press('Enter');
  const rate = card.getByLabel(words('comparison', 'against.discountRate'));
  await expect(rate).toHaveValue('');
  const noDay = card.getByText(words('comparison', 'against.noPresentValue'));
  await expect(noDay).toBeHidden();
  await tabTo(page, rate);
  await page.keyboard.type('5');
  await expect(noDay).toBeVisible();

  const table = page.getByRole('region', { name: words('comparison', 'table') });
  await expect(table).toContainText('11,040');
  await tabTo(page, page.getByRole('checkbox').last());
  await page.keyboard.press('Space');
  await expect(page.getByText(words('comparison', 'needTwo'))).toBeVisible();
});
