import { expect, test } from './fixtures';
import { words } from './words';

const DRAFT = '你们就是一群骗子！！！';

test('looks at the draft in the page’s own input only where it is switched on, and keeps nothing of it', async ({
  openEditor,
  openPanel,
}) => {
  const { page } = await openEditor('chat.html?editor=lexical');
  const panel = await openPanel(page);
  await panel.record();
  await expect(panel.messages).toHaveCount(4);
  const hint = panel.page.getByText(
    words('phrasing', 'pageDraft.hint', { reason: words('phrasing', 'draft.flag.insult') }),
  );
  const field = page.locator('[contenteditable="true"]').first();
  const menu = panel.page.getByRole('button', { name: words('panel', 'menu.label') });
  await field.click();
  await page.keyboard.insertText(DRAFT);
  await menu.click();
  await expect(hint).toHaveCount(0);
  await panel.page.getByRole('menuitem', { name: words('phrasing', 'pageDraft.on') }).click();
  await expect(hint).toBeVisible();

  const stored = await panel.page.evaluate(async () => [
    await chrome.storage.local.get(),
    await chrome.storage.session.get(),
  ]);
  expect(JSON.stringify(stored)).not.toContain('骗子');

  await page.reload();
  await field.click();
  await page.keyboard.insertText(DRAFT);
  await expect(hint).toBeVisible();
  await menu.click();
  await panel.page.getByRole('menuitem', { name: words('phrasing', 'pageDraft.off') }).click();
  await expect(hint).toHaveCount(0);
});
