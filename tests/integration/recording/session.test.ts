import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { readEntries } from '@/lib/db/ledger';
import { guardAppend } from '@/lib/messaging/guards';
import { acceptEntries, answerHello } from '@/lib/recording/answer-page';
import type { RecordingDeps } from '@/lib/recording/deps';
import { pauseRecording, resumeRecording } from '@/lib/recording/pause-recording';
import { readRecording } from '@/lib/recording/recordings';
import { closeAbandonedSessions } from '@/lib/recording/recover';
import { startRecording } from '@/lib/recording/start-recording';
import { breakRecording, stopRecording } from '@/lib/recording/stop-recording';
import { completenessOf } from '@/lib/transcript/completeness';
import { createKit, type Kit, messageDraft, ORIGIN } from './recording-kit';

let kit: Kit;
let deps: RecordingDeps;
let tabId: number;

beforeEach(async () => {
  kit = await createKit();
  ({ deps, tabId } = kit);
});

test('a clean session starts, takes messages, stops and is complete', async () => {
  const { conversationId, sessionId } = await kit.begin();
  await answerHello(deps, kit.sender(), { pageId: 'page-0001', top: true });
  const reply = await acceptEntries(deps, kit.sender(), {
    sessionId,
    drafts: [messageDraft('message-1', sessionId)],
  });
  expect(reply).toEqual({ ok: true, value: { acknowledged: ['message-1'] } });
  await stopRecording(deps, tabId, 'whole');
  expect(await kit.kinds(conversationId)).toEqual(['session:start', 'message', 'session:stop']);
  expect(completenessOf(await readEntries(deps.db, conversationId)).state).toBe('complete');
  expect((await deps.db.conversations.get(conversationId))?.openSessionId).toBeNull();
});

test('a batch that is under way when a session breaks stands before the gap', async () => {
  const { conversationId, sessionId } = await kit.begin();
  await answerHello(deps, kit.sender(), { pageId: 'page-0001', top: true });
  const recording = await readRecording(tabId);
  if (!recording) throw new Error('no recording');
  const [begun, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const sha256: typeof deps.crypto.sha256 = async (bytes) => {
    begun.resolve();
    await slow.promise;
    return deps.crypto.sha256(bytes);
  };
  const hand = (id: string, by: RecordingDeps) =>
    acceptEntries(by, kit.sender(), { sessionId, drafts: [messageDraft(id, sessionId)] });
  const underWay = hand('message-1', { ...deps, crypto: { ...deps.crypto, sha256 } });
  await begun.promise;
  const broken = breakRecording(deps, recording, 'unclean-stop');
  expect(await hand('message-2', deps)).toEqual({ ok: false, error: 'session-over' });
  slow.resolve();
  expect(await underWay).toMatchObject({ ok: true });
  await broken;
  expect(await kit.kinds(conversationId)).toEqual(['session:start', 'message', 'gap:unclean-stop']);
});

// The browser's own language is English here; the person chose another in Settings, or none.
test.each([
  [null, '记录中'],
  ['zh-TW', '記錄中'],
  ['en', 'Recording'],
])('what stands on the page is in the chosen language, %s: %s', async (language, recording) => {
  await kit.begin();
  if (language) await browser.storage.local.set({ language });
  const reply = await answerHello(deps, kit.sender(), { pageId: 'page-0001', top: true });
  expect(reply).toMatchObject({ value: { words: { recording } } });
});

test('keeps origin and path only', async () => {
  const { conversationId } = await kit.begin();
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
  const { conversationId, sessionId } = await kit.begin();
  const reply = await acceptEntries(deps, kit.sender(over), {
    sessionId,
    drafts: [messageDraft('message-1', sessionId)],
  });
  expect(reply.ok).toBe(false);
  expect(await kit.kinds(conversationId)).toEqual(['session:start']);
});

test('refuses entries of a session that is over', async () => {
  const { sessionId } = await kit.begin();
  await stopRecording(deps, tabId, 'whole');
  const reply = await acceptEntries(deps, kit.sender(), {
    sessionId,
    drafts: [messageDraft('message-1', sessionId)],
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
    guardAppend({ sessionId: 'session-01', drafts: [messageDraft('message-1', 'session-01')] }),
  ).not.toBeNull();
  const extra = { ...messageDraft('message-1', 'session-01'), hash: '0'.repeat(64) };
  expect(guardAppend({ sessionId: 'session-01', drafts: [extra] })).toBeNull();
});

test('marks a gap when the page is reloaded, and none for a second frame', async () => {
  const { conversationId } = await kit.begin();
  await answerHello(deps, kit.sender(), { pageId: 'page-0001', top: true });
  await answerHello(deps, kit.sender({ frameId: 4 }), { pageId: 'page-0002', top: false });
  expect(await kit.kinds(conversationId)).toEqual(['session:start']);
  await answerHello(deps, kit.sender(), { pageId: 'page-0003', top: true });
  expect(await kit.kinds(conversationId)).toEqual(['session:start', 'gap:page-reloaded']);
});

test('a pause stands in the ledger as a gap', async () => {
  const { conversationId } = await kit.begin();
  await pauseRecording(deps, tabId, 'whole');
  expect(await answerHello(deps, kit.sender(), { pageId: 'page-0001', top: true })).toEqual({
    ok: false,
    error: 'not-recording',
  });
  await resumeRecording(deps, tabId);
  expect(await kit.kinds(conversationId)).toEqual([
    'session:start',
    'session:pause',
    'gap:paused-by-user',
    'session:resume',
  ]);
});

test('a closed tab ends the session in a gap', async () => {
  const { conversationId } = await kit.begin();
  const recording = await readRecording(tabId);
  if (recording) await breakRecording(deps, recording, 'unclean-stop');
  expect(await kit.kinds(conversationId)).toEqual(['session:start', 'gap:unclean-stop']);
  expect(await readRecording(tabId)).toBeNull();
});

test('after a crash every open session ends in a gap, once', async () => {
  const { conversationId } = await kit.begin();
  await browser.storage.session.clear();
  expect(await closeAbandonedSessions(deps)).toBe(1);
  expect(await closeAbandonedSessions(deps)).toBe(0);
  expect(await kit.kinds(conversationId)).toEqual(['session:start', 'gap:unclean-stop']);
  const verdict = completenessOf(await readEntries(deps.db, conversationId));
  expect(verdict.state).not.toBe('complete');
});

test('coming back to the page goes on in the same conversation, much later begins another', async () => {
  const first = await kit.begin();
  await stopRecording(deps, tabId, 'whole');
  const second = await kit.begin();
  expect(second.conversationId).toBe(first.conversationId);
  await stopRecording(deps, tabId, 'whole');
  kit.wait(13 * 3_600_000);
  const third = await kit.begin();
  expect(third.conversationId).not.toBe(first.conversationId);
});

test('two tabs on the same page never write into one conversation', async () => {
  const first = await kit.begin();
  const other = await browser.tabs.create({ url: `${ORIGIN}/service` });
  const second = await startRecording(deps, other?.id ?? -1);
  expect(second.ok && second.value.conversationId).not.toBe(first.conversationId);
});
