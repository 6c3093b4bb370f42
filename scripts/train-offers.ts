/**
 * Trains what the grammar of offers leans on, the kinds of messages, the roles of figures, conditions and waivers:
 * `npx tsx scripts/train-offers.ts [--kinds|--fields]`. `cross-validate.ts` leaves sets out in turn.
 */
import { writeFileSync } from 'node:fs';
import { CONDITION_CLASSES } from '@/lib/nlu/offers/conditions';
import { ROLES } from '@/lib/nlu/offers/figure-roles';
import { VOTED } from '@/lib/nlu/offers/kind-model';
import { WAIVER_CLASSES } from '@/lib/nlu/offers/waiver-model';
import { readJsonLines } from './evaluate/read-lines';
import { type Sample, trainSmall } from './linear-trainer';
import {
  conditionSamples,
  type KindItem,
  kindSample,
  noneSample,
  type OfferItem,
  roleSamples,
  waiverSamples,
} from './offer-samples';
import { trainSparse } from './sparse-trainer';
import { trainingOptions } from './training-options';
import { CONDITION_SETS, FIELD_SETS, INTENT_SETS, KIND_SETS, OFFER_SETS } from './training-sets';

const DATA = 'tests/data/corpus/';
const AT = '2026-11-23T14:30:00+08:00';
const SIZE_OF_KINDS = { features: 5600, weights: 9600, levels: 3.6 };
const MOST_OF_ROLES = 800;
const MOST_OF_CONDITIONS = 500;
const MOST_OF_WAIVERS = 400;
/** Neither clearly a plan nor clearly none. */
const EITHER: ReadonlySet<string> = new Set([
  'offer_plan',
  'ask_partial_first',
  'ask_confirm',
  'confirm_agreement',
  'promise_verbal',
  'escalate_offer',
]);

const itemsOf = (sets: readonly string[]) =>
  new Map(sets.map((name) => [name, readJsonLines<OfferItem>(`${DATA}${name}`)]));
const items = itemsOf(OFFER_SETS);
const none = ['intents.jsonl', ...INTENT_SETS].flatMap((name) =>
  readJsonLines<{ text: string; intent: string }>(`${DATA}${name}`)
    .filter(({ intent }) => !EITHER.has(intent))
    .flatMap(({ text }) => noneSample(text, AT)),
);
const talks = KIND_SETS.flatMap((name) => readJsonLines<KindItem>(`${DATA}${name}`)).map(
  kindSample,
);
const without = (left: string | null, of = items) =>
  [...of].filter(([name]) => !left?.split(',').includes(name)).flatMap(([, list]) => list);
const kinds = (left: string | null): Sample[] => [
  ...without(left).map(kindSample),
  ...talks,
  ...none,
];
const fields = new Map([...items, ...itemsOf(FIELD_SETS)]);
const roles = (left: string | null): Sample[] => without(left, fields).flatMap(roleSamples);
const conditions = (left: string | null): Sample[] =>
  without(left, new Map([...items, ...itemsOf(CONDITION_SETS)])).flatMap(conditionSamples);
const trainings = {
  kinds: (left: string | null) => trainSparse(kinds(left), VOTED.length, SIZE_OF_KINDS),
  roles: (left: string | null) => trainSmall(roles(left), ROLES.length, MOST_OF_ROLES),
  conditions: (left: string | null) =>
    trainSmall(conditions(left), CONDITION_CLASSES, MOST_OF_CONDITIONS, 'flags'),
  waivers: (left: string | null) =>
    trainSmall(without(left, fields).flatMap(waiverSamples), WAIVER_CLASSES, MOST_OF_WAIVERS),
};

const { left, into } = trainingOptions();
const asked = (name: string) => !process.argv.includes(name === 'kinds' ? '--fields' : '--kinds');
for (const [name, train] of Object.entries(trainings).filter(([name]) => asked(name))) {
  const model = train(left);
  writeFileSync(`${into}/${name}.json`, `${JSON.stringify(model, null, 2)}\n`);
  console.log(name, 'bytes:', model.rows.length);
}
