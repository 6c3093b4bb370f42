import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { appendDrafts, verifyChain } from '@/lib/transcript/chain';
import { GENESIS_HASH, observedAtIso } from '@/lib/transcript/chain-preimage';
import { toHex } from '@/lib/transcript/commitment';
import type { Entry } from '@/lib/transcript/entry';
import {
  ledger,
  messageDraft,
  nodeCrypto,
  START_MS,
  sessionDraft,
  sha256Sync,
} from './ledger-builder';

vi.setConfig({ testTimeout: 30_000 });

const drafts = [
  sessionDraft('start', START_MS),
  messageDraft('您好，可以分12期。', START_MS + 1000),
  messageDraft('每期多少？', START_MS + 2000, { speaker: 'customer' }),
  sessionDraft('stop', START_MS + 3000),
];

function edit(entries: readonly Entry[], index: number, change: Partial<Entry>): Entry[] {
  return entries.map((entry, at) => (at === index ? ({ ...entry, ...change } as Entry) : entry));
}

async function codes(entries: readonly Entry[]): Promise<string[]> {
  const report = await verifyChain(entries, { sha256: sha256Sync });
  expect(report.ok).toBe(report.problems.length === 0);
  return report.problems.map((problem) => `${problem.code}@${problem.place.index}`);
}

describe('appendDrafts', () => {
  it('hashes exactly the documented preimage', async () => {
    const fixed = { ...nodeCrypto, randomBytes: () => new Uint8Array(16).fill(0xab) };
    const draft = {
      ...messageDraft('好', START_MS + 120),
      id: 'm1',
      personal: { text: '好' },
    };
    const [entry] = await appendDrafts({
      conversationId: 'c',
      head: null,
      drafts: [draft],
      crypto: fixed,
    });
    const hash = (text: string) => toHex(sha256Sync(new TextEncoder().encode(text)));
    const commitment = hash(`{"field":"text","salt":"${'ab'.repeat(16)}","text":"好"}`);
    expect(entry?.personal.text).toEqual({ text: '好', salt: 'ab'.repeat(16), commitment });
    const body =
      '{"afterId":null,"content":"text","pageTime":null,"part":null,"provisional":false,"seen":"live",' +
      '"sessionId":"s1","speaker":"agent","speakerReason":"side","withheld":[]}';
    expect(entry?.hash).toBe(
      hash(
        `{"body":${body},"conversationId":"c","id":"m1","kind":"message",` +
          `"observedAt":"2026-11-23T22:00:00.120+08:00","personal":{"text":"${commitment}"},` +
          `"prev":"${GENESIS_HASH}","seq":1,"v":1}`,
      ),
    );
  });

  it('continues from a head as if all had been appended at once', async () => {
    const first = await appendDrafts({
      conversationId: 'c1',
      head: null,
      drafts: drafts.slice(0, 2),
      crypto: nodeCrypto,
    });
    const last = first.at(-1) as Entry;
    const rest = await appendDrafts({
      conversationId: 'c1',
      head: { seq: last.seq, hash: last.hash },
      drafts: drafts.slice(2),
      crypto: nodeCrypto,
    });
    expect([...first, ...rest].map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
    expect(await codes([...first, ...rest])).toEqual([]);
  });

  it('verifies after any texts, also broken surrogates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), async (texts) => {
        const entries = await ledger(
          texts.map((text, index) => messageDraft(`${text}\ud800`, START_MS + index)),
        );
        expect(await codes(JSON.parse(JSON.stringify(entries)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('never repeats a salt', async () => {
    const entries = await ledger(drafts);
    const salts = entries.flatMap((entry) =>
      Object.values(entry.personal).map((field) => field.salt),
    );
    expect(new Set(salts).size).toBe(salts.length);
    expect(salts).toHaveLength(6);
  });
});

describe('verifyChain', () => {
  it('accepts an untouched ledger with either kind of crypto', async () => {
    const entries = await ledger(drafts);
    expect(await codes(entries)).toEqual([]);
    const report = await verifyChain(entries, nodeCrypto);
    expect(report).toMatchObject({
      ok: true,
      entryCount: 4,
      head: { seq: 4, hash: entries[3]?.hash },
      withheld: [],
    });
  });

  it('accepts an empty ledger', async () => {
    expect(await verifyChain([], nodeCrypto)).toMatchObject({
      ok: true,
      head: null,
      entryCount: 0,
    });
  });

  it('names what was done and where', async () => {
    const entries = await ledger(drafts);
    const [a, b, c, d] = entries as [Entry, Entry, Entry, Entry];
    const text = b.personal.text as NonNullable<typeof b.personal.text>;
    const other = await ledger(drafts, 'c2');
    const withText = (over: Partial<typeof text>) =>
      edit(entries, 1, { personal: { ...b.personal, text: { ...text, ...over } } });
    expect(await codes(withText({ text: '您好，可以分24期。' }))).toEqual([
      'commitment-mismatch@1',
    ]);
    expect(await codes(withText({ salt: null }))).toEqual(['field-half-withheld@1']);
    expect(await codes(withText({ commitment: '0'.repeat(64) }))).toEqual([
      'hash-mismatch@1',
      'commitment-mismatch@1',
    ]);
    expect(
      await codes(edit(entries, 2, { body: { ...c.body, speaker: 'agent' } } as Partial<Entry>)),
    ).toEqual(['hash-mismatch@2']);
    expect(await codes(edit(entries, 1, { observedAtMs: START_MS }))).toEqual(['hash-mismatch@1']);
    expect(await codes(edit(entries, 1, { utcOffsetMinutes: 0 }))).toEqual(['hash-mismatch@1']);
    expect(await codes([a, c, d])).toEqual(['entries-missing@1', 'chain-broken@1']);
    expect(await codes([b, c, d])).toEqual(['first-entry-missing@0', 'chain-broken@0']);
    expect(await codes([a, c, b, d])).toEqual([
      'entries-missing@1',
      'chain-broken@1',
      'entries-out-of-order@2',
      'chain-broken@2',
      'entries-missing@3',
      'chain-broken@3',
    ]);
    expect(await codes([a, b, b, c, d])).toEqual([
      'entries-out-of-order@2',
      'chain-broken@2',
      'duplicate-id@2',
    ]);
    expect(await codes([a, b, other[2] as Entry, d])).toContain('foreign-conversation@2');
  });

  it('tells erased from redacted fields and both keep the chain', async () => {
    const entries = await ledger(drafts);
    const target = entries[1] as Entry;
    const [erasure] = await appendDrafts({
      conversationId: 'c1',
      head: { seq: 4, hash: (entries[3] as Entry).hash },
      drafts: [
        {
          id: 'x',
          kind: 'erasure',
          observedAtMs: START_MS,
          utcOffsetMinutes: 480,
          body: { targetId: target.id, field: 'text' },
          personal: {},
        },
      ],
      crypto: nodeCrypto,
    });
    const all = [...entries, erasure as Entry];
    expect(await codes(all)).toEqual(['erasure-unfulfilled@1']);
    const blank = Object.fromEntries(
      Object.entries(target.personal).map(([name, field]) => [
        name,
        { ...field, text: null, salt: null },
      ]),
    );
    const report = await verifyChain(
      edit(all, 1, { personal: blank } as Partial<Entry>),
      nodeCrypto,
    );
    expect(report.ok).toBe(true);
    expect(report.withheld.map(({ seq, field, why }) => [seq, field, why])).toEqual([
      [2, 'text', 'erased'],
      [2, 'staffNumber', 'redacted'],
    ]);
  });

  it('accepts an excerpt only where it is declared to begin', async () => {
    const part = (await ledger(drafts)).slice(1, 3);
    expect((await verifyChain(part, nodeCrypto, { fromSeq: 2 })).ok).toBe(true);
    expect((await verifyChain(part, nodeCrypto)).ok).toBe(false);
  });
});

describe('observedAtIso', () => {
  it.each([
    [0, 480, '1970-01-01T08:00:00.000+08:00'],
    [0, -210, '1969-12-31T20:30:00.000-03:30'],
    [START_MS + 7, 0, '2026-11-23T14:00:00.007+00:00'],
  ])('%d at %d is %s', (ms, offset, iso) => {
    expect(observedAtIso(ms, offset)).toBe(iso);
    expect(Date.parse(iso)).toBe(ms);
  });

  it.each([
    [0, 1440],
    [0, 0.5],
    [8.64e15, 0],
    [-1e14, 0],
  ])('refuses %d at %d', (ms, offset) => {
    expect(() => observedAtIso(ms, offset)).toThrow(RangeError);
  });
});

describe('observedAtIso on any instant', () => {
  it('agrees with the platform', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 }),
        fc.integer({ min: -840, max: 840 }),
        (ms, offset) => {
          const iso = observedAtIso(ms, offset);
          expect(iso.slice(0, 23)).toBe(new Date(ms + offset * 60_000).toISOString().slice(0, 23));
          expect(Date.parse(iso)).toBe(ms);
        },
      ),
    );
  });
});
