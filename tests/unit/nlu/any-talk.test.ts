import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Utterance } from '@/lib/nlu/offers/offer';
import {
  emptyReading,
  type OfferReading,
  offersOf,
  readUtterance,
} from '@/lib/nlu/offers/read-offers';
import { detectScams } from '@/lib/nlu/scams/scams';

// Talks of many messages each: a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 });

const AT = '2026-11-27T10:30:00+08:00';
const said = [9, 10].flatMap((number) =>
  readFileSync(`tests/data/corpus/independent-offers-${number}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { messages: { text: string }[] }).messages)
    .map(({ text }) => text),
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...said) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...said), fc.constantFrom(...said)).map(([a, b]) => a + b),
  },
);
const talk = fc.array(
  fc.record({ speaker: fc.constantFrom('agent' as const, 'customer' as const), text }),
  { minLength: 1, maxLength: 12 },
);
const utterances = (
  lines: readonly { speaker: 'agent' | 'customer'; text: string }[],
): Utterance[] => lines.map((line, index) => ({ ...line, id: String(index), at: AT }));
const readAll = (list: readonly Utterance[], from: OfferReading = emptyReading()) =>
  list.reduce((state, utterance) => readUtterance(state, utterance), from);

it('reads on from a reading that was kept as it would have read the whole', () => {
  fc.assert(
    fc.property(talk, fc.nat(12), (lines, cut) => {
      const list = utterances(lines);
      const kept = JSON.parse(JSON.stringify(readAll(list.slice(0, cut)))) as OfferReading;
      expect(offersOf(readAll(list.slice(cut), kept))).toEqual(offersOf(readAll(list)));
    }),
    { numRuns: 80 },
  );
});

it('quotes every term, and every red flag, from the message that it names', () => {
  fc.assert(
    fc.property(talk, (lines) => {
      const list = utterances(lines);
      for (const offer of offersOf(readAll(list)))
        for (const span of Object.values(offer.spans)) {
          const message = list.find(({ id }) => id === span.messageId);
          expect(message?.text.slice(span.start, span.start + span.text.length)).toBe(span.text);
        }
      for (const line of list)
        for (const flag of detectScams(line.text))
          expect(line.text.slice(flag.start, flag.start + flag.text.length)).toBe(flag.text);
    }),
    { numRuns: 80 },
  );
});

it('gives no instalment plan of one payment, no negative sum and no share beyond the whole', () => {
  fc.assert(
    fc.property(talk, (lines) => {
      for (const { terms } of offersOf(readAll(utterances(lines)))) {
        expect(terms.periods ?? 2).toBeGreaterThan(1);
        for (const sum of [
          terms.perPeriodFen,
          terms.firstPaymentFen,
          terms.totalFen,
          terms.waivedFen,
        ])
          expect(Number.isSafeInteger(sum ?? 1) && (sum ?? 1) > 0).toBe(true);
        for (const share of [terms.discountRatio, terms.waivedRatio, terms.firstPaymentRatio])
          expect((share ?? 1) > 0 && (share ?? 1) <= 1).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
});
