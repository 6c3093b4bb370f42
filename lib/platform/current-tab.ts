import { browser } from './browser';
import { createStore, type WritableStore } from './store';

export interface CurrentTab {
  readonly tabId: number | null;
  readonly kind: 'recordable' | 'unknown' | 'forbidden' | 'rehearsal' | 'none';
  readonly origin: string | null;
  readonly title: string | null;
}

/** Pages on which browsers let no extension run, besides their own. */
const STORES = new Set([
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
]);

const NO_TAB: CurrentTab = { tabId: null, kind: 'none', origin: null, title: null };

/** Follows the tab beside the panel, or one given tab when the panel is opened as a page of its own. */
export function watchCurrentTab(fixedTabId: number | null): {
  readonly store: WritableStore<CurrentTab>;
  readonly refresh: () => Promise<void>;
} {
  const store = createStore<CurrentTab>(NO_TAB);
  const refresh = async (): Promise<void> => {
    const tab = await findTab(fixedTabId);
    const next = tab ? stateOfTab(tab) : NO_TAB;
    if (JSON.stringify(next) !== JSON.stringify(store.get())) store.set(next);
  };
  const later = (): void => void refresh();
  browser.tabs.onActivated.addListener(later);
  browser.tabs.onUpdated.addListener(later);
  browser.permissions.onAdded.addListener(later);
  later();
  return { store, refresh };
}

interface RawTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

async function findTab(fixedTabId: number | null): Promise<RawTab | null> {
  if (fixedTabId !== null) return browser.tabs.get(fixedTabId).catch(() => null);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

function stateOfTab(tab: RawTab): CurrentTab {
  const tabId = tab.id ?? null;
  const title = tab.title ?? null;
  // Without a grant the browser hides the address; a hidden address may also be a browser page.
  if (!tab.url) return { tabId, kind: 'unknown', origin: null, title };
  const url = new URL(tab.url);
  if (tab.url.startsWith(browser.runtime.getURL('/rehearsal.html' as never))) {
    return { tabId, kind: 'rehearsal', origin: null, title };
  }
  if (!/^https?:$/.test(url.protocol) || STORES.has(url.hostname)) {
    return { tabId, kind: 'forbidden', origin: null, title };
  }
  return { tabId, kind: 'recordable', origin: url.origin, title };
}
