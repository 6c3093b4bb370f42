import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainMessageLine } from '@/lib/records/plain-message-line';
import { recordLines } from '@/lib/records/record-jsonl';
import { entryLineSchema } from '@/lib/records/record-schema';
import { canonicalJson } from '@/lib/transcript/canonical';
import { sampleRecord } from './sample-record';

const { record } = await sampleRecord({ extraMessages: 20 });
const lines = [...recordLines(record)].map((line) => line.slice(0, -1));
const plain = lines.filter(isPlainMessageLine);

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
      if (!isPlainMessageLine(changed) || !isJson(changed) || !hasInstant(changed)) return;
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
  expect(isPlainMessageLine(changed)).toBe(false);
});
