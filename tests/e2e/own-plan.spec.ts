import type { Locator, Page } from '@playwright/test';
import { expect, say, test } from './fixtures';
import { words } from './words';

const MOST_STOPS = 120;

const isFocused = (control: Locator) =>
  control.evaluate((element) => element === document.activeElement);

/** Tab until the control has the focus, as someone without a mouse gets there. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach the control');
}

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
