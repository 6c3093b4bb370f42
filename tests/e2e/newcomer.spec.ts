import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { words } from './words';

/** Counts what a person has to press. */
function counter() {
  let count = 0;
  return {
    press: async (target: Locator) => {
      await target.click();
      count++;
    },
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}

test('a newcomer records, inserts a first sentence in six presses and exports in three more', async ({
  openChat,
  openPanel,
}) => {
  const chat = await openChat('own/desk');
  const panel = await openPanel(chat);
  const { press, take } = counter();
  const button = (namespace: string, key: string) =>
    panel.page.getByRole('button', { name: words(namespace, key), exact: true });

  await press(button('panel', 'firstRun.skip'));
  await press(panel.start);
  await press(panel.page.getByRole('button', { name: '不到三年' }).first());
  const insert = button('phrasing', 'insert').and(panel.page.locator(':enabled'));
  const sentence = panel.page.getByRole('article').filter({ has: insert }).first();
  const text = ((await sentence.locator('p').first().textContent()) ?? '').trim();
  await press(sentence.getByRole('button', { name: words('phrasing', 'insert'), exact: true }));
  await expect(chat.locator('.ed textarea')).toHaveValue(text);
  // The toolbar icon is the first press of all.
  expect(1 + take()).toBeLessThanOrEqual(6);

  await press(button('panel', 'menu.label'));
  await press(panel.page.getByRole('menuitem', { name: words('panel', 'menu.export') }));
  await press(button('handover', 'run'));
  await expect(
    panel.page
      .getByRole('dialog')
      .getByText(/parley-[\w-]+\.zip/)
      .first(),
  ).toBeVisible({
    timeout: 60_000,
  });
  expect(take()).toBeLessThanOrEqual(3);
});
