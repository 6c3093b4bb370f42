import { createConversation } from '@/lib/db/conversations';
import { type AppendFailure, appendToLedger } from '@/lib/db/ledger';
import { maskSecrets } from '@/lib/nlu/sensitive/secrets';
import type { Result } from '@/lib/result';
import { err, ok } from '@/lib/result';
import type { DraftOf, EntryDraft, NoteBody, Speaker } from '@/lib/transcript/entry';
import type { RecordingDeps } from './deps';
import { sessionDraft } from './ledger-drafts';

/** A line of pasted text as the user has confirmed it. */
export interface ConfirmedLine {
  readonly speaker: Speaker;
  readonly speakerName: string | null;
  readonly text: string;
  readonly timeRaw: string | null;
  readonly timeIso: string | null;
}

type UserDeps = Omit<RecordingDeps, 'ownOrigin'>;

function clocked(deps: UserDeps): Pick<EntryDraft, 'id' | 'observedAtMs' | 'utcOffsetMinutes'> {
  const observedAtMs = deps.nowMs();
  return {
    id: deps.newId(),
    observedAtMs,
    utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
  };
}

/** Opens a conversation for what the user brings in by hand 用户粘贴; returns its id and session. */
export async function openByHand(
  deps: UserDeps,
  caseId: string | null = null,
): Promise<{ conversationId: string; sessionId: string }> {
  const conversationId = deps.newId();
  await createConversation(deps.db, {
    id: conversationId,
    origin: 'pasted',
    pageOrigin: null,
    pagePath: null,
    caseId,
    startedAtMs: deps.nowMs(),
  });
  return { conversationId, sessionId: deps.newId() };
}

export function byHandSession(
  deps: UserDeps,
  sessionId: string,
  event: 'start' | 'stop',
): EntryDraft {
  return sessionDraft(deps, {
    recording: { sessionId, origin: 'pasted', pageOrigin: null },
    event,
    pagePath: null,
    frameOrigin: null,
    title: null,
  });
}

/** Stores pasted lines as a conversation of their own; returns its id. */
export async function addPasted(
  deps: UserDeps,
  lines: readonly ConfirmedLine[],
): Promise<Result<string, AppendFailure>> {
  const { conversationId, sessionId } = await openByHand(deps);
  let afterId: string | null = null;
  const messages = lines.map((line) => {
    const draft = pastedMessage(deps, sessionId, line, afterId);
    afterId = draft.id;
    return draft;
  });
  const stored = await appendToLedger(deps, conversationId, [
    byHandSession(deps, sessionId, 'start'),
    ...messages,
    byHandSession(deps, sessionId, 'stop'),
  ]);
  return stored.ok ? ok(conversationId) : err(stored.error);
}

function pastedMessage(
  deps: UserDeps,
  sessionId: string,
  line: ConfirmedLine,
  afterId: string | null,
): DraftOf<'message'> {
  const masked = maskSecrets(line.text);
  return {
    ...clocked(deps),
    kind: 'message',
    body: {
      sessionId,
      speaker: line.speaker,
      speakerReason: 'pasted-guess',
      provisional: false,
      seen: 'pasted',
      content: 'text',
      pageTime: line.timeRaw ? { raw: line.timeRaw, iso: line.timeIso, via: 'own' } : null,
      afterId,
      withheld: masked.withheld,
      part: null,
    },
    personal: {
      text: masked.text,
      ...(line.speakerName ? { speakerName: line.speakerName } : {}),
    },
  };
}

/** Adds a note 笔记 to a conversation, or to a new one when there is none. Returns the conversation's id. */
export async function addNote(
  deps: UserDeps,
  conversationId: string | null,
  note: NoteBody & { readonly text: string },
): Promise<Result<string, AppendFailure>> {
  const drafts: EntryDraft[] = [];
  let id = conversationId;
  if (id === null) {
    const opened = await openByHand(deps);
    id = opened.conversationId;
    drafts.push(byHandSession(deps, opened.sessionId, 'start'));
    drafts.push(noteDraft(deps, note), byHandSession(deps, opened.sessionId, 'stop'));
  } else {
    drafts.push(noteDraft(deps, note));
  }
  const stored = await appendToLedger(deps, id, drafts);
  return stored.ok ? ok(id) : err(stored.error);
}

function noteDraft(deps: UserDeps, note: NoteBody & { readonly text: string }): DraftOf<'note'> {
  return {
    ...clocked(deps),
    kind: 'note',
    body: { targetId: note.targetId, aboutTime: note.aboutTime, channel: note.channel },
    personal: { text: maskSecrets(note.text).text },
  };
}

/** The user says who spoke. The first reading stays in the ledger. */
export function correctSpeaker(
  deps: UserDeps,
  conversationId: string,
  targetId: string,
  speaker: Speaker,
): Promise<Result<null, AppendFailure>> {
  return correctSpeakers(deps, conversationId, [targetId], speaker);
}

/** As above for several messages at once: one entry each, all or none. */
export async function correctSpeakers(
  deps: UserDeps,
  conversationId: string,
  targetIds: readonly string[],
  speaker: Speaker,
): Promise<Result<null, AppendFailure>> {
  const drafts = targetIds.map(
    (targetId): DraftOf<'correction'> => ({
      ...clocked(deps),
      kind: 'correction',
      body: { targetId, change: 'speaker', speaker, afterId: null, pageTime: null },
      personal: {},
    }),
  );
  const stored = await appendToLedger(deps, conversationId, drafts);
  return stored.ok ? ok(null) : err(stored.error);
}
