/**
 * Trains the linear intent model: `npx tsx scripts/train-intents.ts`.
 * `--check SET…` scores each set with what the others teach.
 */
import { writeFileSync } from 'node:fs';
import { INTENTS, type Intent } from '@/lib/nlu/intent/intent';
import { intentFeatures, intentSigns } from '@/lib/nlu/intent/intent-features';
import { readJsonLines } from './evaluate/read-lines';
import { type Sample, shareRight, trainSmall } from './linear-trainer';
import { INTENT_SETS } from './training-sets';

const MOST_FEATURES = 1400;
const CLASSES = INTENTS.length;

const load = (name: string): Sample[] =>
  readJsonLines<{ text: string; intent: Intent }>(`tests/data/corpus/${name}`).map(
    ({ text, intent }) => ({
      features: [...intentFeatures(intentSigns(text))],
      label: INTENTS.indexOf(intent),
      text,
    }),
  );
const sets = new Map(['intents.jsonl', ...INTENT_SETS].map((name) => [name, load(name)]));
const without = (left: string | null) =>
  [...sets].filter(([name]) => name !== left).flatMap(([, samples]) => samples);

if (process.argv.includes('--check'))
  for (const name of process.argv.slice(3)) {
    const model = trainSmall(without(name), CLASSES, MOST_FEATURES);
    console.log(name, shareRight(model, CLASSES, sets.get(name) ?? []));
  }
else {
  const model = trainSmall(without(null), CLASSES, MOST_FEATURES);
  writeFileSync('lib/nlu/model/intents.json', `${JSON.stringify(model, null, 2)}\n`);
  console.log('bytes:', model.rows.length);
}
