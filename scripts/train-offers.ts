/**
 * Trains the model that tells messages with an offer from messages that only name figures:
 * `npx tsx scripts/train-offers.ts [--check SET…]`. `--check` leaves each named set out in turn.
 */
import { writeFileSync } from 'node:fs';
import { clausesOf } from '@/lib/nlu/offers/clauses';
import { offerText, statedIn } from '@/lib/nlu/offers/message-facts';
import { gateFeatures, isJudged } from '@/lib/nlu/offers/offer-gate';
import { readJsonLines } from './evaluate/read-lines';
import { best, pack, type Sample, train } from './linear-trainer';
import { INTENT_SETS, OFFER_SETS } from './training-sets';

interface OfferItem {
  readonly messages: readonly { readonly role: string; readonly text: string }[];
  readonly expected: { readonly kind: string };
}
const DATA = 'tests/data/corpus/';
const AT = '2026-11-23T14:30:00+08:00';
const MOST_FEATURES = 2400;
/** Neither clearly a plan nor clearly none. */
const EITHER: ReadonlySet<string> = new Set([
  'ask_partial_first',
  'ask_confirm',
  'confirm_agreement',
  'promise_verbal',
  'escalate_offer',
]);

function sampleOf(text: string, isOffer: boolean): Sample[] {
  const read = offerText(text, AT);
  const clauses = clausesOf(read);
  const facts = statedIn(read, clauses, AT, 'agent');
  if (!isJudged(read.signs, facts)) return [];
  const features = gateFeatures(read.signs, clauses, facts);
  return [{ features: [...features], label: isOffer ? 1 : 0, text }];
}

const offerSet = (name: string): Sample[] =>
  readJsonLines<OfferItem>(`${DATA}${name}`).flatMap(({ messages, expected }) =>
    messages
      .filter((m) => m.role === 'agent')
      .flatMap((m) => sampleOf(m.text, expected.kind !== 'none')),
  );
const intentSet = (name: string): Sample[] =>
  readJsonLines<{ text: string; intent: string }>(`${DATA}${name}`)
    .filter(({ intent }) => !EITHER.has(intent))
    .flatMap(({ text, intent }) => sampleOf(text, intent === 'offer_plan'));

const sets = new Map<string, Sample[]>([
  ...OFFER_SETS.map((name): [string, Sample[]] => [name, offerSet(name)]),
  ...['intents.jsonl', ...INTENT_SETS].map((name): [string, Sample[]] => [name, intentSet(name)]),
]);

function check(name: string): void {
  const rest = [...sets].filter(([other]) => other !== name).flatMap(([, samples]) => samples);
  const weights = train(rest, 2);
  for (const sample of sets.get(name) ?? []) {
    const { label, p } = best(weights, sample, 2);
    if (label !== sample.label)
      console.log(
        `${name} ${label === 1 ? 'taken for an offer' : 'lost'} ${p.toFixed(2)} ${sample.text}`,
      );
  }
}

if (process.argv.includes('--check')) for (const name of process.argv.slice(3)) check(name);
else {
  const samples = [...sets.values()].flat();
  const packed = pack(train(samples, 2), samples, MOST_FEATURES);
  writeFileSync('lib/nlu/model/offers.json', `${JSON.stringify(packed, null, 2)}\n`);
  console.log('bytes:', packed.rows.length);
}
