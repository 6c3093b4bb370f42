/**
 * Trains the scam model: `npx tsx scripts/train-scams.ts [--check SET…]`. `--check` leaves each named
 * set out in turn and says how many of its messages the model alone takes for clean or flagged wrongly.
 */
import { writeFileSync } from 'node:fs';
import { SCAM_CLASSES, scamFeatures } from '@/lib/nlu/scams/scam-model';
import { normalise } from '@/lib/nlu/tokens/normalise';
import { readJsonLines } from './evaluate/read-lines';
import { best, pack, type Sample, train } from './linear-trainer';
import { INTENT_SETS, SCAM_SETS } from './training-sets';

const DATA = 'tests/data/corpus/';
const MOST_FEATURES = 1400;
const CLASSES = SCAM_CLASSES.length;

/** A message with several flags counts once for each. */
function samplesOf(text: string, flags: readonly string[]): Sample[] {
  const features = [...scamFeatures(normalise(text).text)];
  const names: readonly string[] = flags.length > 0 ? flags : ['clean'];
  return names.map((name) => ({
    features,
    label: (SCAM_CLASSES as readonly string[]).indexOf(name),
    text,
  }));
}

const scamSet = (name: string): Sample[] =>
  readJsonLines<{ text: string; flags: string[] }>(`${DATA}${name}`).flatMap(({ text, flags }) =>
    samplesOf(text, flags),
  );
/** What agents say all day is clean, but for asking what they must not. */
const ordinary: Sample[] = ['intents.jsonl', ...INTENT_SETS].flatMap((name) =>
  readJsonLines<{ text: string; intent: string }>(`${DATA}${name}`)
    .filter(({ intent }) => intent !== 'ask_sensitive_data')
    .flatMap(({ text }) => samplesOf(text, [])),
);

const sets = new Map(SCAM_SETS.map((name) => [name, scamSet(name)]));

function check(name: string): void {
  const rest = [...sets].filter(([other]) => other !== name).flatMap(([, samples]) => samples);
  const weights = train([...rest, ...ordinary], CLASSES);
  const test = sets.get(name) ?? [];
  const wrong = test.filter((sample) => best(weights, sample, CLASSES).label !== sample.label);
  console.log(name, `${test.length - wrong.length}/${test.length}`);
}

if (process.argv.includes('--check')) for (const name of process.argv.slice(3)) check(name);
else {
  const samples = [...[...sets.values()].flat(), ...ordinary];
  const packed = pack(train(samples, CLASSES), samples, MOST_FEATURES);
  writeFileSync('lib/nlu/model/scams.json', `${JSON.stringify(packed, null, 2)}\n`);
  console.log('bytes:', packed.rows.length);
}
