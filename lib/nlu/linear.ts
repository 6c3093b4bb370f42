/** A packed linear model: one signed byte a class for each feature, base64; `scale` turns them back. */
export interface PackedModel {
  readonly scale: number;
  readonly features: Readonly<Record<string, string>>;
}

export type LinearWeights = ReadonlyMap<string, Int8Array>;

export function unpack(packed: PackedModel): LinearWeights {
  const out = new Map<string, Int8Array>();
  for (const [feature, bytes] of Object.entries(packed.features))
    out.set(
      feature,
      Int8Array.from(atob(bytes), (c) => (c.charCodeAt(0) << 24) >> 24),
    );
  return out;
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
