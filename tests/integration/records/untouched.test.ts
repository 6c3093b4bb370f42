import { describe, expect, it } from 'vitest';
import { buildPackage } from '@/lib/records/build-package';
import { filesHolding } from '@/lib/records/find-sensitive';
import type { RecordData } from '@/lib/records/neutral-record';
import { NO_REDACTION, type RedactionChoice, redactRecord } from '@/lib/records/redact';
import { sha256Now } from '@/lib/records/sha256';
import { verifyZip } from '@/lib/records/verify-package';
import { zipFiles } from '@/lib/records/zip';
import { toHex } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';
import { eraseField } from '@/lib/transcript/redaction';
import {
  append,
  PICTURE,
  PICTURE_HASH,
  type Sample,
  sampleRecord,
  wordsFor,
} from '../../unit/records/sample-record';
import { ledger, messageDraft, START_MS, sessionDraft } from '../../unit/transcript/ledger-builder';
import { verifyWithPython } from './python-verifier';

interface Harmless {
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
      ...messageDraft(text, START_MS + index, { pageTime: { raw: text, iso: null, via: 'own' } }),
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

async function harmlessRecords(): Promise<Harmless[]> {
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
  out.push(...(await several('zh-CN')), ...(await several('en')), ...(await oddTexts()));
  const sample = await sampleRecord({ anchored: true });
  for (const entry of sample.entries) {
    const texts = Object.values(entry.personal).map((field) => field.text ?? '');
    const unique = texts.filter((text) => text.length > 6);
    out.push(redacted(`entry ${entry.seq}`, sample, { entryIds: [entry.id] }, unique));
  }
  out.push(redacted('staff numbers', sample, { fieldNames: ['staffNumber'] }, ['1027']));
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

describe('untouched, redacted, erased and excerpted packages', () => {
  it('raise no alarm in either verifier and keep no trace of what was left out', {
    timeout: 120_000,
  }, async () => {
    const records = await harmlessRecords();
    expect(records.length).toBeGreaterThanOrEqual(50);
    const zips = [];
    const wrong: string[] = [];
    for (const { name, record, sample, gone } of records) {
      const { files } = await buildPackage(record, sample.deps);
      for (const path of filesHolding(files, gone)) wrong.push(`${name}: a trace in ${path}`);
      zips.push({ zip: await zipFiles(files, Date.UTC(2026, 10, 23)) });
    }
    const python = verifyWithPython(zips);
    for (const [index, { name }] of records.entries()) {
      const zip = zips[index]?.zip as Uint8Array<ArrayBuffer>;
      const { report } = await verifyZip(zip, { sha256: sha256Now, wordsFor });
      const theirs = python[index];
      if (report.problems.length > 0) wrong.push(`${name}: ${JSON.stringify(report.problems)}`);
      for (const part of ['integrity', 'completeness', 'provenance', 'withheld'] as const)
        if (JSON.stringify(report[part]) !== JSON.stringify(theirs?.[part]))
          wrong.push(
            `${name}: ${part} ${JSON.stringify(report[part])} ≠ ${JSON.stringify(theirs?.[part])}`,
          );
      if (theirs?.problems.length !== 0)
        wrong.push(`${name}: Python ${JSON.stringify(theirs?.problems)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('say what was withheld and why', async () => {
    const sample = await sampleRecord();
    const record = redactRecord(sample.record, { ...NO_REDACTION, entryIds: ['m2'] });
    const { files } = await buildPackage(record, sample.deps);
    const { report } = await verifyZip(await zipFiles(files, 0x1a0_0000_0000), {
      sha256: sha256Now,
      wordsFor,
    });
    expect(report.withheld).toEqual([
      { place: 'c1:3:staffNumber', why: 'redacted' },
      { place: 'c1:3:text', why: 'redacted' },
    ]);
  });
});
