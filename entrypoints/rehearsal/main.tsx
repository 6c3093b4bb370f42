import { RehearsalView } from '@/components/rehearsal/rehearsal-view';
import type { RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';
import { rehearsalScriptById } from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import { makeBook } from '@/lib/page/follow/make-book';
import { watchChat } from '@/lib/page/watch-chat';
import { browser } from '@/lib/platform/browser';
import { openShadowRoot } from '@/lib/platform/shadow-root';
import { startPageAgent } from '../chat.content/page-agent';
import { pickPhrase } from '../chat.content/pick-phrase';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

/** Content scripts do not reach extension pages, so the practice page runs the same page agent itself. */
async function start(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  const tabId = tab?.id ?? null;
  mountPage(await createServices(tabId), <RehearsalView {...askedFor(location.search)} />);
  startPageAgent({
    document,
    openShadowRoot,
    reader: () => watchChat,
    book: () => makeBook,
    isAlive: () => Boolean(browser.runtime?.id),
    setTimer: (task, delayMs) => void setTimeout(task, delayMs),
    marker: null,
    pickPhrase: () => pickPhrase(document),
    ...(tabId === null ? {} : { ownTabId: tabId }),
  });
}

/** `?script=scam&pace=0`: which talk to begin with, and how fast the agent types. */
function askedFor(search: string): Parameters<typeof RehearsalView>[0] {
  const query = new URLSearchParams(search);
  const script = rehearsalScriptById((query.get('script') ?? '') as RehearsalScriptId);
  const pace = Number.parseFloat(query.get('pace') ?? '');
  return {
    ...(script ? { firstScript: script.id } : {}),
    ...(pace >= 0 ? { delayScale: pace } : {}),
  };
}

void start();
