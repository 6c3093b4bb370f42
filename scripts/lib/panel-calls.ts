import type { Page } from '@playwright/test';
import type { MessageName, ReplyOf, RequestOf } from '@/lib/messaging/protocol';
import type { Entry } from '@/lib/transcript/entry';

/** Sends one of the extension's own messages from one of its pages, as the panel does. */
export function call<N extends MessageName>(
  page: Page,
  name: N,
  payload: RequestOf<N>,
): Promise<ReplyOf<N>> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), {
    parley: name,
    payload,
  });
}

/** The tab that shows an address, as the extension sees it; null when its address is hidden from it. */
export function tabIdOf(page: Page, url: string): Promise<number | null> {
  return page.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === address)?.id ?? null;
  }, url);
}

/** True when every frame that has our script says that all it saw has been stored. */
export function isIdle(page: Page, tabId: number): Promise<boolean> {
  return page.evaluate(async (id) => {
    const frames = await chrome.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, func: () => true })
      .catch(() => []);
    const answers = await Promise.all(
      frames.map(({ frameId }) =>
        chrome.tabs
          .sendMessage(id, { parley: 'page.idle', payload: { tabId: id } }, { frameId })
          .then(
            (reply) => reply?.value !== false,
            () => true,
          ),
      ),
    );
    return frames.length > 0 && answers.every(Boolean);
  }, tabId);
}

/** All rows of a table of the extension's database, read through one of its pages. */
export function readTable<T>(page: Page, table: string): Promise<readonly T[]> {
  return page.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('parley');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/** The ledger of a conversation in order. */
export async function readLedger(page: Page, conversationId: string): Promise<readonly Entry[]> {
  const entries = await readTable<Entry>(page, 'entries');
  return entries
    .filter((entry) => entry.conversationId === conversationId)
    .sort((a, b) => a.seq - b.seq);
}

/**
 * Has the extension ask for a site as a press in its panel would. Where the browser's settings already name the site
 * (`grantSite`) it asks nobody. Resolves with the answer.
 */
export async function requestSite(page: Page, origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  const request = JSON.stringify({ origins: [`${protocol}//${hostname}/*`] });
  const session = await page.context().newCDPSession(page);
  const reply = await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.request(${request})`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return reply.result.value === true;
}
