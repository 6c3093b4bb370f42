import {
  CHUNK,
  contextsOf,
  digit93,
  GAP_BITS,
  GAP_SIZES,
  MOST,
  type PackedModel,
  RowSoFar,
  scoresOf,
  unpack,
} from '@/lib/nlu/linear';
import { BitWriter } from './range-encoder';

export interface Sample {
  readonly features: readonly number[];
  /** The class, or of flags a bit for each that holds. */
  readonly label: number;
  readonly text: string;
}
/** One class of several, or any number of flags. */
export type Task = 'class' | 'flags';
/** Weights of a feature's row at `rows.get(feature) * classes`; `counts`: how many samples have it. */
export interface Weights {
  readonly rows: ReadonlyMap<number, number>;
  readonly values: Float64Array;
  readonly counts: Uint32Array;
  readonly classes: number;
}

const EPOCHS = 25;
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

/** Features that a model may have, each with a bit for every class that it may speak for. */
export type Allowed = ReadonlyMap<number, number>;

/** Multinomial logistic regression by AdaGrad with weight decay; what only one line has is left out. */
export function train(
  samples: readonly Sample[],
  classes: number,
  task: Task = 'class',
  only?: Allowed,
): Weights {
  const seen = new Map<number, number>();
  for (const s of samples) for (const f of s.features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const kept = [...seen].filter(([f, count]) => count > 1 && (only?.has(f) ?? true));
  const rows = new Map(kept.map(([f], i) => [f, i]));
  const values = new Float64Array(kept.length * classes);
  const sums = new Float64Array(values.length).fill(1e-2);
  const allowed = Uint32Array.from(kept.map(([f]) => only?.get(f) ?? ~0));
  const coded = samples.map(({ features, label }) => ({
    at: features.flatMap((f) => rows.get(f) ?? []).map((row) => row * classes),
    norm: 1 / Math.sqrt(features.length || 1),
    label,
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const s of shuffled(coded, epoch + 1)) step({ values, sums, allowed }, s, classes, task);
  return { rows, values, counts: Uint32Array.from(kept.map(([, count]) => count)), classes };
}

interface Coded {
  readonly at: readonly number[];
  readonly norm: number;
  readonly label: number;
}

interface Learning {
  readonly values: Float64Array;
  readonly sums: Float64Array;
  readonly allowed: Uint32Array;
}

function step(
  { values, sums, allowed }: Learning,
  { at, norm, label }: Coded,
  n: number,
  task: Task,
): void {
  const p = new Float64Array(n);
  for (const row of at)
    for (let k = 0; k < n; k++) p[k] = (p[k] ?? 0) + (values[row + k] ?? 0) * norm;
  const gradients = task === 'flags' ? flagErrors(p, label) : classErrors(p, label);
  for (const row of at)
    for (let k = 0; k < n; k++) {
      if ((((allowed[row / n] ?? 0) >>> k) & 1) === 0) continue;
      const w = values[row + k] ?? 0;
      const gradient = (gradients[k] ?? 0) * norm + DECAY * w;
      const sum = (sums[row + k] ?? 1) + gradient * gradient;
      sums[row + k] = sum;
      values[row + k] = w - (RATE * gradient) / Math.sqrt(sum);
    }
}

function classErrors(scores: Float64Array, label: number): Float64Array {
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, k) => part / total - (k === label ? 1 : 0));
}

function flagErrors(scores: Float64Array, label: number): Float64Array {
  return scores.map((score, k) => 1 / (1 + Math.exp(-score)) - ((label >> k) & 1));
}

/** Of samples whose class a packed model finds, the share. */
export function shareRight(
  packed: PackedModel,
  classes: number,
  samples: readonly Sample[],
): string {
  const weights = unpack(packed, classes);
  const right = samples.filter(({ features, label }) => {
    const found = scoresOf(weights, packed.scale, new Set(features), classes);
    return found.indexOf(Math.max(...found)) === label;
  });
  return `${right.length}/${samples.length}`;
}

export const largest = ({ values, classes }: Weights, row: number) =>
  Math.max(...values.subarray(row * classes, (row + 1) * classes).map(Math.abs));

/** The features that move most, frequent ones before rare ones: the more so, the larger `power`. */
export function strongest(
  weights: Weights,
  most: number,
  power = 0.5,
): { f: number; row: number }[] {
  return [...weights.rows]
    .map(([f, row]) => ({
      f,
      row,
      size: largest(weights, row) * (weights.counts[row] ?? 1) ** power,
    }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most);
}

/** Weights in fewer steps take less room and tell as much. */
const LEVELS = 4;

/** A model of `most` features: trained on all of them, then again on those that moved most. */
export function trainSmall(
  samples: readonly Sample[],
  classes: number,
  most: number,
  task: Task = 'class',
  levels = LEVELS,
): PackedModel {
  let weights = train(samples, classes, task);
  for (const wide of [3, 1.5, 1])
    weights = train(
      samples,
      classes,
      task,
      new Map(strongest(weights, wide * most).map(({ f }) => [f, ~0])),
    );
  return pack(weights, most, levels);
}

/** Quantises and codes the strongest features and of these the classes that matter. */
export function pack(weights: Weights, most: number, levels: number): PackedModel {
  const { values, classes } = weights;
  const chosen = strongest(weights, most);
  const sizes = chosen.map(({ row }) => largest(weights, row)).sort((a, b) => a - b);
  // The few largest are cut off, so that the many others keep their differences.
  const scale = (sizes[Math.floor(sizes.length * 0.98)] ?? 1) / levels;
  const level = (x: number) => Math.max(-MOST, Math.min(MOST, Math.round(x / scale)));
  const coded = chosen
    .map(({ f, row }) => ({
      f,
      levels: [...values.subarray(row * classes, (row + 1) * classes)].map(level),
    }))
    .filter(({ levels }) => levels.some((x) => x !== 0))
    .sort((a, b) => a.f - b.f);
  return { scale: Number(scale.toPrecision(6)), ...packRows(coded, classes) };
}

/** Rows in the order of their numbers, as `unpack` reads them. */
export function packRows(
  coded: readonly { readonly f: number; readonly levels: readonly number[] }[],
  classes: number,
): Omit<PackedModel, 'scale'> {
  const writer = new BitWriter(contextsOf(classes));
  let last = -1;
  for (const { f, levels } of coded) {
    writeGap(writer, f - last);
    last = f;
    const before = new RowSoFar(classes);
    for (const x of levels) {
      writeWeight(writer, before, x);
      before.add(x);
    }
  }
  return { features: coded.length, rows: inBase93(writer.bytes()) };
}

function inBase93(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK.bytes) {
    let value = 0n;
    for (let i = 0; i < CHUNK.bytes; i++) value = value * 256n + BigInt(bytes[from + i] ?? 0);
    let digits = '';
    for (; digits.length < CHUNK.digits; value /= 93n)
      digits = digit93(Number(value % 93n)) + digits;
    text += digits;
  }
  return text;
}

function writeGap(writer: BitWriter, gap: number): void {
  const size = Math.floor(Math.log2(gap));
  for (let i = 0; i < size; i++) writer.bit(GAP_SIZES + i, 1);
  writer.bit(GAP_SIZES + size, 0);
  for (let i = size - 1; i >= 0; i--) writer.bit(GAP_BITS + i, (gap >> i) & 1);
}

function writeWeight(writer: BitWriter, before: RowSoFar, weight: number): void {
  const { any, sign } = before.context();
  writer.bit(any, weight === 0 ? 0 : 1);
  if (weight === 0) return;
  const negative = weight < 0 ? 1 : 0;
  writer.bit(sign, negative);
  const [sizes, size] = [before.sizes(negative), Math.abs(weight)];
  for (let i = 1; i < size; i++) writer.bit(sizes + i, 1);
  if (size < MOST) writer.bit(sizes + size, 0);
}
