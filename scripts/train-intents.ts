/**
 * Trains the linear intent model: `npx tsx scripts/train-intents.ts [--check]`.
 * `--check` only reports: own lines → corpus (another author), and 5-fold over the corpus.
 */
import { writeFileSync } from 'node:fs';
import { INTENTS, type Intent } from '@/lib/nlu/intent';
import { intentFeatures, intentSigns } from '@/lib/nlu/intent-features';
import { readJsonLines } from './evaluate/read-lines';

interface Labelled {
  readonly text: string;
  readonly intent: Intent;
}
interface Sample {
  readonly features: readonly string[];
  readonly label: number;
  readonly text: string;
}
type Weights = Map<string, Float64Array>;

const EPOCHS = 60;
const RATE = 0.5;
const DECAY = 2e-4;
const MOST_FEATURES = 2300;

const load = (path: string): Sample[] =>
  readJsonLines<Labelled>(path).map(({ text, intent }) => ({
    features: [...intentFeatures(intentSigns(text))],
    label: INTENTS.indexOf(intent),
    text,
  }));

/** Deterministic shuffle, so that the same lines give the same model. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed * 2654435761 + 1;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

function scores(weights: Weights, features: readonly string[]): Float64Array {
  const out = new Float64Array(INTENTS.length);
  const norm = 1 / Math.sqrt(features.length);
  for (const f of features) {
    const w = weights.get(f);
    if (w) for (let k = 0; k < out.length; k++) out[k] = (out[k] ?? 0) + (w[k] ?? 0) * norm;
  }
  return out;
}

/** Multinomial logistic regression by AdaGrad with weight decay; cue features learn faster. */
function train(samples: readonly Sample[]): Weights {
  const weights: Weights = new Map();
  const sums: Weights = new Map();
  for (const s of samples)
    for (const f of s.features)
      if (!weights.has(f)) {
        weights.set(f, new Float64Array(INTENTS.length));
        sums.set(f, new Float64Array(INTENTS.length).fill(1e-2));
      }
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const s of shuffled(samples, epoch + 1)) step(weights, sums, s);
  return weights;
}

function step(weights: Weights, sums: Weights, sample: Sample): void {
  const raw = scores(weights, sample.features);
  const top = Math.max(...raw);
  const exp = raw.map((x) => Math.exp(x - top));
  const total = exp.reduce((a, b) => a + b, 0);
  const norm = 1 / Math.sqrt(sample.features.length);
  for (const f of sample.features) {
    const w = weights.get(f);
    const g2 = sums.get(f);
    if (!w || !g2) continue;
    for (let k = 0; k < w.length; k++) {
      const gradient =
        ((exp[k] ?? 0) / total - (k === sample.label ? 1 : 0)) * norm + DECAY * (w[k] ?? 0);
      g2[k] = (g2[k] ?? 0) + gradient * gradient;
      w[k] = (w[k] ?? 0) - (RATE * gradient) / Math.sqrt(g2[k] ?? 1);
    }
  }
}

function wrongOnes(weights: Weights, test: readonly Sample[]): { sample: Sample; got: Intent }[] {
  return test.flatMap((sample) => {
    const s = scores(weights, sample.features);
    const best = s.indexOf(Math.max(...s));
    return best === sample.label ? [] : [{ sample, got: INTENTS[best] as Intent }];
  });
}

/** Keeps the features with the largest weights, one signed byte a class. */
function pack(weights: Weights): { scale: number; features: Record<string, string> } {
  const strongest = [...weights]
    .map(([f, w]) => ({ f, w, size: Math.max(...w.map(Math.abs)) * (f.startsWith('#') ? 10 : 1) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_FEATURES);
  const scale = Math.max(...strongest.flatMap(({ w }) => [...w].map(Math.abs))) / 127;
  const features: Record<string, string> = {};
  for (const { f, w } of strongest.sort((a, b) => (a.f < b.f ? -1 : 1)))
    features[f] = Buffer.from(Int8Array.from(w, (x) => Math.round(x / scale)).buffer).toString(
      'base64',
    );
  return { scale: Number(scale.toPrecision(6)), features };
}

const corpus = load('tests/data/corpus/intents.jsonl');
const own = load('tests/data/corpus/intents-own.jsonl');
const percent = (wrong: number, of: number) => `${((100 * (of - wrong)) / of).toFixed(2)} %`;

if (process.argv.includes('--check')) {
  const across = wrongOnes(train(own), corpus);
  console.log('own lines → corpus:', percent(across.length, corpus.length));
  if (process.argv.includes('--verbose'))
    for (const { sample, got } of across)
      console.log(`  ${INTENTS[sample.label]} ≠ ${got}: ${sample.text}`);
  const mixed = shuffled(corpus, 7);
  let wrong = 0;
  for (let fold = 0; fold < 5; fold++) {
    const rest = mixed.filter((_, i) => i % 5 !== fold);
    wrong += wrongOnes(
      train([...own, ...rest]),
      mixed.filter((_, i) => i % 5 === fold),
    ).length;
  }
  console.log('5-fold over the corpus:', percent(wrong, corpus.length));
} else {
  const packed = pack(train([...own, ...corpus]));
  writeFileSync('lib/nlu/model/intents.json', `${JSON.stringify(packed)}\n`);
  console.log('features kept:', Object.keys(packed.features).length);
}
