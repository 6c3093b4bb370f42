/**
 * Trains the tone model: `npx tsx scripts/train-tone.ts`.
 * `--check SET…` scores each set with what the others teach (one class a line).
 */
import { writeFileSync } from 'node:fs';
import { ruleFlags } from '@/lib/nlu/draft/draft-check';
import { TONE_CLASSES, toneFeatures } from '@/lib/nlu/draft/tone-model';
import { readJsonLines } from './evaluate/read-lines';
import { type Sample, shareRight, trainSmall } from './linear-trainer';
import { TONE_SETS } from './training-sets';

const MOST_FEATURES = 4500;
const CLASSES = TONE_CLASSES.length;
const classOf = (flag: string) => (TONE_CLASSES as readonly string[]).indexOf(flag);

const load = (name: string): Sample[] =>
  readJsonLines<{ text: string; flags: string[] }>(`tests/data/corpus/${name}`)
    .filter(({ flags }) => flags.length === 0 || flags.some((flag) => classOf(flag) >= 0))
    .map(({ text, flags }) => ({
      features: [...toneFeatures(text, ruleFlags(text))],
      label: Math.max(0, ...flags.map(classOf)),
      text,
    }));
const sets = new Map(['tone.jsonl', ...TONE_SETS].map((name) => [name, load(name)]));
const without = (left: string | null) =>
  [...sets].filter(([name]) => name !== left).flatMap(([, samples]) => samples);

if (process.argv.includes('--check'))
  for (const name of process.argv.slice(3)) {
    const model = trainSmall(without(name), CLASSES, MOST_FEATURES);
    console.log(name, shareRight(model, CLASSES, sets.get(name) ?? []));
  }
else {
  const model = trainSmall(without(null), CLASSES, MOST_FEATURES);
  writeFileSync('lib/nlu/model/tone.json', `${JSON.stringify(model, null, 2)}\n`);
  console.log('bytes:', model.rows.length);
}
