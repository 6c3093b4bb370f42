import { appendToLedger, readEntries } from '@/lib/db/ledger';
import { readSiteHints } from '@/lib/db/site-hints';
import { chosenLanguage } from '@/lib/i18n/chosen-language';
import { pageWords } from '@/lib/i18n/page-words';
import type { PageDraft } from '@/lib/messaging/guards';
import type { Sender } from '@/lib/messaging/handle';
import type { PageOrders, PageReport, ReplyOf } from '@/lib/messaging/protocol';
import { hasOrigin, injectBook, injectReader, patternOf } from '@/lib/platform/sites';
import { err, ok } from '@/lib/result';
import { knownMessages } from '@/lib/transcript/known-messages';
import { closeAbsence, noteLeave } from './absence';
import { linkCodesSeen } from './anchor-entries';
import { deliver } from './deliveries';
import type { RecordingDeps } from './deps';
import { draftCheckSites } from './draft-check-sites';
import { gapDraft } from './ledger-drafts';
import { takePointed } from './point-at';
import { changeRecording, type Recording, readRecording } from './recordings';

/** The recording that a sender may deliver to: its own tab's, from an allowed origin. */
export async function recordingOf(sender: Sender): Promise<Recording | null> {
  if (sender.tabId === null) return null;
  const recording = await readRecording(sender.tabId);
  if (!recording) return null;
  if (recording.origin === 'rehearsal') return sender.ownPage ? recording : null;
  return (await isAllowed(recording, sender)) ? recording : null;
}

/** `about:blank` and `srcdoc` frames have the opaque origin "null" or their parent's; the browser only runs our script there under a granted parent. */
async function isAllowed(recording: Recording, sender: Sender): Promise<boolean> {
  if (sender.ownPage) return false;
  if (sender.origin === null || sender.origin === 'null') return sender.frameId !== 0;
  if (recording.allowedOrigins.includes(sender.origin)) return true;
  // A frame of another origin that the user enabled earlier.
  return sender.frameId !== 0 && (await hasOrigin(sender.origin).catch(() => false));
}

/** A frame says that its script is ready. */
export async function answerHello(
  deps: RecordingDeps,
  sender: Sender,
  hello: { readonly pageId: string; readonly top: boolean },
): Promise<ReplyOf<'page.hello'>> {
  const recording = await recordingOf(sender);
  if (!recording || recording.state === 'paused') return err('not-recording');
  if (!(await bringReader(recording, sender))) return err('refused');
  if (hello.top) await noteReload(deps, recording, hello.pageId);
  const entries = await readEntries(deps.db, recording.conversationId);
  const orders: PageOrders = {
    sessionId: recording.sessionId,
    conversationId: recording.conversationId,
    known: knownMessages(entries),
    watchesDraft: (await draftCheckSites()).includes(patternOf(recording.pageOrigin)),
    hints: await readSiteHints(deps.db, sender.origin ?? recording.pageOrigin),
    words: pageWords(await chosenLanguage()),
  };
  return ok(orders);
}

/** The practice page has the reader in its own bundle. False: the frame is gone. */
async function bringReader(recording: Recording, sender: Sender): Promise<boolean> {
  if (recording.origin === 'rehearsal') return true;
  return injectReader(recording.tabId, sender.frameId).then(
    () => true,
    () => false,
  );
}

/** The reader has found a chat in a frame of this recording. */
export async function answerFound(
  sender: Sender,
  { sessionId }: { readonly sessionId: string },
): Promise<ReplyOf<'page.found'>> {
  const recording = await recordingOf(sender);
  if (recording?.sessionId !== sessionId) return err('refused');
  // Whoever stops the recording now asks this frame first.
  await changeRecording(recording.tabId, (current) =>
    current ? { ...current, chatFrameId: current.chatFrameId ?? sender.frameId } : null,
  );
  return injectBook(recording.tabId, sender.frameId).then(
    () => ok(null),
    () => err('refused'),
  );
}

/** A new top document in a running session means a reload: what happened in between was not seen. */
async function noteReload(
  deps: RecordingDeps,
  recording: Recording,
  pageId: string,
): Promise<void> {
  if (recording.topPageId === pageId) return;
  await changeRecording(recording.tabId, (current) =>
    current
      ? {
          ...current,
          topPageId: pageId,
          page: 'starting',
          chatFrameId: null,
          leftAtMs: null,
          pointing: null,
        }
      : null,
  );
  if (recording.topPageId === null) return;
  const row = await deps.db.conversations.get(recording.conversationId);
  await appendToLedger(deps, recording.conversationId, [
    gapDraft(deps, {
      sessionId: recording.sessionId,
      reason: 'page-reloaded',
      fromMs: recording.leftAtMs ?? row?.lastEntryAtMs ?? recording.startedAtMs,
      toMs: deps.nowMs(),
    }),
  ]);
}

/** Stores what a page script hands in; the reply is the acknowledgement. */
export async function acceptEntries(
  deps: RecordingDeps,
  sender: Sender,
  request: { readonly sessionId: string; readonly drafts: readonly PageDraft[] },
): Promise<ReplyOf<'entries.append'>> {
  const recording = await recordingOf(sender);
  if (!recording) return err('session-over');
  if (recording.sessionId !== request.sessionId) return err('session-over');
  const stored = await deliver(deps.db, recording.sessionId, async () => {
    if (recording.leftAtMs !== null) await closeAbsence(deps, recording);
    return appendToLedger(deps, recording.conversationId, request.drafts);
  });
  if (!stored) return err('session-over');
  if (!stored.ok) {
    const full = stored.error === 'storage-full';
    if (full) await setPage(recording, 'no-storage');
    return err(full ? 'storage-full' : 'storage-failed');
  }
  await linkCodesSeen(deps, recording.conversationId, stored.value);
  if (recording.page === 'no-storage') await setPage(recording, 'watching');
  return ok({ acknowledged: request.drafts.map((draft) => draft.id) });
}

function setPage(recording: Recording, page: Recording['page']): Promise<Recording | null> {
  return changeRecording(recording.tabId, (current) => (current ? { ...current, page } : null));
}

/** A document of this recording is going away. */
export async function acceptLeave(
  deps: RecordingDeps,
  sender: Sender,
  leave: { readonly sessionId: string; readonly undelivered: number },
): Promise<ReplyOf<'page.leave'>> {
  const recording = await recordingOf(sender);
  if (recording?.sessionId !== leave.sessionId) return err('refused');
  await noteLeave(deps, recording, sender, leave.undelivered);
  return ok(null);
}

/** The user has pointed at something in a frame of this recording. */
export async function acceptPointed(
  deps: RecordingDeps,
  sender: Sender,
  pointed: { readonly sessionId: string; readonly hints: unknown },
): Promise<ReplyOf<'page.pointed'>> {
  const recording = await recordingOf(sender);
  if (recording?.sessionId !== pointed.sessionId) return err('refused');
  await takePointed(deps, recording, sender, pointed.hints);
  return ok(null);
}

/** Takes over what a frame reports. The frame that watches a chat speaks for the tab. */
export async function acceptReport(
  sender: Sender,
  report: PageReport,
): Promise<ReplyOf<'page.report'>> {
  const recording = await recordingOf(sender);
  if (!recording || recording.sessionId !== report.sessionId) return err('refused');
  const blocked: string[] = [];
  for (const origin of report.embeddedOrigins) {
    if (!(await hasOrigin(origin).catch(() => true))) blocked.push(origin);
  }
  await changeRecording(recording.tabId, (current) =>
    current ? mergeReport(current, sender.frameId, report, blocked) : null,
  );
  return ok(null);
}

function mergeReport(
  current: Recording,
  frameId: number,
  { state, staleHint }: PageReport,
  blocked: readonly string[],
): Recording {
  const speaks =
    state === 'watching' || current.chatFrameId === null || current.chatFrameId === frameId;
  return {
    ...current,
    // What could not be stored yet is still waiting: only an acknowledgement ends that.
    page: speaks && current.page !== 'no-storage' ? state : current.page,
    staleHint: speaks ? staleHint : current.staleHint,
    chatFrameId: state === 'watching' ? frameId : current.chatFrameId,
    blockedFrameOrigins: [...new Set([...current.blockedFrameOrigins, ...blocked])],
  };
}
