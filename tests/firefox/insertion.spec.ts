import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { serve } from '../e2e/chat-server.mjs';
import { EDITORS, expectedIn, INSERTED, TYPED } from '../e2e/editors';
import { words } from '../e2e/words';
import { button, openSidebarFor, reach } from './chat-tab';
import { launchFirefox } from './firefox';

const value = (page: Page) => page.evaluate('editor.value()');

/** The user types a little and leaves the caret in the middle of it. */
async function typeInto(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForFunction('window.editor && editor.ready.then(() => true)');
  await page.click('textarea, input, [contenteditable="true"]');
  await page.keyboard.type(TYPED);
  await expect.poll(() => value(page)).toBe(TYPED);
  await page.keyboard.press('ArrowLeft');
}

async function undo(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

async function beginRecording(sidebar: Page): Promise<void> {
  await reach(sidebar, button(words('panel', 'firstRun.skip'))).click();
  await reach(sidebar, button(words('panel', 'start.button'))).click();
  await reach(sidebar, button('不到三年')).click();
}

test('writes into every editor in Firefox, and its own undo takes it back', async () => {
  test.setTimeout(180_000);
  const folder = path.resolve(import.meta.dirname, '../chats/editors');
  const server = await serve({ port: 0, framePort: 0, dirs: [folder] });
  const { browser, openOwnPage } = await launchFirefox();
  try {
    const address = (editor: string) =>
      `http://localhost:${server.port}/editors/chat.html?editor=${editor}`;
    const chat = await browser.newPage();
    await chat.goto(address('textarea'));
    const sidebar = await openSidebarFor(address('textarea'), openOwnPage);
    await beginRecording(sidebar);
    for (const editor of EDITORS) {
      await chat.goto(address(editor));
      await typeInto(chat);
      await sidebar.bringToFront();
      await reach(sidebar, '#draft').fill(INSERTED);
      await reach(
        sidebar,
        `::-p-xpath(//section[.//*[@id='draft']]//button[normalize-space(.)='${words('phrasing', 'insert')}'])`,
      ).click();
      await expect
        .poll(() => value(chat), { message: editor, timeout: 20_000 })
        .toBe(expectedIn(editor));
      await undo(chat);
      await expect.poll(() => value(chat), `${editor}, taken back`).not.toContain('方案');
      expect(await chat.evaluate('editor.sent()'), `${editor}, sent`).toBe(0);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
