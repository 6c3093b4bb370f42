/**
 * A packed linear model: for each feature one printable character a class, whose place in `LEVELS`
 * is the weight; `scale` turns it back.
 */
export interface PackedModel {
  readonly scale: number;
  readonly features: Readonly<Record<string, string>>;
}

export type LinearWeights = ReadonlyMap<string, Int8Array>;

/** Weights reach this far to either side of nothing. */
export const MOST = 40;

export function unpack(packed: PackedModel): LinearWeights {
  const out = new Map<string, Int8Array>();
  for (const [feature, chars] of Object.entries(packed.features))
    out.set(
      feature,
      Int8Array.from(chars, (c) => decode(c)),
    );
  return out;
}

/** Printable ASCII from # without the backslash, 81 levels. */
const LEVELS = Array.from({ length: 91 }, (_, i) => String.fromCharCode(35 + i))
  .filter((c) => c !== '\\')
  .slice(0, 2 * MOST + 1)
  .join('');

function decode(char: string): number {
  return LEVELS.indexOf(char) - MOST;
}

export function encodeWeight(weight: number): string {
  return LEVELS.charAt(Math.max(-MOST, Math.min(MOST, weight)) + MOST);
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

/** Character 1- to 3-grams of a text with its edges marked. */
export function addGrams(text: string, features: Set<string>): void {
  const padded = `^${text}$`;
  for (let n = 1; n <= 3; n++)
    for (let i = 0; i + n <= padded.length; i++) features.add(padded.slice(i, i + n));
}
