import { BitReader } from './range-coder';

/**
 * A packed linear model. `rows` holds, range-coded and written as `digit85` tells, one row a feature in the order of their
 * numbers: how far its number is from the last one, then its weight for each class. `scale` turns
 * weights back.
 */
export interface PackedModel {
  readonly scale: number;
  readonly features: number;
  readonly rows: string;
}

export type Features = Set<number>;
export type LinearWeights = ReadonlyMap<number, Int8Array>;

/** Features are known by number only: their hash, of so many bits. */
const BITS = 18;
const MASK = (1 << BITS) - 1;
/** Weights reach this far to either side of nothing. */
export const MOST = 7;

/** Contexts of the coder: sizes of gaps, their bits, then for each class nothing, sign and size. */
export const GAP_SIZES = 1;
export const GAP_BITS = GAP_SIZES + 32;
export const CLASSES = GAP_BITS + 32;
export const PER_CLASS = 4 + MOST;
export const contextsOf = (classes: number) => CLASSES + PER_CLASS * classes;

export function unpack(packed: PackedModel, classes: number): LinearWeights {
  const reader = new BitReader(bytesOf(packed.rows), contextsOf(classes));
  const out = new Map<number, Int8Array>();
  for (let i = 0, at = -1; i < packed.features; i++) {
    at += readGap(reader);
    const row = new Int8Array(classes);
    for (let k = 0, met = 0; k < classes; k++) {
      row[k] = readWeight(reader, CLASSES + PER_CLASS * k, met);
      met = row[k] === 0 ? 0 : 1;
    }
    out.set(at, row);
  }
  return out;
}

/** Four bytes are five digits of base 85, from `#` on without the backslash. */
export const digit85 = (value: number) => String.fromCharCode(value < 57 ? 35 + value : 36 + value);

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / 5) * 4);
  for (let i = 0; i < text.length; i += 5) {
    let word = 0;
    for (let k = 0; k < 5; k++) {
      const code = text.charCodeAt(i + k);
      word = word * 85 + code - (code < 92 ? 35 : 36);
    }
    new DataView(bytes.buffer).setUint32((i / 5) * 4, word);
  }
  return bytes;
}

/** A number from one up: how many bits it has, then the bits after the first. */
function readGap(reader: BitReader): number {
  let size = 0;
  while (reader.bit(GAP_SIZES + size) === 1) size++;
  let gap = 1;
  for (let i = size - 1; i >= 0; i--) gap = gap * 2 + reader.bit(GAP_BITS + i);
  return gap;
}

function readWeight(reader: BitReader, context: number, met: number): number {
  if (reader.bit(context + met) === 0) return 0;
  const sign = reader.bit(context + 2) === 1 ? -1 : 1;
  let size = 1;
  while (size < MOST && reader.bit(context + 3 + size) === 1) size++;
  return sign * size;
}

/** Linear scores of `classes` classes; the number of features is not yet taken out of them. */
export function sumsOf(
  weights: LinearWeights,
  scale: number,
  features: Features,
  classes: number,
): number[] {
  const scores = new Array<number>(classes).fill(0);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + (row[k] ?? 0);
  }
  return scores.map((score) => score * scale);
}

/** Linear scores; the number of features is taken out of the scale. */
export function scoresOf(
  weights: LinearWeights,
  scale: number,
  features: Features,
  classes: number,
): number[] {
  const root = Math.sqrt(features.size || 1);
  return sumsOf(weights, scale, features, classes).map((score) => score / root);
}

/** How probable each class is. */
export function sharesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}

const START = 0x811c9dc5;
const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);
const fold = (hash: number) => (hash ^ (hash >>> BITS)) & MASK;

/** The number of a feature that has a name. */
export function hashOf(name: string): number {
  let hash = START;
  for (let i = 0; i < name.length; i++) hash = mix(hash, name.charCodeAt(i));
  return fold(hash);
}

/** Character n-grams of a text up to `longest` characters, with its edges marked, of a `family` of their own. */
export function addGrams(text: string, longest: number, features: Features, family = 0): void {
  const padded = `^${text}$`;
  for (let i = 0; i < padded.length; i++) {
    let hash = mix(START, family);
    for (let n = 0; n < longest && i + n < padded.length; n++) {
      hash = mix(hash, padded.charCodeAt(i + n));
      features.add(fold(hash));
    }
  }
}
