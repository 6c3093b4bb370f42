import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainMessage } from '@/lib/records/plain-message';
import { isProven } from '@/lib/records/prove-message';
import { recordLines } from '@/lib/records/record-jsonl';
import { entryLineSchema } from '@/lib/records/record-schema';
import { canonicalJson } from '@/lib/transcript/canonical';
import { ledger, messageDraft, START_MS } from '../transcript/ledger-builder';
import { readRecord } from './read-record';
import { sampleRecord } from './sample-record';

const { record } = await sampleRecord({ extraMessages: 20 });
const lines = [...recordLines(record)].map((line) => line.slice(0, -1));
const encoder = new TextEncoder();

/** Bytes as they lie in a record, between other lines. */
function lying(line: string) {
  const bytes = encoder.encode(`before\n${line}\nbehind\n`);
  return { bytes, message: plainMessage(bytes, 7, bytes.length - 8) };
}
const isPlainMessage = (line: string): boolean => lying(line).message !== null;
function isProvenLine(line: string): boolean {
  const { bytes, message } = lying(line);
  return message !== null && isProven(bytes, message);
}
const plain = lines.filter(isPlainMessage);

/** What the slow way says: JSON, let through by the guard, written canonically. */
function isGuardedAndCanonical(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return entryLineSchema.safeParse(value).success && canonicalJson(value) === line;
  } catch {
    return false;
  }
}

const isJson = (line: string): boolean => {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

/** Not at the pattern to see whether there is such an instant. */
const hasInstant = (line: string): boolean =>
  entryLineSchema.options[0].shape.observedAt.safeParse(
    (JSON.parse(line) as { readonly observedAt?: unknown }).observedAt,
  ).success;

test('takes the messages of a record and nothing else', () => {
  const messages = lines.filter((line) => line.includes('"kind":"message"'));
  expect(plain.length).toBeGreaterThan(15);
  expect(plain.every((line) => messages.includes(line))).toBe(true);
});

test('takes nothing that the guard or the canonical form would refuse', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      ',',
      '\\',
      '\\n',
      '\\u0041',
      '\\u001f',
      '{',
      '}',
      'null',
      '0',
      '1.0',
      '-1',
      '"__proto__":1,',
      '"x":1,',
      ' ',
      '\u0000',
      '\u2028',
      '\u{1f600}',
      'true',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const other = fc.record({
    line: fc.constantFrom(...plain),
    at: fc.nat(2000),
    remove: fc.nat(6),
    piece,
  });
  fc.assert(
    fc.property(other, ({ line, at, remove, piece: put }) => {
      const from = at % line.length;
      const changed = line.slice(0, from) + put + line.slice(from + remove);
      fc.pre(changed.isWellFormed());
      if (!isPlainMessage(changed) || !isJson(changed) || !hasInstant(changed)) return;
      expect(isGuardedAndCanonical(changed), changed).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['a member twice', '"provisional":false', '"provisional":false,"provisional":false'],
  ['members out of order', '"part":null,"provisional":false', '"provisional":false,"part":null'],
  ['a member too many', '"v":1', '"v":1,"w":1'],
  ['a needless escape', '"kind":"message"', '"kind":"messag\\u0065"'],
  ['another number', '"v":1', '"v":1.0'],
  ['a blank', '"v":1', '"v": 1'],
  ['an upper-case hash', /"prev":"[0-9a-f]{64}"/, `"prev":"${'A'.repeat(64)}"`],
])('does not take %s', (_, from, to) => {
  const line = plain[3] ?? '';
  const changed = line.replace(from, to);
  expect(changed).not.toBe(line);
  expect(isPlainMessage(changed)).toBe(false);
});

test.each([
  ['half of what was withheld', '"salt":"', '"salt":null,"was":"'],
  ['fields out of order', '"personal":{', '"personal":{"title":{"commitment":'],
])('does not take %s', (_, from, to) => {
  expect(isPlainMessage((plain[3] ?? '').replace(from, to))).toBe(false);
});

/** Message lines with every kind of text and field that a page can give. */
async function chained(texts: readonly (readonly [string, string | null])[]): Promise<string[]> {
  const drafts = texts.map(([text, name], index) => ({
    ...messageDraft(text, START_MS + index),
    personal: {
      text,
      ...(name === null ? {} : { speakerName: name, staffNumber: `工号${index}` }),
    },
  }));
  const entries = await ledger(drafts);
  const one = { ...record, conversations: [{ id: 'c1', entries }] };
  return [...recordLines(one)].slice(1, 1 + entries.length).map((line) => line.slice(0, -1));
}

test('proves what the chain proves, whatever is said', async () => {
  const said = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '"\\\n\t', '每期 850 元\u2028', '😀'.repeat(2000)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(said, fc.option(said)), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        for (const line of await chained(texts)) {
          // A control character that is written as a number is left to the slow way.
          if (/\\u00/.test(line)) continue;
          expect(isProvenLine(line), line).toBe(true);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('proves nothing of which a single character was changed', async () => {
  const whole = [
    ...plain,
    ...(await chained([
      ['每期 850 元', '小李'],
      ['好', null],
    ])),
  ];
  const change = fc.record({
    line: fc.constantFrom(...whole),
    at: fc.nat(3000),
    by: fc.constantFrom('0', 'a', '1', '额'),
  });
  fc.assert(
    fc.property(change, ({ line, at, by }) => {
      const from = at % line.length;
      const changed = line.slice(0, from) + by + line.slice(from + 1);
      fc.pre(changed !== line && changed.isWellFormed());
      expect(isProvenLine(changed), changed).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('leaves to the chain what it cannot prove', async () => {
  const read = (text: string) => readRecord(encoder.encode(text));
  const text = [...recordLines(record)].join('');
  const whole = read(text);
  expect(whole.proven.size).toBe(plain.length);
  const doctored = read(text.replace('"speaker":"customer"', '"speaker":"agent"'));
  expect(doctored.problems).toEqual([]);
  expect(doctored.proven.size).toBe(plain.length - 1);
});
