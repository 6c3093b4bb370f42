import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteConversation, deleteEverything } from '@/lib/db/delete-conversation';
import { readEntries } from '@/lib/db/ledger';
import { readSiteHints } from '@/lib/db/site-hints';
import {
  acceptEntries,
  acceptLeave,
  acceptPointed,
  acceptReport,
  answerHello,
} from '@/lib/recording/answer-page';
import { endWithdrawn } from '@/lib/recording/end-withdrawn';
import { EMPTIED_AT } from '@/lib/recording/notice-emptied';
import { haltInTab, noticeIfGone } from '@/lib/recording/page-orders';
import { readEnd } from '@/lib/recording/recording-ends';
import { type Recording, readRecording } from '@/lib/recording/recordings';
import { recoverOnce } from '@/lib/recording/recover';
import { stopRecording } from '@/lib/recording/stop-recording';
import { noteUpdate, updateWhenIdle } from '@/lib/recording/update-when-idle';
import { completenessOf } from '@/lib/transcript/completeness';
import { createKit, type Kit, messageDraft, ORIGIN } from './recording-kit';

let kit: Kit;
let recording: Recording;
beforeEach(async () => {
  kit = await createKit();
  recording = await kit.begin();
});

const FRAME = 'https://im.example';
const watching = (frameId: number) =>
  acceptReport(kit.sender({ frameId }), {
    sessionId: recording.sessionId,
    state: 'watching',
    messages: 1,
    staleHint: null,
    embeddedOrigins: [],
  });
const say = (id: string, frameId: number) =>
  acceptEntries(kit.deps, kit.sender({ frameId }), {
    sessionId: recording.sessionId,
    drafts: [messageDraft(id, recording.sessionId)],
  });
const leave = (frameId: number, undelivered = 0) =>
  acceptLeave(kit.deps, kit.sender({ frameId }), { sessionId: recording.sessionId, undelivered });
const ledger = () => kit.kinds(recording.conversationId);

test('a chat frame that goes and comes back leaves a gap before the next message', async () => {
  await watching(3);
  await say('message-1', 3);
  await leave(3);
  expect(await readRecording(kit.tabId)).toMatchObject({ page: 'lost', chatFrameId: null });
  await say('message-2', 5);
  await watching(5);
  expect(await ledger()).toEqual(['session:start', 'message', 'gap:frame-lost', 'message']);
  expect((await readRecording(kit.tabId))?.leftAtMs).toBeNull();
});

test('another frame that goes leaves no gap, unless it took something with it', async () => {
  await watching(0);
  await leave(4);
  expect(await ledger()).toEqual(['session:start']);
  await leave(4, 2);
  expect(await ledger()).toEqual(['session:start', 'gap:frame-lost']);
});

test('a reload is one gap, not two', async () => {
  await answerHello(kit.deps, kit.sender(), { pageId: 'page-0001', top: true });
  await watching(0);
  await leave(0);
  await answerHello(kit.deps, kit.sender(), { pageId: 'page-0002', top: true });
  await say('message-1', 0);
  expect(await ledger()).toEqual(['session:start', 'gap:page-reloaded', 'message']);
});

test('a stop after the page has left says from when on nothing was seen', async () => {
  await watching(0);
  await say('message-1', 0);
  await leave(0);
  await stopRecording(kit.deps, kit.tabId, await haltInTab(kit.tabId));
  expect(await ledger()).toEqual(['session:start', 'message', 'gap:frame-lost', 'session:stop']);
});

test('a stop with entries that could not be handed in is never complete', async () => {
  await watching(0);
  await stopRecording(kit.deps, kit.tabId, 'part');
  const entries = await readEntries(kit.deps.db, recording.conversationId);
  expect(completenessOf(entries).state).toBe('gaps');
});

test('a tab that shows another site is out of sight', async () => {
  await watching(0);
  vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('no receiver'));
  await noticeIfGone(kit.tabId, 1_780_000_009_000);
  expect(await readRecording(kit.tabId)).toMatchObject({
    page: 'lost',
    leftAtMs: 1_780_000_009_000,
  });
});

test('a permission that is taken back ends the session in a gap and is remembered for the panel', async () => {
  kit.granted.delete(ORIGIN);
  await endWithdrawn(kit.deps);
  expect(await ledger()).toEqual(['session:start', 'gap:permission-withdrawn']);
  expect(await readRecording(kit.tabId)).toBeNull();
  expect(await readEnd(kit.tabId)).toBe('permission-withdrawn');
  expect(await say('message-1', 0)).toEqual({ ok: false, error: 'session-over' });
  kit.granted.add(ORIGIN);
  await kit.begin();
  expect(await readEnd(kit.tabId)).toBeNull();
});

test('another permission that is taken back changes nothing', async () => {
  await endWithdrawn(kit.deps);
  expect(await ledger()).toEqual(['session:start']);
});

test('a full disk pauses, harms nothing, and goes on by itself', async () => {
  await watching(0);
  await say('message-1', 0);
  let full = true;
  kit.deps.db.entries.hook('creating', () => {
    if (full) throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await say('message-2', 0)).toEqual({ ok: false, error: 'storage-full' });
  await watching(0);
  expect((await readRecording(kit.tabId))?.page).toBe('no-storage');
  expect(await ledger()).toEqual(['session:start', 'message']);
  full = false;
  expect((await say('message-2', 0)).ok).toBe(true);
  expect((await readRecording(kit.tabId))?.page).toBe('watching');
  expect(await ledger()).toEqual(['session:start', 'message', 'message']);
});

test('what was left open is closed once, and an update is named as the reason', async () => {
  await browser.storage.session.clear();
  await recoverOnce({ ...kit.deps, extensionVersion: '0.2.0' });
  await recoverOnce({ ...kit.deps, extensionVersion: '0.2.0' });
  expect(await ledger()).toEqual(['session:start', 'gap:extension-updated']);
});

test('a store that the browser has emptied is noticed; one that the user cleared is not', async () => {
  const { db } = kit.deps;
  const startBrowser = async () => {
    await browser.storage.session.clear();
    await recoverOnce(kit.deps);
    return (await browser.storage.local.get(EMPTIED_AT))[EMPTIED_AT];
  };
  expect(await startBrowser()).toBeUndefined();
  await deleteConversation(db, recording.conversationId, { deletedAtMs: 1, why: 'user' });
  expect(await startBrowser()).toBeUndefined();
  await deleteEverything(db);
  expect(await startBrowser()).toEqual(expect.any(Number));
  await browser.storage.local.clear();
  expect(await startBrowser()).toBeUndefined();
});

test('a worker that starts in the middle of a session leaves it alone', async () => {
  await recoverOnce(kit.deps);
  expect(await ledger()).toEqual(['session:start']);
});

test('an update waits until nothing is recorded', async () => {
  Object.assign(browser.runtime, { getContexts: async () => [] });
  const reload = vi.spyOn(fakeBrowser.runtime, 'reload').mockReturnValue(undefined as never);
  await noteUpdate();
  expect(reload).not.toHaveBeenCalled();
  await stopRecording(kit.deps, kit.tabId, 'whole');
  await updateWhenIdle();
  expect(reload).toHaveBeenCalledOnce();
});

test('what the user pointed at is kept for the site of that frame', async () => {
  const hints = { regionPath: ['div:0'], looks: [] };
  kit.granted.add(FRAME);
  const sender = kit.sender({ frameId: 2, origin: FRAME });
  await acceptPointed(kit.deps, sender, { sessionId: recording.sessionId, hints });
  expect(await readSiteHints(kit.deps.db, FRAME)).toEqual(hints);
  expect(await readSiteHints(kit.deps.db, ORIGIN)).toBeNull();
  const reply = await answerHello(kit.deps, sender, { pageId: 'page-0001', top: false });
  expect(reply.ok && reply.value.hints).toEqual(hints);
});

test('a stranger can neither leave nor point for a recording', async () => {
  const stranger = kit.sender({ origin: 'https://evil.example' });
  const { sessionId } = recording;
  expect((await acceptLeave(kit.deps, stranger, { sessionId, undelivered: 0 })).ok).toBe(false);
  expect((await acceptPointed(kit.deps, stranger, { sessionId, hints: null })).ok).toBe(false);
});
