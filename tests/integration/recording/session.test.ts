import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { guardAppend } from '@/lib/messaging/guards';
import type { Sender } from '@/lib/messaging/handle';
import { acceptEntries, answerHello } from '@/lib/recording/answer-page';
import type { RecordingDeps } from '@/lib/recording/deps';
import { pauseRecording, resumeRecording } from '@/lib/recording/pause-recording';
import { readRecording } from '@/lib/recording/recordings';
import { closeAbandonedSessions } from '@/lib/recording/recover';
import { startRecording } from '@/lib/recording/start-recording';
import { breakRecording, stopRecording } from '@/lib/recording/stop-recording';
import { completenessOf } from '@/lib/transcript/completeness';
import type { DraftOf } from '@/lib/transcript/entry';

const ORIGIN = 'https://chat.example';
let counter = 0;
let deps: RecordingDeps;
let clockMs: number;
let tabId: number;

beforeEach(async () => {
  fakeBrowser.reset();
  clockMs = 1_780_000_000_000;
  const ids = { next: 0 };
  deps = {
    db: new ParleyDatabase(`session-${counter++}`),
    crypto: {
      sha256: async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
    },
    withLock: (_name, task) => task(),
    nowMs: () => clockMs++,
    utcOffsetMinutes: () => 480,
    timeZone: () => 'Asia/Shanghai',
    newId: () => `identifier-${ids.next++}`,
    ownOrigin: 'chrome-extension://own',
    extensionVersion: '0.1.0',
    browserName: 'Chromium 156',
  };
  vi.spyOn(browser.permissions, 'contains').mockImplementation(
    (async (asked: { origins?: string[] }) =>
      asked.origins?.[0] === 'https://chat.example/*') as never,
  );
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    unregisterContentScripts: async () => undefined,
    executeScript: async () => [],
  });
  const tab = await browser.tabs.create({ url: `${ORIGIN}/service?token=secret` });
  tabId = tab?.id ?? -1;
});

function sender(over: Partial<Sender> = {}): Sender {
  return { tabId, frameId: 0, origin: ORIGIN, ownPage: false, ...over };
}

function message(id: string, sessionId: string): DraftOf<'message'> {
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
    personal: { text: '您好' },
  };
}

async function begin() {
  const started = await startRecording(deps, tabId);
  if (!started.ok) throw new Error(started.error);
  const recording = await readRecording(tabId);
  if (!recording) throw new Error('no recording');
  return { conversationId: started.value.conversationId, sessionId: recording.sessionId };
}

async function kindsOf(conversationId: string): Promise<string[]> {
  const entries = await readEntries(deps.db, conversationId);
  return entries.map((entry) =>
    entry.kind === 'session'
      ? `session:${entry.body.event}`
      : entry.kind === 'gap'
        ? `gap:${entry.body.reason}`
        : entry.kind,
  );
}

test('a clean session starts, takes messages, stops and is complete', async () => {
  const { conversationId, sessionId } = await begin();
  await answerHello(deps, sender(), { pageId: 'page-0001', top: true });
  const reply = await acceptEntries(deps, sender(), {
    sessionId,
    drafts: [message('message-1', sessionId)],
  });
  expect(reply).toEqual({ ok: true, value: { acknowledged: ['message-1'] } });
  await stopRecording(deps, tabId, 'whole');
  expect(await kindsOf(conversationId)).toEqual(['session:start', 'message', 'session:stop']);
  expect(completenessOf(await readEntries(deps.db, conversationId)).state).toBe('complete');
  expect((await deps.db.conversations.get(conversationId))?.openSessionId).toBeNull();
});

test('keeps origin and path only', async () => {
  const { conversationId } = await begin();
  const stored = JSON.stringify(await readEntries(deps.db, conversationId));
  expect(stored).toContain('/service');
  expect(stored).not.toContain('secret');
});

test.each([
  ['another tab', { tabId: 999 }],
  ['another origin in the top frame', { origin: 'https://evil.example' }],
  [
    'a frame of an origin that the user did not enable',
    { origin: 'https://evil.example', frameId: 3 },
  ],
  ['one of our own pages', { ownPage: true }],
  ['an opaque top document', { origin: 'null' }],
])('refuses entries from %s', async (_name, over) => {
  const { conversationId, sessionId } = await begin();
  const reply = await acceptEntries(deps, sender(over), {
    sessionId,
    drafts: [message('message-1', sessionId)],
  });
  expect(reply.ok).toBe(false);
  expect(await kindsOf(conversationId)).toEqual(['session:start']);
});

test('refuses entries of a session that is over', async () => {
  const { sessionId } = await begin();
  await stopRecording(deps, tabId, 'whole');
  const reply = await acceptEntries(deps, sender(), {
    sessionId,
    drafts: [message('message-1', sessionId)],
  });
  expect(reply).toEqual({ ok: false, error: 'session-over' });
});

test('a page may not write what only the user or the background may', () => {
  const note = {
    id: 'identifier-x',
    kind: 'note',
    observedAtMs: 1,
    utcOffsetMinutes: 0,
    body: { targetId: null, aboutTime: null, channel: 'thought' },
    personal: { text: 'forged' },
  };
  expect(guardAppend({ sessionId: 'session-01', drafts: [note] })).toBeNull();
  expect(
    guardAppend({ sessionId: 'session-01', drafts: [message('message-1', 'session-01')] }),
  ).not.toBeNull();
  const extra = { ...message('message-1', 'session-01'), hash: '0'.repeat(64) };
  expect(guardAppend({ sessionId: 'session-01', drafts: [extra] })).toBeNull();
});

test('marks a gap when the page is reloaded, and none for a second frame', async () => {
  const { conversationId } = await begin();
  await answerHello(deps, sender(), { pageId: 'page-0001', top: true });
  await answerHello(deps, sender({ frameId: 4 }), { pageId: 'page-0002', top: false });
  expect(await kindsOf(conversationId)).toEqual(['session:start']);
  await answerHello(deps, sender(), { pageId: 'page-0003', top: true });
  expect(await kindsOf(conversationId)).toEqual(['session:start', 'gap:page-reloaded']);
});

test('a pause stands in the ledger as a gap', async () => {
  const { conversationId } = await begin();
  await pauseRecording(deps, tabId, 'whole');
  expect(await answerHello(deps, sender(), { pageId: 'page-0001', top: true })).toEqual({
    ok: false,
    error: 'not-recording',
  });
  await resumeRecording(deps, tabId);
  expect(await kindsOf(conversationId)).toEqual([
    'session:start',
    'session:pause',
    'gap:paused-by-user',
    'session:resume',
  ]);
});

test('a closed tab ends the session in a gap', async () => {
  const { conversationId } = await begin();
  const recording = await readRecording(tabId);
  if (recording) await breakRecording(deps, recording, 'unclean-stop');
  expect(await kindsOf(conversationId)).toEqual(['session:start', 'gap:unclean-stop']);
  expect(await readRecording(tabId)).toBeNull();
});

test('after a crash every open session ends in a gap, once', async () => {
  const { conversationId } = await begin();
  await browser.storage.session.clear();
  expect(await closeAbandonedSessions(deps)).toBe(1);
  expect(await closeAbandonedSessions(deps)).toBe(0);
  expect(await kindsOf(conversationId)).toEqual(['session:start', 'gap:unclean-stop']);
  const verdict = completenessOf(await readEntries(deps.db, conversationId));
  expect(verdict.state).not.toBe('complete');
});

test('coming back to the page goes on in the same conversation, much later begins another', async () => {
  const first = await begin();
  await stopRecording(deps, tabId, 'whole');
  const second = await begin();
  expect(second.conversationId).toBe(first.conversationId);
  await stopRecording(deps, tabId, 'whole');
  clockMs += 13 * 3_600_000;
  const third = await begin();
  expect(third.conversationId).not.toBe(first.conversationId);
});

test('two tabs on the same page never write into one conversation', async () => {
  const first = await begin();
  const other = await browser.tabs.create({ url: `${ORIGIN}/service` });
  const second = await startRecording(deps, other?.id ?? -1);
  expect(second.ok && second.value.conversationId).not.toBe(first.conversationId);
});
