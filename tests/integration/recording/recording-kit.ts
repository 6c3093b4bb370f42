import { createHash, randomBytes } from 'node:crypto';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import type { Sender } from '@/lib/messaging/handle';
import type { RecordingDeps } from '@/lib/recording/deps';
import { type Recording, readRecording } from '@/lib/recording/recordings';
import { startRecording } from '@/lib/recording/start-recording';
import type { DraftOf } from '@/lib/transcript/entry';

export const ORIGIN = 'https://chat.example';
let counter = 0;

/** A browser in miniature with one tab on a support chat that the user has allowed. */
export interface Kit {
  readonly deps: RecordingDeps;
  readonly tabId: number;
  /** Origins that are granted now. */
  readonly granted: Set<string>;
  readonly sender: (over?: Partial<Sender>) => Sender;
  readonly begin: () => Promise<Recording>;
  readonly kinds: (conversationId: string) => Promise<string[]>;
  /** Sets the clock on. */
  readonly wait: (ms: number) => void;
}

export async function createKit(): Promise<Kit> {
  fakeBrowser.reset();
  let clockMs = 1_780_000_000_000;
  let nextId = 0;
  const granted = new Set([ORIGIN]);
  const deps: RecordingDeps = {
    db: new ParleyDatabase(`recording-${counter++}`),
    crypto: {
      sha256: async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
    },
    withLock: (_name, task) => task(),
    nowMs: () => clockMs++,
    utcOffsetMinutes: () => 480,
    timeZone: () => 'Asia/Shanghai',
    newId: () => `identifier-${nextId++}`,
    ownOrigin: 'chrome-extension://own',
    extensionVersion: '0.1.0',
    browserName: 'Chromium 156',
  };
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async (asked: {
    origins?: string[];
  }) => granted.has((asked.origins?.[0] ?? '').replace('/*', ''))) as never);
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    unregisterContentScripts: async () => undefined,
    executeScript: async () => [],
  });
  const tab = await browser.tabs.create({ url: `${ORIGIN}/service?token=secret` });
  const tabId = tab?.id ?? -1;
  return {
    deps,
    tabId,
    granted,
    sender: (over = {}) => ({ tabId, frameId: 0, origin: ORIGIN, ownPage: false, ...over }),
    wait(ms) {
      clockMs += ms;
    },
    async begin() {
      await startRecording(deps, tabId);
      const recording = await readRecording(tabId);
      if (!recording) throw new Error('no recording');
      return recording;
    },
    async kinds(conversationId) {
      const entries = await readEntries(deps.db, conversationId);
      return entries.map((entry) =>
        entry.kind === 'session'
          ? `session:${entry.body.event}`
          : entry.kind === 'gap'
            ? `gap:${entry.body.reason}`
            : entry.kind,
      );
    },
  };
}

export function messageDraft(id: string, sessionId: string, text = '您好'): DraftOf<'message'> {
  return {
    id,
    kind: 'message',
    observedAtMs: 1_780_000_000_500,
    utcOffsetMinutes: 480,
    body: {
      sessionId,
      speaker: 'agent',
      speakerReason: 'side',
      provisional: true,
      seen: 'live',
      content: 'text',
      pageTime: null,
      afterId: null,
      withheld: [],
      part: null,
    },
    personal: { text },
  };
}
