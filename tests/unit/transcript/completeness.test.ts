import { describe, expect, it } from 'vitest';
import { type CompletenessOptions, completenessOf } from '@/lib/transcript/completeness';
import type { EntryDraft } from '@/lib/transcript/entry';
import { gapDraft, ledger, messageDraft, START_MS, sessionDraft } from './ledger-builder';

const at = (seconds: number) => START_MS + seconds * 1000;
const start = sessionDraft('start', at(0));
const stop = sessionDraft('stop', at(60));
const message = messageDraft('您好', at(10));
const again = { sessionId: 's2' };

interface Case {
  readonly name: string;
  readonly drafts: readonly EntryDraft[];
  readonly options?: CompletenessOptions;
  readonly state: string;
  /** seq, reason, from and to in seconds after the start (null: unknown), derived. */
  readonly gaps: readonly (readonly [number, string, number | null, number | null, boolean])[];
}

const cases: readonly Case[] = [
  { name: 'a clean session', drafts: [start, message, stop], state: 'complete', gaps: [] },
  {
    name: 'a list whose unread part was seen in the end',
    drafts: [
      start,
      gapDraft('virtualised-unread', at(5)),
      message,
      gapDraft('virtualised-unread', at(30), { fromMs: at(5), toMs: at(30) }),
      stop,
    ],
    state: 'complete',
    gaps: [],
  },
  {
    name: 'a list that grew again out of sight',
    drafts: [
      start,
      gapDraft('virtualised-unread', at(30), { fromMs: at(5), toMs: at(30) }),
      gapDraft('virtualised-unread', at(40)),
      message,
      stop,
    ],
    state: 'gaps',
    gaps: [[3, 'virtualised-unread', null, null, false]],
  },
  {
    name: 'a page that counted more messages than were seen, of which the rest was seen in the end',
    drafts: [
      start,
      gapDraft('history-not-loaded', at(5), { counted: { page: 38, held: 36 } }),
      message,
      gapDraft('history-not-loaded', at(9), {
        fromMs: at(5),
        toMs: at(9),
        counted: { page: 38, held: 38 },
      }),
      stop,
    ],
    state: 'complete',
    gaps: [],
  },
  {
    name: 'a page that counts on while messages come in',
    drafts: [
      start,
      gapDraft('history-not-loaded', at(5), { counted: { page: 38, held: 36 } }),
      message,
      gapDraft('history-not-loaded', at(9), { counted: { page: 39, held: 36 } }),
      stop,
    ],
    state: 'complete-from',
    gaps: [[4, 'history-not-loaded', null, null, false]],
  },
  {
    name: 'text that was not read at first, and then was',
    drafts: [
      start,
      gapDraft('text-unread', at(5), { unread: { lines: 2, characters: 16, afterId: 'm1' } }),
      gapDraft('text-unread', at(7), { unread: { lines: 1, characters: 3, afterId: 'm1' } }),
      message,
      gapDraft('text-unread', at(9), {
        fromMs: at(5),
        toMs: at(9),
        unread: { lines: 0, characters: 0, afterId: null },
      }),
      stop,
    ],
    state: 'complete',
    gaps: [],
  },
  {
    name: 'text that is still not read',
    drafts: [
      start,
      gapDraft('text-unread', at(5), { unread: { lines: 2, characters: 16, afterId: 'm1' } }),
      gapDraft('text-unread', at(7), { unread: { lines: 1, characters: 3, afterId: 'm1' } }),
      stop,
    ],
    state: 'gaps',
    gaps: [[3, 'text-unread', null, null, false]],
  },
  {
    name: 'a session that is still running',
    drafts: [start, message],
    options: { runningSessionId: 's1' },
    state: 'complete',
    gaps: [],
  },
  {
    name: 'a session without a stop',
    drafts: [start, message],
    state: 'gaps',
    gaps: [[2, 'unclean-stop', 10, null, true]],
  },
  {
    name: 'a session without a stop, with another after it',
    drafts: [
      start,
      message,
      sessionDraft('start', at(90), again),
      sessionDraft('stop', at(99), again),
    ],
    state: 'gaps',
    gaps: [[2, 'unclean-stop', 10, 90, true]],
  },
  {
    name: 'an unclean stop that is already in the ledger, said once',
    drafts: [start, message, gapDraft('unclean-stop', at(20), { fromMs: at(10) })],
    state: 'gaps',
    gaps: [[3, 'unclean-stop', 10, null, false]],
  },
  {
    name: 'a session cut off by an update, accounted for by an open gap',
    drafts: [start, message, gapDraft('extension-updated', at(20), { fromMs: at(10) })],
    state: 'gaps',
    gaps: [[3, 'extension-updated', 10, null, false]],
  },
  {
    name: 'a session cut off after a gap that had ended',
    drafts: [start, gapDraft('page-reloaded', at(9), { fromMs: at(5), toMs: at(9) })],
    state: 'gaps',
    gaps: [
      [2, 'page-reloaded', 5, 9, false],
      [2, 'unclean-stop', 9, null, true],
    ],
  },
  {
    name: 'older messages never loaded',
    drafts: [start, gapDraft('history-not-loaded', at(1), { toMs: at(1) }), message, stop],
    state: 'complete-from',
    gaps: [[2, 'history-not-loaded', null, 1, false]],
  },
  {
    name: 'older messages never loaded and a lost frame',
    drafts: [
      start,
      gapDraft('history-not-loaded', at(1)),
      gapDraft('frame-lost', at(9), { fromMs: at(5), toMs: at(9) }),
      stop,
    ],
    state: 'gaps',
    gaps: [
      [2, 'history-not-loaded', null, null, false],
      [3, 'frame-lost', 5, 9, false],
    ],
  },
  {
    name: 'unloaded messages in a second session, which may lie between the two',
    drafts: [
      start,
      stop,
      sessionDraft('start', at(90), again),
      gapDraft('history-not-loaded', at(91), again),
      sessionDraft('stop', at(99), again),
    ],
    state: 'gaps',
    gaps: [
      [2, 'paused-by-user', 60, 90, true],
      [4, 'history-not-loaded', null, null, false],
    ],
  },
  {
    name: 'a pause nobody wrote a gap for',
    drafts: [start, sessionDraft('pause', at(20)), sessionDraft('resume', at(40)), stop],
    state: 'gaps',
    gaps: [[2, 'paused-by-user', 20, 40, true]],
  },
  {
    name: 'a pause with its gap',
    drafts: [
      start,
      sessionDraft('pause', at(20)),
      gapDraft('paused-by-user', at(40), { fromMs: at(20), toMs: at(40) }),
      sessionDraft('resume', at(40)),
      stop,
    ],
    state: 'gaps',
    gaps: [[3, 'paused-by-user', 20, 40, false]],
  },
  {
    name: 'a running session that is paused now',
    drafts: [start, sessionDraft('pause', at(20))],
    options: { runningSessionId: 's1' },
    state: 'gaps',
    gaps: [[2, 'paused-by-user', 20, null, true]],
  },
  {
    name: 'messages of a session that never began',
    drafts: [start, message, stop, messageDraft('？', at(70), { sessionId: 'lost' })],
    state: 'gaps',
    gaps: [[4, 'unclean-stop', null, 70, true]],
  },
  {
    name: 'pasted text',
    drafts: [
      sessionDraft('start', at(0), { origin: 'pasted' }),
      messageDraft('您好', at(0), { seen: 'pasted' }),
      sessionDraft('stop', at(1), { origin: 'pasted' }),
    ],
    state: 'gaps',
    gaps: [[1, 'history-not-loaded', null, null, true]],
  },
  {
    name: 'a ledger without any session',
    drafts: [message],
    state: 'gaps',
    gaps: [[1, 'history-not-loaded', null, null, true]],
  },
  {
    name: 'a session in which nothing was read',
    drafts: [start, stop],
    state: 'gaps',
    gaps: [[1, 'history-not-loaded', null, null, true]],
  },
  {
    name: 'an empty ledger',
    drafts: [],
    state: 'gaps',
    gaps: [[0, 'history-not-loaded', null, null, true]],
  },
];

describe('completenessOf', () => {
  it.each(cases)('$name: $state', async ({ drafts, options, state, gaps }) => {
    const verdict = completenessOf(await ledger(drafts), options);
    const seconds = (ms: number | null) => (ms === null ? null : (ms - START_MS) / 1000);
    expect(verdict.state).toBe(state);
    expect(
      verdict.gaps.map((gap) => [
        gap.seq,
        gap.reason,
        seconds(gap.fromMs),
        seconds(gap.toMs),
        gap.derived,
      ]),
    ).toEqual(gaps);
  });

  it('says where completeness begins and what kind of conversation it is', async () => {
    const rehearsal = completenessOf(
      await ledger([sessionDraft('start', at(3), { origin: 'rehearsal' }), stop]),
    );
    expect(rehearsal).toMatchObject({ fromMs: at(3), origin: 'rehearsal' });
    expect(completenessOf([])).toMatchObject({ fromMs: null, origin: null });
  });
});
