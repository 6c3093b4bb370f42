import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../scripts/lib/extension';
import { type EditorPage, TYPED } from './editors';
import { expect, test } from './fixtures';

const value = (page: Page) =>
  page.evaluate(() => (window as unknown as { editor: EditorPage }).editor.value());
const sent = (page: Page) =>
  page.evaluate(() => (window as unknown as { editor: EditorPage }).editor.sent());

/** The browser's own shortcuts cannot be pressed from a test, so their event is given to the worker. */
async function pressShortcut(running: RunningExtension, page: Page): Promise<void> {
  await page.bringToFront();
  const worker = running.context.serviceWorkers()[0];
  await worker?.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch: (command: string, tab: unknown) => void };
    };
    onCommand.dispatch('pick-phrase', tab);
  }, page.url());
}

for (const editor of ['textarea', 'slate']) {
  test(`picks a sentence over the page’s own input with the keyboard: ${editor}`, async ({
    running,
    openEditor,
    openPanel,
  }) => {
    const { page } = await openEditor(`chat.html?editor=${editor}`);
    const panel = await openPanel(page);
    await panel.record();
    await expect(panel.messages).toHaveCount(4);
    await panel.tab('negotiate').click();
    await panel.page.getByRole('button', { name: '不到三年' }).click();
    await page.locator('textarea, [contenteditable="true"]').first().click();
    await page.keyboard.type(TYPED);
    await expect.poll(() => value(page)).toBe(TYPED);
    await page.keyboard.press('ArrowLeft');
    const ours = page.locator('[data-parley-marker]');
    const before = await ours.count();

    await pressShortcut(running, page);
    await expect(ours).toHaveCount(before + 1);
    const seenByPage = await ours.last().evaluate((host) => {
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      (host as HTMLElement).click();
      return { shadow: host.shadowRoot, text: host.textContent };
    });
    expect(seenByPage).toEqual({ shadow: null, text: '' });
    expect(await value(page)).toBe(TYPED);
    await page.keyboard.press('Escape');
    await expect(ours).toHaveCount(before);

    await pressShortcut(running, page);
    await expect(ours).toHaveCount(before + 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(ours).toHaveCount(before);
    await expect.poll(() => value(page)).toMatch(/^前.{6,}后$/su);
    expect(await value(page)).not.toMatch(/[{}]/);

    await pressShortcut(running, page);
    await expect(ours).toHaveCount(before + 1);
    await page.keyboard.insertText('没有这样的一句话');
    await page.keyboard.press('Enter');
    await expect(ours).toHaveCount(before + 1);
    expect(await sent(page)).toBe(0);
  });
}
