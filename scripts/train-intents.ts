/**
 * Trains the linear intent model: `npx tsx scripts/train-intents.ts [--check]`.
 * `--check` only reports: own lines → corpus (another author), and 5-fold over the corpus.
 */
import { writeFileSync } from 'node:fs';
import { INTENTS, type Intent } from '@/lib/nlu/intent/intent';
import { intentFeatures, intentSigns } from '@/lib/nlu/intent/intent-features';
import { readJsonLines } from './evaluate/read-lines';
import { best, pack, type Sample, shuffled, train, type Weights } from './linear-trainer';
import { INTENT_SETS } from './training-sets';

interface Labelled {
  readonly text: string;
  readonly intent: Intent;
}
const MOST_FEATURES = 3200;
const CLASSES = INTENTS.length;

const load = (path: string): Sample[] =>
  readJsonLines<Labelled>(path).map(({ text, intent }) => ({
    features: [...intentFeatures(intentSigns(text))],
    label: INTENTS.indexOf(intent),
    text,
  }));

function wrongOnes(weights: Weights, test: readonly Sample[]): { sample: Sample; got: Intent }[] {
  return test.flatMap((sample) => {
    const { label } = best(weights, sample, CLASSES);
    return label === sample.label ? [] : [{ sample, got: INTENTS[label] as Intent }];
  });
}

const corpus = load('tests/data/corpus/intents.jsonl');
const own = INTENT_SETS.flatMap((name) => load(`tests/data/corpus/${name}`));
const percent = (wrong: number, of: number) => `${((100 * (of - wrong)) / of).toFixed(2)} %`;

if (process.argv.includes('--check')) {
  const across = wrongOnes(train(own, CLASSES), corpus);
  console.log('own lines → corpus:', percent(across.length, corpus.length));
  if (process.argv.includes('--verbose'))
    for (const { sample, got } of across)
      console.log(`  ${INTENTS[sample.label]} ≠ ${got}: ${sample.text}`);
  const mixed = shuffled(corpus, 7);
  let wrong = 0;
  for (let fold = 0; fold < 5; fold++) {
    const rest = mixed.filter((_, i) => i % 5 !== fold);
    wrong += wrongOnes(
      train([...own, ...rest], CLASSES),
      mixed.filter((_, i) => i % 5 === fold),
    ).length;
  }
  console.log('5-fold over the corpus:', percent(wrong, corpus.length));
} else {
  const lines = [...own, ...corpus];
  const packed = pack(train(lines, CLASSES), lines, MOST_FEATURES);
  writeFileSync('lib/nlu/model/intents.json', `${JSON.stringify(packed, null, 2)}\n`);
  console.log('bytes:', packed.rows.length);
}
