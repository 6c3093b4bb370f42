import type { ConversationOrigin, DraftOf, GapReason, SessionBody } from '@/lib/transcript/entry';
import type { RecordingDeps } from './deps';

type Clocked = Pick<RecordingDeps, 'nowMs' | 'utcOffsetMinutes' | 'newId'>;

interface SessionDraft {
  readonly recording: {
    readonly sessionId: string;
    readonly origin: ConversationOrigin;
    readonly pageOrigin: string | null;
  };
  readonly event: SessionBody['event'];
  readonly pagePath: string | null;
  readonly frameOrigin: string | null;
  readonly title: string | null;
}

/** A session entry: start, pause, resume, stop, or an embedded page joining in. */
export function sessionDraft(
  deps: Omit<RecordingDeps, 'ownOrigin'>,
  session: SessionDraft,
): DraftOf<'session'> {
  const observedAtMs = deps.nowMs();
  return {
    id: deps.newId(),
    kind: 'session',
    observedAtMs,
    utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
    body: {
      schema: 1,
      event: session.event,
      sessionId: session.recording.sessionId,
      origin: session.recording.origin,
      pageOrigin: session.recording.pageOrigin,
      pagePath: session.pagePath,
      frameOrigin: session.frameOrigin,
      extensionVersion: deps.extensionVersion,
      browser: deps.browserName,
      timeZone: deps.timeZone(),
    },
    personal: session.title ? { title: session.title } : {},
  };
}

/** A stretch for which capture cannot vouch. */
export function gapDraft(
  deps: Clocked,
  gap: {
    readonly sessionId: string | null;
    readonly reason: GapReason;
    readonly fromMs: number | null;
    readonly toMs: number | null;
  },
): DraftOf<'gap'> {
  const observedAtMs = deps.nowMs();
  return {
    id: deps.newId(),
    kind: 'gap',
    observedAtMs,
    utcOffsetMinutes: deps.utcOffsetMinutes(observedAtMs),
    body: gap,
    personal: {},
  };
}
