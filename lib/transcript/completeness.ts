import type { ConversationOrigin, Entry, EntryOf, GapReason } from './entry';

/** A stretch for which capture cannot vouch 缺口. Times are ours (observed), Unix ms; null: not known. */
export interface LedgerGap {
  /** Entry beside which the gap belongs: the gap entry itself, or the last entry before it. */
  readonly seq: number;
  readonly reason: GapReason;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** What the page says that there are, against what was held. */
  readonly counted?: NonNullable<EntryOf<'gap'>['body']['counted']>;
  /** Text that was seen and not read. */
  readonly unread?: NonNullable<EntryOf<'gap'>['body']['unread']>;
  /** False: a gap entry says so. True: concluded from what the ledger lacks. */
  readonly derived: boolean;
}

/**
 * Verdict on completeness 完整性, from the ledger alone.
 * `complete-from`: only older messages, before recording began, were not loaded.
 */
export interface Completeness {
  readonly state: 'complete' | 'complete-from' | 'gaps';
  /** Start of the first session, Unix ms; null when the ledger has none. */
  readonly fromMs: number | null;
  readonly gaps: readonly LedgerGap[];
  /** Null when the ledger has no session. Pasted text can never be called complete. */
  readonly origin: ConversationOrigin | null;
}

export interface CompletenessOptions {
  /** The session that is being recorded now: that it has no stop yet is no gap. */
  readonly runningSessionId?: string;
}

type SessionEntry = EntryOf<'session'>;

/** What the ledger of one conversation says about stretches that were not captured. */
export function completenessOf(
  entries: readonly Entry[],
  options: CompletenessOptions = {},
): Completeness {
  const sessions = sessionsOf(entries);
  const first = sessions[0]?.events[0];
  if (first === undefined) return neverWatched(entries, null);
  const origin = first.body.origin;
  if (origin === 'pasted') return neverWatched(entries, origin);
  const gaps = [
    ...recordedGaps(entries),
    ...uncleanStops(entries, sessions, options.runningSessionId),
    ...pauses(entries, sessions, options.runningSessionId),
    ...betweenSessions(entries, sessions),
    ...strayMessages(entries, sessions),
  ].sort((a, b) => a.seq - b.seq);
  const isRunning = options.runningSessionId !== undefined;
  if (gaps.length === 0 && !isRunning && readNothing(entries)) gaps.push(unwatched(entries));
  const second = sessions[1]?.events[0]?.seq ?? Number.POSITIVE_INFINITY;
  const onlyOlder = gaps.every((gap) => !gap.derived && isBeforeRecording(gap, second));
  const state = gaps.length === 0 ? 'complete' : onlyOlder ? 'complete-from' : 'gaps';
  return { state, fromMs: first.observedAtMs, gaps, origin };
}

/** Sessions without a single message: whether there was a chat at all is not known. */
const readNothing = (entries: readonly Entry[]): boolean =>
  entries.every(({ kind }) => kind !== 'message');

function neverWatched(entries: readonly Entry[], origin: ConversationOrigin | null): Completeness {
  const gaps = [...recordedGaps(entries), unwatched(entries)];
  return { state: 'gaps', fromMs: null, gaps, origin };
}

const unwatched = (entries: readonly Entry[]): LedgerGap => ({
  seq: entries[0]?.seq ?? 0,
  reason: 'history-not-loaded',
  fromMs: null,
  toMs: null,
  derived: true,
});

interface Session {
  readonly id: string;
  readonly events: readonly SessionEntry[];
  /** Last entry of any kind that names this session. */
  readonly last: Entry;
}

function sessionsOf(entries: readonly Entry[]): readonly Session[] {
  const events = new Map<string, SessionEntry[]>();
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    const id = sessionIdOf(entry);
    if (id === null) continue;
    last.set(id, entry);
    if (entry.kind !== 'session') continue;
    const known = events.get(id);
    if (known) known.push(entry);
    else events.set(id, [entry]);
  }
  return [...events].map(([id, list]) => ({ id, events: list, last: last.get(id) as Entry }));
}

function sessionIdOf(entry: Entry): string | null {
  return 'sessionId' in entry.body ? entry.body.sessionId : null;
}

function recordedGaps(entries: readonly Entry[]): LedgerGap[] {
  const gaps = entries.filter((entry): entry is EntryOf<'gap'> => entry.kind === 'gap');
  return gaps
    .filter((gap) => !isClosed(gap, gaps))
    .map(({ seq, body }) => ({
      seq,
      reason: body.reason,
      fromMs: body.fromMs,
      toMs: body.toMs,
      derived: false,
      ...(body.counted && { counted: body.counted }),
      ...(body.unread && { unread: body.unread }),
    }));
}

/**
 * What a list had not drawn was seen in the end: a later entry of the session says until when it had not been. Of several
 * counts, and of several amounts of unread text, the last one holds.
 */
function isClosed({ seq, body }: EntryOf<'gap'>, gaps: readonly EntryOf<'gap'>[]): boolean {
  const told = body.counted ? 'counted' : body.unread ? 'unread' : null;
  if (told)
    return (
      body.toMs !== null ||
      gaps.some(
        (later) => later.seq > seq && later.body.sessionId === body.sessionId && later.body[told],
      )
    );
  return (
    body.reason === 'virtualised-unread' &&
    gaps.some(
      (later) =>
        later.seq >= seq &&
        later.body.reason === body.reason &&
        later.body.sessionId === body.sessionId &&
        later.body.toMs !== null,
    )
  );
}

function hasGap(entries: readonly Entry[], sessionId: string, reasons: readonly GapReason[]) {
  return (fromSeq: number): boolean =>
    entries.some(
      (entry) =>
        entry.kind === 'gap' &&
        entry.seq >= fromSeq &&
        entry.body.sessionId === sessionId &&
        reasons.includes(entry.body.reason),
    );
}

/** A session without a stop ends in a gap, even if nothing seemed to be pending. */
function uncleanStops(
  entries: readonly Entry[],
  sessions: readonly Session[],
  runningSessionId: string | undefined,
): LedgerGap[] {
  return sessions
    .filter((session) => session.id !== runningSessionId)
    .filter((session) => !session.events.some((event) => event.body.event === 'stop'))
    .filter((session) => !endsInOpenGap(session))
    .filter(
      (session) => !hasGap(entries, session.id, ['unclean-stop'])(session.events[0]?.seq ?? 0),
    )
    .map((session) => ({
      seq: session.last.seq,
      reason: 'unclean-stop' as const,
      fromMs: session.last.observedAtMs,
      toMs: nextStart(sessions, session.last.seq)?.observedAtMs ?? null,
      derived: true,
    }));
}

/** A gap from a known time on, with no end, after which the session says nothing more: its end is accounted for. */
function endsInOpenGap({ last }: Session): boolean {
  return last.kind === 'gap' && last.body.fromMs !== null && last.body.toMs === null;
}

function nextStart(sessions: readonly Session[], afterSeq: number): SessionEntry | undefined {
  return sessions
    .map((session) => session.events[0])
    .find((event) => event !== undefined && event.seq > afterSeq);
}

/** From a pause to the resume or stop after it nothing was read. */
function pauses(
  entries: readonly Entry[],
  sessions: readonly Session[],
  runningSessionId: string | undefined,
): LedgerGap[] {
  const gaps: LedgerGap[] = [];
  for (const session of sessions)
    for (const [index, event] of session.events.entries()) {
      if (event.body.event !== 'pause') continue;
      if (hasGap(entries, session.id, ['paused-by-user'])(event.seq)) continue;
      const end = session.events[index + 1];
      if (end === undefined && session.id !== runningSessionId) continue;
      gaps.push(pausedGap(event.seq, event.observedAtMs, end?.observedAtMs ?? null));
    }
  return gaps;
}

/** Between a clean stop and the next start nobody watched the page. */
function betweenSessions(entries: readonly Entry[], sessions: readonly Session[]): LedgerGap[] {
  const gaps: LedgerGap[] = [];
  for (const session of sessions) {
    const stop = session.events.findLast((event) => event.body.event === 'stop');
    const next = stop && nextStart(sessions, stop.seq);
    if (!stop || !next) continue;
    if (
      entries.some((entry) => entry.kind === 'gap' && entry.seq > stop.seq && entry.seq < next.seq)
    )
      continue;
    gaps.push(pausedGap(stop.seq, stop.observedAtMs, next.observedAtMs));
  }
  return gaps;
}

function pausedGap(seq: number, fromMs: number, toMs: number | null): LedgerGap {
  return { seq, reason: 'paused-by-user', fromMs, toMs, derived: true };
}

/** Messages of a session whose beginning is not in the ledger. */
function strayMessages(entries: readonly Entry[], sessions: readonly Session[]): LedgerGap[] {
  const known = new Set(sessions.map((session) => session.id));
  const stray = new Map<string, Entry>();
  for (const entry of entries) {
    const id = sessionIdOf(entry);
    if (id !== null && !known.has(id) && !stray.has(id)) stray.set(id, entry);
  }
  return [...stray.values()].map((entry) => ({
    seq: entry.seq,
    reason: 'unclean-stop' as const,
    fromMs: null,
    toMs: entry.observedAtMs,
    derived: true,
  }));
}

/** Only the first session can speak of what came before recording; a later one speaks of the time between. */
function isBeforeRecording(gap: LedgerGap, secondSessionSeq: number): boolean {
  return gap.reason === 'history-not-loaded' && gap.fromMs === null && gap.seq < secondSessionSeq;
}
