import { recordWords } from '@/lib/i18n/record-words';
import type { PackageDeps } from '@/lib/records/build-package';
import { makeRecord, type RecordInput } from '@/lib/records/make-record';
import type { AttachmentSource, RecordData } from '@/lib/records/neutral-record';
import { sha256Now } from '@/lib/records/sha256';
import { anchorCode } from '@/lib/transcript/anchor-code';
import { appendDrafts } from '@/lib/transcript/chain';
import { observedAtIso } from '@/lib/transcript/chain-preimage';
import { toHex } from '@/lib/transcript/commitment';
import type { ConversationOrigin, Entry, EntryDraft } from '@/lib/transcript/entry';
import {
  gapDraft,
  messageDraft,
  nodeCrypto,
  START_MS,
  sessionDraft,
} from '../transcript/ledger-builder';
import { debtCase, sampleCheck, sampleOffer } from './sample-case';

export const wordsFor = recordWords;

/** A 1×1 picture in PNG. */
export const PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const PICTURE_HASH = toHex(sha256Now(PICTURE));

export interface Sample {
  readonly record: RecordData;
  readonly entries: readonly Entry[];
  readonly deps: PackageDeps;
}

export interface SampleOptions {
  readonly origin?: ConversationOrigin;
  readonly anchored?: boolean;
  readonly language?: 'zh-CN' | 'en';
  readonly extraMessages?: number;
  readonly conversationId?: string;
  readonly withPicture?: boolean;
  readonly withOffer?: boolean;
  readonly over?: Partial<RecordInput>;
}

const at = (seconds: number) => START_MS + seconds * 1000 + 120;

type DraftBody<K extends EntryDraft['kind']> = Extract<EntryDraft, { kind: K }>['body'];

function draft<K extends EntryDraft['kind']>(
  kind: K,
  id: string,
  seconds: number,
  body: DraftBody<K>,
  personal: EntryDraft['personal'] = {},
): EntryDraft {
  return {
    id,
    kind,
    observedAtMs: at(seconds),
    utcOffsetMinutes: 480,
    body,
    personal,
  } as EntryDraft;
}

/** A conversation with every kind of entry, ids `m…` for messages in order. */
function mainDrafts(origin: ConversationOrigin, extra: number, withPicture: boolean): EntryDraft[] {
  const seen = origin === 'pasted' ? 'pasted' : 'live';
  const message = (
    id: string,
    seconds: number,
    text: string,
    over: Partial<DraftBody<'message'>> = {},
  ) => ({ ...messageDraft(text, at(seconds), { seen, ...over }), id });
  const revision = {
    sessionId: 's1',
    reason: 'edited',
    speaker: null,
    speakerReason: null,
    pageTime: null,
    delivery: null,
    withheld: [],
  } as const;
  return [
    { ...sessionDraft('start', at(0), { origin }), id: 'start' },
    message('m1', 1, '您好，这里是在线客服，工号1027，请问有什么可以帮您？', {
      seen: origin === 'pasted' ? 'pasted' : 'present',
      pageTime: { raw: '昨天 22:13', iso: null, via: 'separator' },
    }),
    message('m2', 9, '您好，我想协商分期。<script>alert(1)</script>\n身份证就不在这里发了。', {
      speaker: 'customer',
      speakerReason: 'typed-here',
    }),
    message('m3', 30, '可以申请分12', { provisional: true }),
    draft(
      'revision',
      'r1',
      32,
      { ...revision, targetId: 'm3', reason: 'streamed' },
      {
        text: '可以申请分12期，每期850元，合计10200元。',
      },
    ),
    message('m4', 40, '=SUM(A1) 这是以等号开头的一句。\u202e反向\u202c', {
      speaker: 'unknown',
      speakerReason: 'none',
      pageTime: { raw: '22:14', iso: '2026-11-23T22:14:00+08:00', via: 'own' },
    }),
    draft('revision', 'r2', 45, { ...revision, targetId: 'm4' }, { text: '这是改过的一句。' }),
    draft('correction', 'k1', 50, {
      targetId: 'm4',
      change: 'speaker',
      speaker: 'agent',
      afterId: null,
      pageTime: null,
    }),
    gapDraft('frame-lost', at(60), { fromMs: at(52), toMs: at(59) }),
    message('m5', 61, '此消息稍后被撤回。'),
    draft('recall', 'c1', 66, { sessionId: 's1', targetId: 'm5', how: 'notice' }),
    draft(
      'note',
      'n1',
      70,
      { targetId: 'm3', aboutTime: '2026-11-22T10:00:00+08:00', channel: 'phone' },
      {
        text: '昨天电话里说的是每期800元。',
      },
    ),
    ...(withPicture
      ? [
          draft(
            'attachment',
            'a1',
            75,
            {
              targetId: 'm3',
              what: 'screenshot',
              mime: 'image/png',
              bytes: PICTURE.length,
              sha256: PICTURE_HASH,
              derivedFrom: null,
            },
            { fileName: '张三-截图.png' },
          ),
        ]
      : []),
    ...Array.from({ length: extra }, (_, index) =>
      message(
        `x${index}`,
        80 + index,
        index % 2 === 0
          ? `第${index}句：我们这边的政策是要看综合评估，具体以系统显示为准，您看可以吗？`
          : `好的，第${index}句，我需要核算后再答复。`,
        {
          speaker: index % 2 === 0 ? 'agent' : 'customer',
          withheld: index % 7 === 3 ? ['one-time-code'] : [],
        },
      ),
    ),
  ];
}

export function pictureSource(): AttachmentSource {
  return { sha256: PICTURE_HASH, open: async () => PICTURE };
}

/** A record of one conversation with an offer, a plan, an agreement and a screenshot. */
export async function sampleRecord(options: SampleOptions = {}): Promise<Sample> {
  const { origin = 'live', anchored = false, language = 'zh-CN', extraMessages = 4 } = options;
  const { conversationId = 'c1', withPicture = true, withOffer = true } = options;
  const drafts = mainDrafts(origin, extraMessages, withPicture);
  let entries = await appendDrafts({ conversationId, head: null, drafts, crypto: nodeCrypto });
  if (anchored) entries = await anchor(entries, conversationId);
  entries = await append(entries, conversationId, [
    { ...sessionDraft('stop', at(9000), { origin }), id: 'stop' },
  ]);
  const instalments = Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    dueDate: index === 0 ? '2026-12-10' : null,
    amountFen: 85_000,
    principalFen: null,
    interestFen: null,
    feeFen: null,
    balanceFen: null,
  }));
  const record = makeRecord({
    recordId: 'a1b2c3d4',
    createdAtMs: at(10_000),
    utcOffsetMinutes: 480,
    timeZone: 'Asia/Shanghai',
    language,
    extensionVersion: '0.1.0',
    browser: 'Chromium 156',
    debtCase,
    conversations: [{ id: conversationId, entries }],
    offers: withOffer ? [sampleOffer] : [],
    plans: withOffer
      ? [
          {
            id: 'p1',
            offerId: 'o1',
            instalments,
            totalFen: 1_020_000,
            simpleAnnual: '0.141782',
            compoundAnnual: null,
            rateBasis: { baseFen: 945_800, by: 'periods', pauseMonths: 0, fromDate: '2026-11-10' },
            working: [
              {
                figure: 'totalPaid',
                formula: '12 × 850.00',
                result: '10,200.00',
                source: null,
                assumptions: ['periods-are-months'],
              },
              {
                figure: 'highestMonth',
                formula: '[1] 850.00',
                result: '850.00',
                source: null,
                assumptions: [],
              },
            ],
            check: sampleCheck,
          },
        ]
      : [],
    agreements: withOffer
      ? [
          {
            id: 'g1',
            offerId: 'o1',
            confirmedAt: observedAtIso(at(30), 480),
            messageIds: ['m3'],
            openFields: ['firstDueDate'],
          },
        ]
      : [],
    includedAttachments: withPicture ? [PICTURE_HASH] : [],
    paintedCopies: [],
    ...options.over,
  });
  const deps = { sha256: sha256Now, wordsFor, attachments: [pictureSource()] };
  return { record, entries, deps };
}

export async function append(
  entries: readonly Entry[],
  conversationId: string,
  drafts: readonly EntryDraft[],
): Promise<Entry[]> {
  const last = entries.at(-1) as Entry;
  const head = { seq: last.seq, hash: last.hash };
  return [
    ...entries,
    ...(await appendDrafts({ conversationId, head, drafts, crypto: nodeCrypto })),
  ];
}

/** The code of the head is sent in the chat, and the place where it reappears is linked. */
async function anchor(entries: readonly Entry[], conversationId: string): Promise<Entry[]> {
  const head = entries.at(-1) as Entry;
  const code = anchorCode(head.hash);
  const common = {
    method: 'chat-code',
    headSeq: head.seq,
    headHash: head.hash,
    code,
    token: null,
  } as const;
  return append(entries, conversationId, [
    draft('anchor', 'h1', 8000, { ...common, seenInId: null }),
    {
      ...messageDraft(`记录编号 ${code}，供双方核对。`, at(8010), { speaker: 'customer' }),
      id: 'mc',
    },
    draft('anchor', 'h2', 8011, { ...common, seenInId: 'mc' }),
  ]);
}
