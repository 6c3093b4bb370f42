import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { serve } from '../e2e/chat-server.mjs';
import { words } from '../e2e/words';
import { launchFirefox } from './firefox';

const chats = path.resolve(import.meta.dirname, '../chats');

interface ExtensionApi {
  readonly tabs: {
    readonly query: (filter: object) => Promise<readonly { id: number; url?: string }[]>;
  };
  readonly permissions: { readonly request: (what: object) => Promise<boolean> };
}

/** Presses a button of ours on an extension page that asks for a site: Firefox listens to real presses only. */
async function grant(page: Page, pattern: string): Promise<void> {
  await page.evaluate((origin) => {
    const { browser } = globalThis as unknown as { browser: ExtensionApi };
    const button = document.createElement('button');
    button.id = 'grant';
    button.style.cssText = 'position:fixed;inset:0;z-index:99999';
    button.addEventListener('click', async () => {
      button.dataset.granted = String(await browser.permissions.request({ origins: [origin] }));
    });
    document.body.append(button);
  }, pattern);
  await page.click('#grant');
  await page.waitForSelector('#grant[data-granted="true"]');
}

const tabOf = (page: Page, url: string) =>
  page.evaluate(async (address) => {
    const { browser } = globalThis as unknown as { browser: ExtensionApi };
    return (await browser.tabs.query({})).find((tab) => tab.url === address)?.id;
  }, url);

const button = (text: string) => `::-p-xpath(//button[normalize-space(.)='${text}'])`;

test('records a widget page in Firefox and shows it in the sidebar document', async () => {
  test.setTimeout(120_000);
  const server = await serve({ port: 0, framePort: 0, dirs: [path.join(chats, 'zoo/dev')] });
  const { browser, openOwnPage } = await launchFirefox();
  try {
    const url = `http://localhost:${server.port}/dev/chatui.html`;
    const chat = await browser.newPage();
    await chat.goto(url);
    await chat.waitForFunction('window.zoo && zoo.ready.then(() => true)');
    const first = await openOwnPage('sidepanel.html');
    await grant(first, 'http://localhost/*');
    const tabId = await tabOf(first, url);
    await first.close();

    const sidebar = await openOwnPage(`sidepanel.html?tabId=${tabId}`);
    await sidebar.locator(button(words('panel', 'firstRun.skip'))).click();
    await sidebar.locator(button(words('panel', 'start.button'))).click();
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
    await sidebar.locator(`::-p-xpath(//button[@role='tab'][3])`).click();
    await sidebar.waitForFunction(() => document.body.textContent.includes('10,200'), {
      timeout: 20_000,
    });
    expect(await sidebar.evaluate(() => document.body.textContent)).toContain('850');
  } finally {
    await browser.close();
    server.close();
  }
});
