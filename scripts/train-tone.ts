/**
 * Trains the tone model: `npx tsx scripts/train-tone.ts [--check]`. `--check` reports single-class
 * accuracy of corpus + own lines → the fresh set, and 5-fold over the corpus.
 */
import { writeFileSync } from 'node:fs';
import { ruleFlags } from '@/lib/nlu/draft/draft-check';
import { TONE_CLASSES, toneFeatures } from '@/lib/nlu/draft/tone-model';
import { readJsonLines } from './evaluate/read-lines';
import { best, pack, type Sample, shuffled, train } from './linear-trainer';
import { TONE_SETS } from './training-sets';

const MOST_FEATURES = 2000;
const CLASSES = TONE_CLASSES.length;

const load = (path: string): Sample[] =>
  readJsonLines<{ text: string; flags: string[] }>(path)
    .filter(
      ({ flags }) =>
        flags.length === 0 || flags.some((f) => (TONE_CLASSES as readonly string[]).includes(f)),
    )
    .map(({ text, flags }) => ({
      features: [...toneFeatures(text, ruleFlags(text))],
      label: Math.max(0, ...flags.map((f) => (TONE_CLASSES as readonly string[]).indexOf(f))),
      text,
    }));

const corpus = load('tests/data/corpus/tone.jsonl');
const own = TONE_SETS.flatMap((name) => load(`tests/data/corpus/${name}`));

function report(
  name: string,
  trained: readonly Sample[],
  test: readonly Sample[],
  verbose: boolean,
): void {
  const weights = train(trained, CLASSES);
  const wrong = test
    .map((s) => ({ s, got: best(weights, s, CLASSES) }))
    .filter(({ s, got }) => got.label !== s.label);
  console.log(name, `${test.length - wrong.length}/${test.length}`);
  if (verbose)
    for (const { s, got } of wrong)
      console.log(
        `  ${TONE_CLASSES[s.label]} ≠ ${TONE_CLASSES[got.label]} ${got.p.toFixed(2)}: ${s.text.slice(0, 60)}`,
      );
}

if (process.argv.includes('--check')) {
  report(
    'corpus + own → fresh',
    [...corpus, ...own],
    load('tests/data/corpus/fresh-tone.jsonl'),
    true,
  );
  const mixed = shuffled(corpus, 3);
  for (let fold = 0; fold < 5; fold++)
    report(
      `fold ${fold}`,
      [...own, ...mixed.filter((_, i) => i % 5 !== fold)],
      mixed.filter((_, i) => i % 5 === fold),
      false,
    );
} else {
  writeFileSync(
    'lib/nlu/model/tone.json',
    `${JSON.stringify(pack(train([...corpus, ...own], CLASSES), [...corpus, ...own], MOST_FEATURES), null, 2)}\n`,
  );
}
