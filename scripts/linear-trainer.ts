import { deflateSync, strToU8 } from 'fflate';
import { MOST, type PackedModel, packRow } from '@/lib/nlu/linear';

export interface Sample {
  readonly features: readonly string[];
  readonly label: number;
  readonly text: string;
}
export type Weights = Map<string, Float64Array>;

const EPOCHS = 60;
const RATE = 0.5;
const DECAY = 2e-4;

/** Deterministic shuffle, so that the same lines give the same model. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed * 2654435761 + 1;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

export function scores(
  weights: Weights,
  features: readonly string[],
  classes: number,
): Float64Array {
  const out = new Float64Array(classes);
  const norm = 1 / Math.sqrt(features.length);
  for (const f of features) {
    const w = weights.get(f);
    if (w) for (let k = 0; k < classes; k++) out[k] = (out[k] ?? 0) + (w[k] ?? 0) * norm;
  }
  return out;
}

/** Multinomial logistic regression by AdaGrad with weight decay. */
export function train(samples: readonly Sample[], classes: number): Weights {
  const weights: Weights = new Map();
  const sums: Weights = new Map();
  for (const s of samples)
    for (const f of s.features)
      if (!weights.has(f)) {
        weights.set(f, new Float64Array(classes));
        sums.set(f, new Float64Array(classes).fill(1e-2));
      }
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const s of shuffled(samples, epoch + 1)) step(weights, sums, s, classes);
  return weights;
}

function step(weights: Weights, sums: Weights, sample: Sample, classes: number): void {
  const raw = scores(weights, sample.features, classes);
  const top = Math.max(...raw);
  const exp = raw.map((x) => Math.exp(x - top));
  const total = exp.reduce((a, b) => a + b, 0);
  const norm = 1 / Math.sqrt(sample.features.length);
  for (const f of sample.features) {
    const w = weights.get(f);
    const g2 = sums.get(f);
    if (!w || !g2) continue;
    for (let k = 0; k < classes; k++) {
      const gradient =
        ((exp[k] ?? 0) / total - (k === sample.label ? 1 : 0)) * norm + DECAY * (w[k] ?? 0);
      g2[k] = (g2[k] ?? 0) + gradient * gradient;
      w[k] = (w[k] ?? 0) - (RATE * gradient) / Math.sqrt(g2[k] ?? 1);
    }
  }
}

/** The likeliest class and its probability. */
export function best(
  weights: Weights,
  sample: Sample,
  classes: number,
): { label: number; p: number } {
  const s = [...scores(weights, sample.features, classes)];
  const top = Math.max(...s);
  return { label: s.indexOf(top), p: 1 / s.reduce((sum, x) => sum + Math.exp(x - top), 0) };
}

/** Weights below this share of the largest are left out. */
const LEAST = 0.09;

/**
 * Keeps the features with the largest weights (hand-made ones first; frequent ones before rare ones,
 * which only remember their line) and of these the classes that matter.
 */
export function pack(weights: Weights, samples: readonly Sample[], most: number): PackedModel {
  const counts = new Map<string, number>();
  for (const sample of samples)
    for (const f of sample.features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const largest = (w: Float64Array) => Math.max(...w.map(Math.abs));
  const strongest = [...weights]
    .filter(([f]) => !f.includes('\n'))
    .map(([f, w]) => ({
      f,
      w,
      size: largest(w) * Math.sqrt(counts.get(f) ?? 1) * (/^[#!]./.test(f) ? 10 : 1),
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most);
  const scale = strongest.reduce((top, { w }) => Math.max(top, largest(w)), 0) / MOST;
  const rows = strongest
    .sort((a, b) => (a.f < b.f ? -1 : 1))
    .map(({ f, w }) =>
      packRow(
        f,
        [...w].map((x) => (Math.abs(x) < LEAST * MOST * scale ? 0 : Math.round(x / scale))),
      ),
    );
  const deflated = deflateSync(strToU8(rows.join('\n')), { level: 9 });
  return { scale: Number(scale.toPrecision(6)), rows: Buffer.from(deflated).toString('base64') };
}
