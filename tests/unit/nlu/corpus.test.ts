import { describe, expect, it } from 'vitest';
import { detectScams } from '@/lib/nlu/scams/scams';
import { predictIntents } from '@/scripts/evaluate/intents';
import { predictOffer, predictOffers } from '@/scripts/evaluate/offers';
import { predictScams } from '@/scripts/evaluate/scams';
import { predictTone } from '@/scripts/evaluate/tone';
import { KIND_SETS, OFFER_SETS } from '@/scripts/training-sets';
import { comparable, DATA, fieldF1, type OfferItem, read } from './corpus-score';

describe.each([
  'offers.jsonl',
  'held-out-offers.jsonl',
  'held-out-offers-3.jsonl',
  'tuned-offers-1.jsonl',
  'tuned-offers-2.jsonl',
  'tuned-offers-4.jsonl',
  'tuned-offers-5.jsonl',
  'tuned-offers-6.jsonl',
  'tuned-offers-8.jsonl',
  'tuned-offers-9.jsonl',
  'tuned-offers-10.jsonl',
  'tuned-offers-11.jsonl',
  'tuned-offers-12.jsonl',
  'tuned-offers-14.jsonl',
  'negatives.jsonl',
])('offers of %s', (name) => {
  const items = read<OfferItem>(name);
  it.each(items.map((item) => [item.id, item] as const))('reads %s exactly', (_id, item) => {
    expect(comparable(predictOffer(item))).toEqual(comparable(item.expected));
  });
  it('quotes each term from the message it names', async () => {
    const predictions = new Map(
      (await predictOffers(`${DATA}${name}`)).map((p) => [
        p.id,
        p.predicted as { spans?: Record<string, { message: number; text: string }> },
      ]),
    );
    for (const item of items)
      for (const { message, text } of Object.values(predictions.get(item.id)?.spans ?? {})) {
        expect(text).not.toBe('');
        expect(item.messages[message]?.text).toContain(text);
      }
  });
  it('names at least 95 of 100 conditions', () => {
    let wanted = 0;
    let met = 0;
    for (const item of items) {
      const got = (predictOffer(item).conditions ?? []) as string[];
      for (const condition of (item.expected.conditions ?? []) as string[]) {
        wanted++;
        if (got.some((g) => g.includes(condition) || condition.includes(g))) met++;
      }
    }
    expect(met).toBeGreaterThanOrEqual(Math.ceil(wanted * 0.95));
  });
});

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly intent: string;
  readonly flags: readonly string[];
}

it.each([
  ['intents.jsonl', 0.97],
  ['fresh-intents.jsonl', 0.97],
  ['held-out-intents.jsonl', 0.97],
  ['fresh-intents-2.jsonl', 0.97],
  ['independent-intents-5.jsonl', 0.97],
  ['independent-intents-6.jsonl', 0.97],
  ['independent-intents-7.jsonl', 0.97],
])('names the intents of %s', async (name, least) => {
  const predicted = new Map(
    (await predictIntents(`${DATA}${name}`)).map((p) => [p.id, p.predicted.intent as string]),
  );
  const items = read<Labelled>(name);
  expect(
    items.filter((item) => predicted.get(item.id) === item.intent).length / items.length,
  ).toBeGreaterThanOrEqual(least);
});

const exactly = (predicted: ReadonlyMap<string, readonly string[]>, items: readonly Labelled[]) =>
  items.filter(
    (item) => [...(predicted.get(item.id) ?? [])].sort().join() !== [...item.flags].sort().join(),
  );

describe('scam flags', () => {
  it.each([
    'scams.jsonl',
    'fresh-scams.jsonl',
    'fresh-scams-2.jsonl',
    'tuned-scams-1.jsonl',
    'tuned-scams-3.jsonl',
    'tuned-scams-5.jsonl',
    'tuned-scams-6.jsonl',
    'tuned-scams-9.jsonl',
    'held-out-scams.jsonl',
  ])('are right in %s', async (name) => {
    const predicted = new Map(
      (await predictScams(`${DATA}${name}`)).map((p) => [p.id, p.predicted.flags]),
    );
    expect(exactly(predicted, read<Labelled>(name))).toEqual([]);
  });
});

/** Written to be hard: what is still missed in them may not grow, and nothing clean may be flagged. */
it.each([
  ['tuned-scams-2.jsonl', 1],
  ['tuned-scams-4.jsonl', 1],
  ['tuned-scams-7.jsonl', 2],
  ['tuned-scams-8.jsonl', 2],
  ['tuned-scams-10.jsonl', 1],
  ['tuned-scams-11.jsonl', 2],
])('misses no more scams than it did in %s', async (name, most) => {
  const predicted = new Map(
    (await predictScams(`${DATA}${name}`)).map((p) => [p.id, p.predicted.flags]),
  );
  const items = read<Labelled>(name);
  expect(exactly(predicted, items).length).toBeLessThanOrEqual(most);
  expect(items.filter((i) => i.flags.length === 0 && predicted.get(i.id)?.length)).toEqual([]);
});

/** By writers who had not read the rules: far from right yet, which may only get better. */
it.each([
  ['independent-scams.jsonl', 3, 0],
  ['independent-scams-2.jsonl', 2, 0],
  ['independent-scams-3.jsonl', 6, 0],
  ['independent-scams-4.jsonl', 2, 0],
  ['independent-scams-5.jsonl', 3, 0],
  ['independent-scams-6.jsonl', 1, 0],
  ['independent-scams-7.jsonl', 3, 0],
  ['independent-scams-8.jsonl', 2, 0],
  ['independent-scams-9.jsonl', 1, 0],
  ['independent-scams-10.jsonl', 2, 0],
  ['independent-scams-11.jsonl', 1, 0],
  ['independent-scams-12.jsonl', 1, 0],
  ['independent-scams-13.jsonl', 5, 0],
  ['scams-own-2.jsonl', 12, 0],
  ['writer-scams.jsonl', 20, 1],
])('reads %s no worse than it did', async (name, mostWrong, mostFalseAlarms) => {
  const predicted = new Map(
    (await predictScams(`${DATA}${name}`)).map((p) => [p.id, p.predicted.flags]),
  );
  const items = read<Labelled>(name);
  const alarms = items.filter((i) => i.flags.length === 0 && predicted.get(i.id)?.length);
  expect(exactly(predicted, items).length).toBeLessThanOrEqual(mostWrong);
  expect(alarms.length).toBeLessThanOrEqual(mostFalseAlarms);
});

it('raises no red flag over plans that agents talk of', () => {
  const texts = new Set(
    [...OFFER_SETS, ...KIND_SETS].flatMap((name) =>
      read<OfferItem>(name).flatMap(({ messages }) =>
        messages.filter(({ role }) => role === 'agent').map(({ text }) => text),
      ),
    ),
  );
  expect(texts.size).toBeGreaterThan(8000);
  expect([...texts].filter((text) => detectScams(text).length > 0).length).toBeLessThanOrEqual(10);
});

it('reads no offer from what a customer, a bill or a rule says', () => {
  const items = read<OfferItem>('negatives-2.jsonl');
  expect(items.length).toBeGreaterThan(200);
  expect(items.filter((item) => predictOffer(item).kind !== 'none').length).toBeLessThanOrEqual(1);
});

it('names nine of ten conditions of the independent sets', () => {
  let wanted = 0;
  let met = 0;
  for (const number of ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8'])
    for (const item of read<OfferItem>(`independent-offers${number}.jsonl`)) {
      const got = (predictOffer(item).conditions ?? []) as string[];
      for (const condition of (item.expected.conditions ?? []) as string[]) {
        wanted++;
        if (got.some((g) => g.includes(condition) || condition.includes(g))) met++;
      }
    }
  expect(met / wanted).toBeGreaterThan(0.9);
}, 30_000);

it.each([
  ['held-out-offers-2.jsonl', 0.98],
  ['tuned-offers-3.jsonl', 0.98],
  ['tuned-offers-7.jsonl', 0.97],
  ['tuned-offers-13.jsonl', 0.95],
  ['independent-offers.jsonl', 0.96],
  ['independent-offers-2.jsonl', 0.966],
  ['independent-offers-3.jsonl', 0.95],
  ['independent-offers-4.jsonl', 0.92],
  ['independent-offers-5.jsonl', 0.9],
  ['independent-offers-6.jsonl', 0.96],
  ['independent-offers-7.jsonl', 0.97],
  ['independent-offers-8.jsonl', 0.97],
])('reads the terms of %s no worse than it did', (name, least) => {
  expect(fieldF1(name)).toBeGreaterThanOrEqual(least);
  const none = read<OfferItem>(name).filter((item) => item.expected.kind === 'none');
  expect(none.filter((item) => predictOffer(item).kind !== 'none')).toEqual([]);
});

describe('draft flags', () => {
  it.each([
    ['tone.jsonl', 0.97],
    ['fresh-tone.jsonl', 0.96],
    ['held-out-tone.jsonl', 0.96],
    ['tuned-tone-1.jsonl', 0.95],
    ['tuned-tone-2.jsonl', 0.95],
    ['tuned-tone-3.jsonl', 0.95],
    ['tuned-tone-4.jsonl', 0.95],
    ['tuned-tone-5.jsonl', 0.95],
    ['tuned-tone-6.jsonl', 0.95],
    ['fresh-tone-2.jsonl', 0.95],
    ['tone-own-4.jsonl', 0.97],
    ['tone-own-5.jsonl', 0.96],
  ])('are right in %s', async (name, least) => {
    const predicted = new Map(
      (await predictTone(`${DATA}${name}`)).map((p) => [p.id, p.predicted.flags]),
    );
    const items = read<Labelled>(name);
    expect(1 - exactly(predicted, items).length / items.length).toBeGreaterThanOrEqual(least);
    for (const item of items) {
      const got = predicted.get(item.id) ?? [];
      if (item.flags.length === 0) expect([item.text, ...got]).toEqual([item.text]);
      for (const must of ['self_harm_risk', 'sensitive_data'])
        if (item.flags.includes(must)) expect([item.text, ...got]).toContain(must);
    }
  });
});

/** Drafts that should raise the card and do not, and those that raise it for nothing. */
async function cardsOf(name: string): Promise<{ missed: string[]; needless: string[] }> {
  const predicted = new Map(
    (await predictTone(`${DATA}${name}`)).map((p) => [p.id, p.predicted.flags]),
  );
  const wrong = read<Labelled>(name).filter(
    ({ id, flags }) => flags.length > 0 !== predicted.get(id)?.includes('self_harm_risk'),
  );
  const textsOf = (isRisk: boolean) =>
    wrong.filter(({ flags }) => flags.length > 0 === isRisk).map(({ text }) => text);
  return { missed: textsOf(true), needless: textsOf(false) };
}

// A card too many harms little, a card too few does. The last set comes nearest to text nobody has learnt from.
it.each([
  ['self-harm-own.jsonl', 0, 0],
  ['self-harm-own-2.jsonl', 0, 2],
  ['self-harm-own-4.jsonl', 4, 1],
])('hears of self-harm in indirect words of %s', async (name, missed, needless) => {
  const cards = await cardsOf(name);
  expect(cards.missed.length, cards.missed.join('\n')).toBeLessThanOrEqual(missed);
  expect(cards.needless.length, cards.needless.join('\n')).toBeLessThanOrEqual(needless);
});
