import { BitReader } from './range-coder';

/**
 * A packed linear model. `rows` holds, range-coded and written as `digit93` tells, one row a feature in the order of their
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

/** Contexts of the coder: sizes of gaps, their bits, then for each class whether there is a weight and its sign, then sizes. */
export const GAP_SIZES = 1;
export const GAP_BITS = GAP_SIZES + 32;
const CLASSES = GAP_BITS + 32;
/** Sums of weights are told apart so far to either side, and so many classes by the sizes of theirs. */
const FAR = 3;
const SIDES = 2 * FAR + 1;
const PER_CLASS = 4 * SIDES;
const SIZED = 8;
export const contextsOf = (classes: number) =>
  CLASSES + PER_CLASS * classes + SIZED * SIDES * 2 * (MOST + 1);

const side = (x: number) => FAR + Math.max(-FAR, Math.min(FAR, x));

/** What is known of a row before its next weight: weights of one feature lean to one side, or against each other. */
export class RowSoFar {
  private sum = 0;
  private met = 0;
  private last = 0;
  private at = 0;
  private readonly classes: number;

  constructor(classes: number) {
    this.classes = classes;
  }

  /** Context of whether there is a weight, and of its sign. */
  context(): { readonly any: number; readonly sign: number } {
    const start = CLASSES + PER_CLASS * this.at + 4 * side(this.sum);
    return { any: start + Math.min(this.met, 2), sign: start + 3 };
  }

  /** Context of whether a weight of this sign is larger than nothing, than one and so on. */
  sizes(sign: number): number {
    const like = (Math.min(this.at, SIZED - 1) * SIDES + side(this.last)) * 2 + sign;
    return CLASSES + PER_CLASS * this.classes + like * (MOST + 1);
  }

  add(weight: number): void {
    this.at++;
    if (weight === 0) return;
    this.sum += weight;
    this.met++;
    this.last = weight;
  }
}

export function unpack(packed: PackedModel, classes: number): LinearWeights {
  const reader = new BitReader(bytesOf(packed.rows), contextsOf(classes));
  const out = new Map<number, Int8Array>();
  for (let i = 0, at = -1; i < packed.features; i++) {
    at += readGap(reader);
    const row = new Int8Array(classes);
    const before = new RowSoFar(classes);
    for (let k = 0; k < classes; k++) {
      const weight = readWeight(reader, before);
      row[k] = weight;
      before.add(weight);
    }
    out.set(at, row);
  }
  return out;
}

/** So many bytes are so many digits of base 93, which are what can be printed but for " and \\. */
export const CHUNK = { bytes: 49, digits: 60 } as const;
export const digit93 = (value: number) =>
  String.fromCharCode(value < 2 ? 32 + value : value < 59 ? 33 + value : 34 + value);

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length / CHUNK.digits) * CHUNK.bytes);
  for (let from = 0, end = CHUNK.bytes; from < text.length; from += CHUNK.digits) {
    let value = 0n;
    for (let i = from; i < from + CHUNK.digits; i++) {
      const code = text.charCodeAt(i);
      value = value * 93n + BigInt(code - 32 - Number(code > 34) - Number(code > 92));
    }
    for (let at = end; at-- > end - CHUNK.bytes; value >>= 8n) bytes[at] = Number(value & 255n);
    end += CHUNK.bytes;
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

function readWeight(reader: BitReader, before: RowSoFar): number {
  const { any, sign } = before.context();
  if (reader.bit(any) === 0) return 0;
  const negative = reader.bit(sign);
  const sizes = before.sizes(negative);
  let size = 1;
  while (size < MOST && reader.bit(sizes + size) === 1) size++;
  return negative ? -size : size;
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
