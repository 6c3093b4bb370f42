import type { Page } from 'puppeteer-core';
import type { RunningFirefox } from './firefox';

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

/**
 * What is pressed or filled. The driver scrolls a thing into view once and then waits until it is there; a panel that
 * grows above it meanwhile, as the talk is read, pushes it out for good. Pressing scrolls by itself, typing needs no view.
 */
export const reach = (page: Page, selector: string) =>
  page.locator(selector).setEnsureElementIsInTheViewport(false);

export const button = (text: string) => `::-p-xpath(//button[normalize-space(.)='${text}'])`;

/** Grants the site of an open tab and opens the sidebar's page for it. */
export async function openSidebarFor(
  url: string,
  openOwnPage: RunningFirefox['openOwnPage'],
): Promise<Page> {
  const first = await openOwnPage('sidepanel.html');
  await grant(first, 'http://localhost/*');
  const tabId = await tabOf(first, url);
  await first.close();
  return openOwnPage(`sidepanel.html?tabId=${tabId}`);
}
