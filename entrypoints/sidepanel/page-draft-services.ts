import type { PageDrafts } from '@/components/phrasing/page-drafts';
import { handleMessages } from '@/lib/messaging/handle';
import { sendToFrame } from '@/lib/messaging/send';
import type { CurrentTab } from '@/lib/platform/current-tab';
import { preference } from '@/lib/platform/preferences';
import { patternOf } from '@/lib/platform/sites';
import { createStore, type WritableStore } from '@/lib/platform/store';
import { DRAFT_CHECK_SITES } from '@/lib/recording/draft-check-sites';
import { err, ok } from '@/lib/result';

/** Takes what the page script of the tab beside us reports; another tab's drafts are not ours. */
export async function loadPageDrafts(tab: WritableStore<CurrentTab>): Promise<PageDrafts> {
  const sites = await preference<readonly string[]>(DRAFT_CHECK_SITES, []);
  const text = createStore('');
  handleMessages({
    'draft.changed': (payload, sender) => {
      const draft = (payload as { readonly text?: unknown } | null)?.text;
      if (typeof draft !== 'string' || sender.tabId !== tab.get().tabId) return err('refused');
      text.set(draft);
      return ok(null);
    },
  });
  let lastTabId = tab.get().tabId;
  tab.subscribe(() => {
    if (tab.get().tabId !== lastTabId) text.set('');
    lastTabId = tab.get().tabId;
  });
  return {
    sites: sites.store,
    text,
    siteOf: patternOf,
    switchSite(site, isOn) {
      const others = sites.store.get().filter((other) => other !== site);
      sites.save(isOn ? [...others, site] : others);
      const { origin } = tab.get();
      if (origin !== null && patternOf(origin) === site) void follow(tab.get(), isOn);
    },
  };
}

async function follow({ tabId }: CurrentTab, isOn: boolean): Promise<void> {
  if (tabId === null) return;
  await sendToFrame({ tabId }, 'page.watchDraft', { tabId, isOn }).catch(() => undefined);
}
