import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Entry, EntryBodies, EntryKind, Speaker } from '@/lib/transcript/entry';

const OFFSET = 480;
const START_MS = Date.parse('2026-11-23T22:05:00+08:00');

export interface Line {
  readonly by: Speaker;
  readonly text: string;
  /** Page time as printed, or null when the page prints none. */
  readonly at?: string | null;
  readonly patch?: Partial<ChatMessage>;
}

/** Messages of an imagined talk, one every 40 seconds, as the store would give them. */
export function talk(lines: readonly Line[]): readonly ChatMessage[] {
  return lines.map(({ by, text, at, patch }, index) => {
    const observedAtMs = START_MS + index * 40_000;
    const clock = new Date(observedAtMs + OFFSET * 60_000).toISOString().slice(11, 16);
    return {
      id: `m${index + 1}`,
      seq: index + 2,
      speaker: by,
      speakerReason: 'side',
      text,
      speakerName: null,
      staffNumber: by === 'agent' ? '1027' : null,
      content: 'text',
      seen: 'live',
      observedAtMs,
      utcOffsetMinutes: OFFSET,
      pageTime: at === null ? null : { raw: at ?? clock, iso: null, via: 'own' },
      provisional: false,
      delivery: null,
      recalled: null,
      withheld: [],
      history: [],
      ...patch,
    };
  });
}

/** An entry with stand-in hashes: views never look at them. */
export function entry<K extends EntryKind>(
  kind: K,
  seq: number,
  body: EntryBodies[K],
  options: {
    readonly atMs?: number;
    readonly text?: string;
    readonly fileName?: string;
  } = {},
): Entry {
  const field = (text: string) => ({ text, salt: null, commitment: '0' });
  return {
    conversationId: 'c1',
    seq,
    id: `e${seq}-${kind}`,
    kind,
    observedAtMs: options.atMs ?? START_MS + seq * 20_000,
    utcOffsetMinutes: OFFSET,
    body,
    personal: {
      ...(options.text === undefined ? {} : { text: field(options.text) }),
      ...(options.fileName === undefined ? {} : { fileName: field(options.fileName) }),
    },
    prevHash: '0',
    hash: '0',
  } as Entry;
}

export function sessionStart(
  origin: EntryBodies['session']['origin'] = 'live',
  sessionId = 's1',
): Entry {
  return entry(
    'session',
    1,
    {
      schema: 1,
      event: 'start',
      sessionId,
      origin,
      pageOrigin: 'https://chat.example.com',
      pagePath: '/',
      frameOrigin: null,
      extensionVersion: '0.1.0',
      browser: 'test',
      timeZone: 'Asia/Shanghai',
    },
    { atMs: START_MS },
  );
}

export const NEGOTIATION: readonly Line[] = [
  { by: 'bot', text: '您好，我是智能客服小助手，请问有什么可以帮您？' },
  { by: 'customer', text: '人工客服。我想咨询花呗逾期账单的还款安排。' },
  { by: 'system', text: '已为您接入人工客服', at: null },
  {
    by: 'agent',
    text: '您好，工号1027为您服务。看到您的账单已逾期12天，请问这边是什么原因没有按时还款呢？',
  },
  { by: 'customer', text: '我在九月失去工作，目前靠临时收入生活，仍希望把欠款还清。' },
  {
    by: 'agent',
    text: '理解您的情况。您目前逾期本金9,200.00元，利息186.20元，逾期费用71.80元，合计9,458.00元。',
  },
  { by: 'customer', text: '请问有没有分期的办法？我每月最多可以还800元。' },
  { by: 'agent', text: '可以为您办理12期分期,每期850元,每月15号还款' },
];

/** A ledger to go with it: one gap, one phone note. */
export function negotiationEntries(): readonly Entry[] {
  return [
    sessionStart(),
    entry('gap', 5, {
      sessionId: 's1',
      reason: 'page-reloaded',
      fromMs: START_MS + 90_000,
      toMs: START_MS + 118_000,
    }),
    entry(
      'note',
      7,
      { targetId: 'm6', aboutTime: '2026-11-23T10:32:00+08:00', channel: 'phone' },
      { text: '10:32 电话里说可以免掉罚息，没有给工号。' },
    ),
  ];
}
