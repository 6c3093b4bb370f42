/**
 * Trains what the scam patterns lean on: `npx tsx scripts/train-scams.ts`.
 * `--check SET…` scores the flags of each set, by the model alone, with what the others teach.
 */
import { writeFileSync } from 'node:fs';
import { scoresOf, unpack } from '@/lib/nlu/linear';
import { SCAM_FLAGS, scamFeatures } from '@/lib/nlu/scams/scam-model';
import { matchedScams } from '@/lib/nlu/scams/scams';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { readJsonLines } from './evaluate/read-lines';
import { type Sample, trainSmall } from './linear-trainer';
import { INTENT_SETS, SCAM_SETS } from './training-sets';

const DATA = 'tests/data/corpus/';
const MOST_FEATURES = 1500;
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
    .filter(
      ({ text, intent }) => !MAY_BE_SCAMS.has(intent) && matchedScams(normalise(text)).length === 0,
    )
    .map(({ text }) => ({ features: featuresOf(text), label: 0, text })),
);
// All of them would outweigh the scams.
const some = harmless.filter((_, i) => i % 5 < 2);
const sets = new Map(SCAM_SETS.map((name) => [name, load(name)]));
const trained = (left: string | null) => {
  const rest = [...sets].filter(([name]) => name !== left).flatMap(([, samples]) => samples);
  return trainSmall([...rest, ...some], CLASSES, MOST_FEATURES, 'flags');
};

if (process.argv.includes('--check'))
  for (const name of process.argv.slice(3)) {
    const model = trained(name);
    const weights = unpack(model, CLASSES);
    let [right, wrong] = [0, 0];
    for (const { features, label } of sets.get(name) ?? [])
      scoresOf(weights, model.scale, new Set(features), CLASSES).forEach((score, k) => {
        const [found, wanted] = [score > -0.5, ((label >> k) & 1) === 1];
        if (found && wanted) right += 1;
        else if (found || wanted) wrong += 1;
      });
    console.log(name, 'F1', ((200 * right) / (2 * right + wrong)).toFixed(1));
  }
else {
  const model = trained(null);
  writeFileSync('lib/nlu/model/scams.json', `${JSON.stringify(model, null, 2)}\n`);
  console.log('bytes:', model.rows.length);
}
