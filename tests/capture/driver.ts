import { watchChat } from '@/lib/page/watch-chat';
import type { KnownMessage } from '@/lib/page/watch-types';
import { maskSecrets } from '@/lib/nlu/secrets';

declare global {
  interface Window {
    __parley?: unknown;
    __parleyOpen?: (element: Element) => ShadowRoot | null;
    __parleyKnown?: readonly KnownMessage[];
    __parleyEmit?: (json: string) => void;
  }
}

/** Stands in for the content script: one watcher a frame, drafts handed to the harness. */
function start(): void {
  const emit = window.__parleyEmit;
  if (!emit || window.__parley) return;
  const watcher = watchChat({
    document,
    sessionId: 'session',
    openShadowRoot: window.__parleyOpen ?? ((element) => element.shadowRoot),
    nowMs: () => Date.now(),
    utcOffsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
    newId: () => crypto.randomUUID?.() ?? String(Math.random()),
    maskSecrets,
    emit: (draft) => emit(JSON.stringify({ draft })),
    onStatus: (status) => emit(JSON.stringify({ status, url: location.href })),
    hints: null,
    known: window.__parleyKnown ?? [],
  });
  window.__parley = watcher;
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
