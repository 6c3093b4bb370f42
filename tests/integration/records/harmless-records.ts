import type { Offer } from '@/lib/nlu/offers/offer';
import type { RecordData } from '@/lib/records/neutral-record';
import { NO_REDACTION, type RedactionChoice, redactRecord } from '@/lib/records/redact';
import { sha256Now } from '@/lib/records/sha256';
import { toHex } from '@/lib/transcript/commitment';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';
import { eraseField } from '@/lib/transcript/redaction';
import { sampleOffer } from '../../unit/records/sample-case';
import {
  append,
  PICTURE,
  PICTURE_HASH,
  type Sample,
  sampleRecord,
} from '../../unit/records/sample-record';
import {
  gapDraft,
  ledger,
  messageDraft,
  START_MS,
  sessionDraft,
} from '../../unit/transcript/ledger-builder';
import { plansOfEveryAge } from './harmless-plans';

/** A record that is as it should be, however odd. */
export interface Harmless {
  readonly name: string;
  readonly sample: Sample;
  readonly record: RecordData;
  /** Words that must not be anywhere in the package. */
  readonly gone: readonly string[];
}

function redacted(
  name: string,
  sample: Sample,
  choice: Partial<RedactionChoice>,
  gone: readonly string[],
): Harmless {
  const record = redactRecord(sample.record, { ...NO_REDACTION, ...choice });
  return { name: `redacted: ${name}`, sample, record, gone };
}

async function erased(sample: Sample, targetId: string): Promise<Harmless> {
  let id = 0;
  const request = {
    targetId,
    field: 'text' as const,
    observedAtMs: START_MS + 1e7,
    utcOffsetMinutes: 480,
    newId: () => `erasure${id++}`,
  };
  const { erased: changed, drafts } = eraseField(sample.entries, request);
  const byId = new Map(changed.map((entry) => [entry.id, entry]));
  const entries = await append(
    sample.entries.map((entry) => byId.get(entry.id) ?? entry),
    'c1',
    drafts,
  );
  const last = entries.at(-1) as Entry;
  const head = { id: 'c1', fromSeq: 1, toSeq: last.seq, headSeq: last.seq, headHash: last.hash };
  const header = { ...sample.record.header, conversations: [head] };
  const texts = sample.entries
    .filter((entry) => byId.has(entry.id))
    .map((entry) => entry.personal.text?.text ?? '');
  const record = {
    ...sample.record,
    header,
    conversations: [{ id: 'c1', entries }],
    offers: [],
    plans: [],
    agreements: [],
  };
  return { name: `erased ${targetId}`, sample, record, gone: texts };
}

function excerpt(sample: Sample, from: number, to: number): Harmless {
  const all = sample.entries;
  const entries = all.slice(from - 1, to);
  const last = all.at(-1) as Entry;
  const head = { id: 'c1', fromSeq: from, toSeq: to, headSeq: last.seq, headHash: last.hash };
  const header = { ...sample.record.header, conversations: [head], attachments: [] };
  const record = {
    ...sample.record,
    header,
    conversations: [{ id: 'c1', entries }],
    offers: [],
    plans: [],
    agreements: [],
  };
  return { name: `excerpt ${from}–${to}`, sample, record, gone: [] };
}

/** Two conversations of different kinds in one record, and a screenshot of which a painted-over copy is handed over. */
async function several(language: 'zh-CN' | 'en'): Promise<Harmless[]> {
  const copy = Uint8Array.from([...PICTURE, 0]);
  const sha256 = toHex(sha256Now(copy));
  const first = await sampleRecord({ anchored: true, language });
  const second = await sampleRecord({ conversationId: 'c2', origin: 'pasted', withPicture: false });
  const noStop = second.entries.slice(0, -1);
  const { record, deps } = await sampleRecord({
    language,
    withOffer: false,
    over: {
      conversations: [
        { id: 'c1', entries: first.entries },
        { id: 'c2', entries: noStop },
      ],
      paintedCopies: [
        { originalSha256: PICTURE_HASH, sha256, bytes: copy.length, mime: 'image/png' },
      ],
    },
  });
  const attachments = [{ sha256, open: async () => copy }];
  const sample = { record, entries: first.entries, deps: { ...deps, attachments } };
  return [{ name: `two conversations, painted copy, ${language}`, sample, record, gone: [] }];
}

/** Everything odd that a page can print, in every place that takes text. */
async function oddTexts(): Promise<Harmless[]> {
  const odd = [
    '',
    ' ',
    '=1+1',
    '"\'<&>',
    'a\r\nb\rc',
    '\u0000\u0007\u007f',
    '\u202e\u2066\u200f',
    '😀𠮷',
    '\u2028\u2029',
    '{{seq}}',
    '$&$1',
    '\\',
    '[0001] ',
    '长'.repeat(2000),
    '\ufeff',
    'é\u0301',
    '\ud800',
  ];
  const drafts = odd.flatMap((text, index) => [
    {
      // Members that a later version may add are hashed too, in the order of UTF-16.
      ...messageDraft(text, START_MS + index, {
        pageTime: {
          raw: text,
          iso: null,
          via: 'own',
          ...{ '\ue000': text, '😀': text, é: [text] },
        },
      }),
      personal: { text, speakerName: text, staffNumber: text, linkTargets: text },
    },
    {
      ...sessionDraft(index % 2 === 0 ? 'start' : 'stop', START_MS + index, {
        pagePath: text,
        frameOrigin: text,
        browser: text,
        timeZone: text,
      }),
      personal: { title: text },
    },
  ]);
  const entries = await ledger(drafts);
  const sample = await sampleRecord({
    withOffer: false,
    withPicture: false,
    over: {
      conversations: [{ id: 'c1', entries }],
      timeZone: '"\\<\u0000',
      browser: '{{version}}$&',
    },
  });
  return [{ name: 'odd texts', sample, record: sample.record, gone: [] }];
}

/** Offers with terms of every kind, as codes, shares, lists and records. */
async function termsOfEveryKind(): Promise<Harmless[]> {
  const terms = {
    ...{ periods: 12, periodUnit: 'month', steps: [{ periods: 3, perPeriodFen: 50_000 }] },
    ...{ discountRatio: 0.85, discountBase: 'total', waivedKinds: ['penalty', 'fee'] },
    ...{ waivedRatio: 1, rate: { value: 0.0005, basis: 'perPeriodFlat' }, dueDay: 10 },
    ...{ choices: { periods: [6, 12] }, ranges: { perPeriodFen: [80_000, 90_000] } },
    ...{ approx: ['perPeriodFen', 'x.y'], conditions: ['先还首期'], deadline: '2026-12-01' },
  } as unknown as Offer['terms'];
  return Promise.all(
    (['zh-CN', 'en'] as const).map(async (language) => {
      const offers = [{ ...sampleOffer, terms }];
      const sample = await sampleRecord({ language, over: { offers } });
      return { name: `terms of every kind, ${language}`, sample, record: sample.record, gone: [] };
    }),
  );
}

/** Sessions that end in every way: both verifiers must conclude the same gaps. */
async function endings(): Promise<Harmless[]> {
  const later = { sessionId: 's2' };
  const counted = (page: number, atMs: number) =>
    gapDraft('history-not-loaded', atMs, { counted: { page, held: 36 } });
  const start = sessionDraft('start', START_MS);
  const ends: readonly (readonly EntryDraft[])[] = [
    [start, messageDraft('一', START_MS + 1)],
    [start, gapDraft('extension-updated', START_MS + 9, { fromMs: START_MS + 5 })],
    [start, gapDraft('page-reloaded', START_MS + 9, { fromMs: START_MS, toMs: START_MS + 9 })],
    [
      start,
      sessionDraft('pause', START_MS + 1),
      sessionDraft('resume', START_MS + 5),
      sessionDraft('stop', START_MS + 9),
    ],
    [
      start,
      sessionDraft('stop', START_MS + 1),
      sessionDraft('start', START_MS + 9, later),
      gapDraft('history-not-loaded', START_MS + 10, later),
    ],
    [start, gapDraft('history-not-loaded', START_MS + 1), sessionDraft('stop', START_MS + 2)],
    [messageDraft('二', START_MS)],
    [
      start,
      messageDraft('三', START_MS, { sessionId: 'lost' }),
      sessionDraft('stop', START_MS + 2),
    ],
    [start, counted(38, START_MS + 1), counted(39, START_MS + 2)],
    [start, sessionDraft('pause', START_MS + 1)],
    [start, sessionDraft('frame', START_MS + 1, { frameOrigin: 'https://im.example.com' })],
  ];
  const out: Harmless[] = [];
  for (const [index, drafts] of ends.entries()) {
    const entries = await ledger(drafts);
    const over = { conversations: [{ id: 'c1', entries }] };
    const sample = await sampleRecord({ withOffer: false, withPicture: false, over });
    out.push({ name: `ending ${index}`, sample, record: sample.record, gone: [] });
  }
  return out;
}

/** ≥ 50 packages that no verifier may complain about. */
export async function harmlessRecords(): Promise<Harmless[]> {
  const out: Harmless[] = [];
  for (const origin of ['live', 'pasted', 'rehearsal'] as const)
    for (const language of ['zh-CN', 'en'] as const)
      for (const withPicture of [true, false])
        for (const anchored of origin === 'live' ? [true, false] : [false]) {
          const sample = await sampleRecord({
            origin,
            language,
            withPicture,
            anchored,
            extraMessages: 3,
          });
          out.push({
            name: `${origin} ${language} ${withPicture} ${anchored}`,
            sample,
            record: sample.record,
            gone: [],
          });
        }
  out.push(
    ...(await several('zh-CN')),
    ...(await several('en')),
    ...(await oddTexts()),
    ...(await termsOfEveryKind()),
    ...(await plansOfEveryAge()),
    ...(await endings()),
  );
  const sample = await sampleRecord({ anchored: true });
  for (const entry of sample.entries) {
    const texts = Object.values(entry.personal).map((field) => field.text ?? '');
    const unique = texts.filter((text) => text.length > 6);
    out.push(redacted(`entry ${entry.seq}`, sample, { entryIds: [entry.id] }, unique));
  }
  // Four digits alone stand in a hash now and then.
  const staffNumber = ['工号1027', '"1027"', ',1027,', '>1027<'];
  out.push(redacted('staff numbers', sample, { fieldNames: ['staffNumber'] }, staffNumber));
  out.push(
    redacted('a word wherever it stands', sample, { literals: ['身份证'] }, [
      '身份证就不在这里发了',
    ]),
  );
  out.push(
    redacted('case', sample, { caseFields: ['label', 'lenderName'] }, ['十一月协商', '某消费金融']),
  );
  out.push(redacted('screenshot', sample, { attachments: [PICTURE_HASH] }, ['张三']));
  out.push(
    redacted('one field', sample, { fields: [{ entryId: 'n1', field: 'text' }] }, [
      '昨天电话里说的',
    ]),
  );
  out.push(
    redacted('a later version', sample, { entryIds: ['r1'] }, ['每期850元', '可以申请分12']),
  );
  for (const id of ['m1', 'm2', 'm3', 'm4', 'n1']) out.push(await erased(sample, id));
  for (const [from, to] of [
    [1, 5],
    [4, 9],
    [10, 18],
  ] as const)
    out.push(excerpt(sample, from, to));
  return out;
}
