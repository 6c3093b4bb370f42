import { inflateSync, strFromU8 } from 'fflate';

/**
 * A packed linear model. `rows`, deflated and in base64, holds one line a feature: the length of its
 * name (base 36), the name, then a pair of characters for each class that it speaks for or against:
 * the class (`a` is the first) and the weight, as its place in `LEVELS`. `scale` turns weights back.
 */
export interface PackedModel {
  readonly scale: number;
  readonly rows: string;
}

export type LinearWeights = ReadonlyMap<string, Int8Array>;

/** Weights reach this far to either side of nothing: less than six bits say enough. */
export const MOST = 24;

/** Printable characters from A, 49 levels; `Y` weighs nothing. */
const LEVELS = Array.from({ length: 2 * MOST + 1 }, (_, i) => String.fromCharCode(65 + i)).join('');
const FIRST_CLASS = 'a'.charCodeAt(0);

export function unpack(packed: PackedModel, classes: number): LinearWeights {
  const out = new Map<string, Int8Array>();
  const bytes = Uint8Array.from(atob(packed.rows), (char) => char.charCodeAt(0));
  for (const line of strFromU8(inflateSync(bytes)).split('\n')) {
    if (line === '') continue;
    const from = 1 + Number.parseInt(line.charAt(0), 36);
    const row = new Int8Array(classes);
    for (let i = from; i + 1 < line.length; i += 2)
      row[line.charCodeAt(i) - FIRST_CLASS] = LEVELS.indexOf(line.charAt(i + 1)) - MOST;
    out.set(line.slice(1, from), row);
  }
  return out;
}

/** One line of the rows; weights of nothing are left out. */
export function packRow(feature: string, weights: readonly number[]): string {
  const pairs = weights.map((weight, k) =>
    weight === 0
      ? ''
      : String.fromCharCode(FIRST_CLASS + k) +
        LEVELS.charAt(Math.max(-MOST, Math.min(MOST, weight)) + MOST),
  );
  return `${feature.length.toString(36)}${feature}${pairs.join('')}`;
}

/** Linear scores of `classes` classes; the number of features is taken out of the scale. */
export function scoresOf(
  weights: LinearWeights,
  scale: number,
  features: ReadonlySet<string>,
  classes: number,
): number[] {
  const scores = new Array<number>(classes).fill(0);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < classes; k++) scores[k] = (scores[k] ?? 0) + (row[k] ?? 0);
  }
  return scores.map((score) => (score * scale) / Math.sqrt(features.size));
}

/** Character n-grams of a text up to `longest` characters, with its edges marked. */
export function addGrams(text: string, longest: number, features: Set<string>): void {
  const padded = `^${text}$`;
  for (let n = 1; n <= longest; n++)
    for (let i = 0; i + n <= padded.length; i++) features.add(padded.slice(i, i + n));
}
