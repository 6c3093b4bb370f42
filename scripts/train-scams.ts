/**
 * Trains what the scam patterns lean on: `npx tsx scripts/train-scams.ts`. `cross-validate.ts` leaves sets out in turn.
 */
import { writeFileSync } from 'node:fs';
import { MOST, scoresOf, unpack } from '@/lib/nlu/linear';
import { SCAM_FLAGS, scamFeatures } from '@/lib/nlu/scams/scam-model';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { readJsonLines } from './evaluate/read-lines';
import { type Sample, trainSmall } from './linear-trainer';
import { trainingOptions } from './training-options';
import { INTENT_SETS, KIND_SETS, OFFER_SETS, SCAM_SETS } from './training-sets';

const DATA = 'tests/data/corpus/';
const MOST_FEATURES = 3000;
const CLASSES = SCAM_FLAGS.length;
/** Intents whose messages may be scams themselves. */
const MAY_BE_SCAMS: ReadonlySet<string> = new Set(['ask_sensitive_data', 'promise_verbal']);

const featuresOf = (text: string) => [...scamFeatures(normalise(text).text.replace(/\n/g, '，'))];
const bitOf = (flag: string) => 1 << (SCAM_FLAGS as readonly string[]).indexOf(flag);
const load = (name: string): Sample[] =>
  readJsonLines<{ text: string; flags: string[] }>(`${DATA}${name}`).map(({ text, flags }) => ({
    features: featuresOf(text),
    label: flags.reduce((bits, flag) => bits | bitOf(flag), flags.length > 0 ? bitOf('any') : 0),
    text,
  }));
const harmless: Sample[] = ['intents.jsonl', ...INTENT_SETS].flatMap((name) =>
  readJsonLines<{ text: string; intent: string }>(`${DATA}${name}`)
    .filter(({ intent }) => !MAY_BE_SCAMS.has(intent))
    .map(({ text }) => ({ features: featuresOf(text), label: 0, text })),
);
// Agents talk of plans all day: sums, discounts and charges that nobody cheats with.
const ofPlans: Sample[] = [
  ...new Set(
    [...OFFER_SETS, ...KIND_SETS].flatMap((name) =>
      readJsonLines<{ messages: { role: string; text: string }[] }>(`${DATA}${name}`).flatMap(
        ({ messages }) => messages.filter(({ role }) => role === 'agent').map(({ text }) => text),
      ),
    ),
  ),
].map((text) => ({ features: featuresOf(text), label: 0, text }));
const ordinary = [...harmless, ...ofPlans];
// All of them would outweigh the scams: some, then those of the rest that a first model takes for one.
const some = [...harmless.filter((_, i) => i % 2 === 0), ...ofPlans.filter((_, i) => i % 5 === 0)];
/** A score of any flag from which an ordinary message is worth learning from. */
const DOUBTFUL = -1.5;
const sets = new Map(SCAM_SETS.map((name) => [name, load(name)]));
const train = (samples: readonly Sample[]) =>
  trainSmall(samples, CLASSES, MOST_FEATURES, 'flags', MOST);
const trained = (left: string | null) => {
  const rest = [...sets].filter(([name]) => name !== left).flatMap(([, samples]) => samples);
  const first = train([...rest, ...some]);
  const weights = unpack(first, CLASSES);
  const taken = new Set(some);
  const doubtful = ordinary.filter(
    (sample) =>
      !taken.has(sample) &&
      Math.max(...scoresOf(weights, first.scale, new Set(sample.features), CLASSES)) > DOUBTFUL,
  );
  return train([...rest, ...some, ...doubtful]);
};

const { left, into } = trainingOptions();
const model = trained(left);
writeFileSync(`${into}/scams.json`, `${JSON.stringify(model, null, 2)}\n`);
console.log('bytes:', model.rows.length);
