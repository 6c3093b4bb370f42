import path from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/lib/browsers.mjs';
import { root } from '../../scripts/lib/exec.mjs';

const ADDON_ID = 'parley@parley.invalid';
/** The address of extension pages is random unless the profile says otherwise. */
const ADDRESS = 'moz-extension://3f2b6f0e-6d3c-4a57-9d0e-7a2f8e1c5b44';

export interface RunningFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension. */
  readonly openOwnPage: (file: string) => Promise<Page>;
}

/** Firefox ESR, headless, with the built extension in it. */
export async function launchFirefox(): Promise<RunningFirefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox found; run npm run setup');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['-remote-allow-system-access'],
    env: { ...process.env, TZ: 'Asia/Shanghai', LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [ADDON_ID]: new URL(ADDRESS).host,
      }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'zh-CN',
    },
  });
  await browser.installExtension(path.join(root, '.output', 'firefox-mv3'));
  return { browser, openOwnPage: (file) => openOwnPage(browser, `${ADDRESS}/${file}`) };
}

async function openOwnPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // The page loads, but Firefox does not tell the driver so.
  await page.goto(address, { timeout: 3_000 }).catch((error: Error) => {
    if (!/timeout/i.test(error.message)) throw error;
  });
  // Nor does it say when the empty page before it is gone: a wait that began there would look at that one for ever.
  const isDrawn = () => page.evaluate(() => document.querySelector('#root > *') !== null);
  await expect.poll(() => isDrawn().catch(() => false), { timeout: 20_000 }).toBe(true);
  return page;
}
