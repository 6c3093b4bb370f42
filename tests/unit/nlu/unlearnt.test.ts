import { expect, it } from 'vitest';
import { predictIntents } from '@/scripts/evaluate/intents';
import { predictOffer } from '@/scripts/evaluate/offers';
import { predictScams } from '@/scripts/evaluate/scams';
import { predictTone } from '@/scripts/evaluate/tone';
import {
  CONDITION_SETS,
  INTENT_SETS,
  KIND_SETS,
  OFFER_SETS,
  SCAM_SETS,
  TONE_SETS,
} from '@/scripts/training-sets';
import { DATA, fieldF1, type OfferItem, read } from './corpus-score';

/**
 * Sets by strangers that no model has learnt from. The sealed ones are scored by their totals only:
 * whoever reads their lines to improve the reader must write new ones.
 */
const OFFERS: readonly (readonly [string, number, number])[] = [
  ['sealed-offers.jsonl', 0.95, 1],
  ['sealed-offers-2.jsonl', 0.88, 5],
  ['sealed-offers-3.jsonl', 0.9, 3],
  // Not learnt from, but their misses have been read and led to rules: they tell less than they did.
  ['independent-offers-15.jsonl', 0.94, 0],
  ['independent-offers-16.jsonl', 0.95, 0],
  ['independent-talks.jsonl', 0.95, 1],
  ['offers-own.jsonl', 0.9, 0],
  ['offers-own-2.jsonl', 0.95, 2],
  ['offers-own-3.jsonl', 0.92, 1],
  ['offers-own-4.jsonl', 0.96, 0],
  ['offers-own-5.jsonl', 0.92, 2],
  ['offers-own-6.jsonl', 0.94, 0],
  ['offers-own-7.jsonl', 0.88, 2],
  ['offers-own-8.jsonl', 0.88, 1],
  ['offers-own-9.jsonl', 0.98, 0],
  ['charges.jsonl', 0.92, 0],
  ['asked.jsonl', 0.95, 0],
];
/** Of these the roles of figures and the waivers are learnt, the kinds are not: share of kinds, false offers. */
const KINDS: readonly (readonly [string, number, number])[] = [
  ['independent-offers-17.jsonl', 0.82, 11],
  ['independent-offers-18.jsonl', 0.76, 7],
  ['independent-offers-19.jsonl', 0.84, 13],
  ['independent-offers-20.jsonl', 0.82, 14],
  ['independent-offers-21.jsonl', 0.77, 16],
  ['independent-offers-22.jsonl', 0.87, 12],
];
const SCAMS: readonly (readonly [string, number, number])[] = [
  ['sealed-scams.jsonl', 3, 0],
  ['sealed-scams-2.jsonl', 11, 1],
  ['independent-scams-14.jsonl', 6, 1],
  ['scams-own-4.jsonl', 40, 4],
  ['sealed-scams-3.jsonl', 10, 1],
  ['scams-own-5.jsonl', 22, 3],
  ['independent-scams-15.jsonl', 94, 9],
];
interface Labelled {
  readonly id: string;
  readonly intent: string;
  readonly flags: readonly string[];
}
const isSame = (a: readonly string[] = [], b: readonly string[] = []) =>
  a.length === b.length && a.every((flag) => b.includes(flag));

it('learns from none of them', () => {
  const learnt = [OFFER_SETS, KIND_SETS, SCAM_SETS, INTENT_SETS, TONE_SETS].flat();
  const kept = [...OFFERS, ...KINDS, ...SCAMS].map(([name]) => name);
  for (const name of [...kept, 'sealed-intents.jsonl', 'sealed-tone.jsonl'])
    expect(learnt).not.toContain(name);
  expect(CONDITION_SETS.filter((name) => name.startsWith('sealed'))).toEqual([]);
});

it.each(OFFERS)('reads the offers of %s no worse than it did', (name, least, mostFalse) => {
  // What is accepted by reference is left out, as where the sets are scored.
  expect(
    fieldF1(name, (item) => !item.note?.startsWith('accept-by-reference')),
  ).toBeGreaterThanOrEqual(least);
  const none = read<OfferItem>(name).filter(({ expected }) => expected.kind === 'none');
  expect(none.filter((item) => predictOffer(item).kind !== 'none').length).toBeLessThanOrEqual(
    mostFalse,
  );
});

it.each(KINDS)('tells the kinds of %s no worse than it did', (name, least, mostFalse) => {
  const items = read<OfferItem>(name).map((item) => ({
    is: item.expected.kind,
    read: predictOffer(item).kind,
  }));
  const right = items.filter((item) => item.read === item.is).length;
  expect(right / items.length).toBeGreaterThanOrEqual(least);
  const invented = items.filter((item) => item.is === 'none' && item.read !== 'none').length;
  expect(invented).toBeLessThanOrEqual(mostFalse);
});

it('offers no more where the agent bids the customer welcome first', () => {
  const none = read<OfferItem>('independent-offers-15.jsonl').filter(
    ({ expected }) => expected.kind === 'none',
  );
  const welcome = { role: 'agent', text: '您好，很高兴为您服务' } as const;
  const welcomed = none.map((item) => ({ ...item, messages: [welcome, ...item.messages] }));
  expect(welcomed.filter((item) => predictOffer(item).kind !== 'none').length).toBeLessThanOrEqual(
    4,
  );
});

it.each(SCAMS)('sees the scams of %s no worse than it did', async (name, mostWrong, mostFalse) => {
  const seen = new Map(
    (await predictScams(`${DATA}${name}`)).map((p) => [p.id, p.predicted.flags]),
  );
  const items = read<Labelled>(name);
  const wrong = items.filter(({ id, flags }) => !isSame(flags, seen.get(id)));
  const alarms = items.filter(({ id, flags }) => flags.length === 0 && seen.get(id)?.length);
  expect(wrong.length).toBeLessThanOrEqual(mostWrong);
  expect(alarms.length).toBeLessThanOrEqual(mostFalse);
});

it('names 118 of 120 sealed intents, and 98 of 100 sealed drafts', async () => {
  const intents = new Map(
    (await predictIntents(`${DATA}sealed-intents.jsonl`)).map((p) => [
      p.id,
      p.predicted.intent as string,
    ]),
  );
  const right = read<Labelled>('sealed-intents.jsonl').filter(
    ({ id, intent }) => intents.get(id) === intent,
  );
  expect(right.length).toBeGreaterThanOrEqual(118);
  const tone = new Map(
    (await predictTone(`${DATA}sealed-tone.jsonl`)).map((p) => [p.id, p.predicted.flags]),
  );
  const drafts = read<Labelled>('sealed-tone.jsonl');
  expect(
    drafts.filter(({ id, flags }) => isSame(flags, tone.get(id))).length,
  ).toBeGreaterThanOrEqual(98);
  expect(drafts.filter(({ id, flags }) => flags.length === 0 && tone.get(id)?.length)).toEqual([]);
});
