import { createConversation, findContinuable, setOpenSession } from '@/lib/db/conversations';
import type { ConversationRow } from '@/lib/db/database';
import { appendToLedger } from '@/lib/db/ledger';
import type { ReplyOf } from '@/lib/messaging/protocol';
import { browser } from '@/lib/platform/browser';
import { hasOrigin, injectNow, injectOnLoad, patternOf } from '@/lib/platform/sites';
import { err, ok } from '@/lib/result';
import type { RecordingDeps } from './deps';
import { sessionDraft } from './ledger-drafts';
import { forgetEnd } from './recording-ends';
import { changeRecording, type Recording, readRecording } from './recordings';

/** Coming back to the same page within this time goes on in the same conversation. */
const CONTINUE_WITHIN_MS = 12 * 60 * 60 * 1000;

interface ChatPage {
  readonly tabId: number;
  readonly kind: 'live' | 'rehearsal';
  readonly origin: string;
  readonly path: string;
  readonly title: string | null;
}

/** Begins recording a tab whose origin the user has just granted. */
export async function startRecording(
  deps: RecordingDeps,
  tabId: number,
): Promise<ReplyOf<'recording.start'>> {
  const running = await readRecording(tabId);
  if (running) return ok({ conversationId: running.conversationId });
  const found = await findChatPage(deps, tabId);
  if (!found.ok) return found;
  const page = found.value;
  const conversation = await findOrCreateConversation(deps, page);
  const recording = newRecording(deps, page, conversation);
  await appendToLedger(deps, conversation.id, [
    sessionDraft(deps, {
      recording,
      event: 'start',
      pagePath: page.path,
      frameOrigin: null,
      title: page.title,
    }),
  ]);
  // In this order: a worker that starts meanwhile and finds an open session must find its recording too.
  await changeRecording(tabId, () => recording);
  await setOpenSession(deps.db, conversation.id, recording.sessionId);
  await forgetEnd(tabId);
  if (page.kind === 'live' && !(await inject(page))) return err('injection-failed');
  return ok({ conversationId: conversation.id });
}

async function findChatPage(
  deps: RecordingDeps,
  tabId: number,
): Promise<
  | { readonly ok: true; readonly value: ChatPage }
  | { readonly ok: false; readonly error: 'no-tab' | 'origin-unknown' | 'forbidden-page' }
> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return err('no-tab');
  if (!tab.url) return err('origin-unknown');
  const url = new URL(tab.url);
  const title = tab.title ?? null;
  if (url.origin === deps.ownOrigin || tab.url.startsWith(deps.ownOrigin)) {
    return ok({ tabId, kind: 'rehearsal', origin: deps.ownOrigin, path: url.pathname, title });
  }
  if (!(await hasOrigin(url.origin).catch(() => false))) return err('forbidden-page');
  return ok({ tabId, kind: 'live', origin: url.origin, path: url.pathname, title });
}

async function findOrCreateConversation(
  deps: RecordingDeps,
  page: ChatPage,
): Promise<ConversationRow> {
  const startedAtMs = deps.nowMs();
  const where = { origin: page.kind, pageOrigin: page.origin, pagePath: page.path } as const;
  // Every rehearsal is a talk of its own; a support chat goes on where it was.
  const earlier =
    page.kind === 'live'
      ? await findContinuable(deps.db, where, startedAtMs - CONTINUE_WITHIN_MS)
      : undefined;
  // Another tab may be recording the same page: two scripts must not interleave in one conversation.
  if (earlier && earlier.openSessionId === null) return earlier;
  return createConversation(deps.db, { id: deps.newId(), caseId: null, startedAtMs, ...where });
}

function newRecording(
  deps: RecordingDeps,
  page: ChatPage,
  conversation: ConversationRow,
): Recording {
  return {
    tabId: page.tabId,
    conversationId: conversation.id,
    sessionId: deps.newId(),
    origin: page.kind,
    pageOrigin: page.origin,
    allowedOrigins: [page.origin],
    state: 'recording',
    page: 'starting',
    chatFrameId: null,
    blockedFrameOrigins: [],
    topPageId: null,
    leftAtMs: null,
    pointing: null,
    staleHint: null,
    startedAtMs: deps.nowMs(),
    pausedAtMs: null,
  };
}

async function inject(page: ChatPage): Promise<boolean> {
  try {
    await injectOnLoad([patternOf(page.origin)]);
    await injectNow(page.tabId);
    return true;
  } catch {
    return false;
  }
}
