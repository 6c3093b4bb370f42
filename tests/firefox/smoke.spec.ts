import path from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../e2e/chat-server.mjs';
import { words } from '../e2e/words';
import { button, openSidebarFor, reach } from './chat-tab';
import { launchFirefox } from './firefox';

const chats = path.resolve(import.meta.dirname, '../chats');

test('records a widget page in Firefox and shows it in the sidebar document', async () => {
  test.setTimeout(120_000);
  const server = await serve({ port: 0, framePort: 0, dirs: [path.join(chats, 'zoo/dev')] });
  const { browser, openOwnPage } = await launchFirefox();
  try {
    const url = `http://localhost:${server.port}/dev/chatui.html`;
    const chat = await browser.newPage();
    await chat.goto(url);
    await chat.waitForFunction('window.zoo && zoo.ready.then(() => true)');
    const sidebar = await openSidebarFor(url, openOwnPage);
    await reach(sidebar, button(words('panel', 'firstRun.skip'))).click();
    await reach(sidebar, button(words('panel', 'start.button'))).click();
    await chat.bringToFront();
    await chat.evaluate(
      "zoo.push({ role: 'agent', text: '可以为您办理12期分期,每期850元,每月15号还款' })",
    );
    await sidebar.bringToFront();
    await sidebar.waitForFunction(
      (text) => document.body.textContent.includes(text),
      { timeout: 20_000 },
      words('panel', 'light.recording'),
    );
    await reach(sidebar, `::-p-xpath(//button[@role='tab'][3])`).click();
    await sidebar.waitForFunction(() => document.body.textContent.includes('10,200'), {
      timeout: 20_000,
    });
    expect(await sidebar.evaluate(() => document.body.textContent)).toContain('850');
  } finally {
    await browser.close();
    server.close();
  }
});
