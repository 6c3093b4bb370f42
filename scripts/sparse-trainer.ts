import type { PackedModel } from '@/lib/nlu/linear';
import {
  type Allowed,
  largest,
  pack,
  type Sample,
  strongest,
  train,
  type Weights,
} from './linear-trainer';

/** How large a model may be, and in how many steps its weights are kept. */
export interface Size {
  readonly features: number;
  readonly weights: number;
  readonly levels: number;
}

/** Rare features are many and tell much of text by strangers. */
const POWER = 0.3;
/** A weight beside a strong one costs less than one that brings a feature of its own. */
const BESIDE = 0.3;

/** A model of classes in which each feature speaks only for those that it tells apart: features are chosen, then single weights. */
export function trainSparse(samples: readonly Sample[], classes: number, size: Size): PackedModel {
  let weights = train(samples, classes);
  const again = (allowed: Allowed) => train(samples, classes, 'class', allowed);
  for (const wide of [3, 1.5, 1])
    weights = again(
      new Map(strongest(weights, wide * size.features, POWER).map(({ f }) => [f, ~0])),
    );
  for (const wide of [2, 1.4, 1]) weights = again(strongestWeights(weights, wide * size.weights));
  return pack(weights, size.features, size.levels);
}

function strongestWeights(weights: Weights, most: number): Allowed {
  const { rows, values, counts, classes } = weights;
  const all = [...rows].flatMap(([f, row]) => {
    const often = (counts[row] ?? 1) ** POWER;
    const beside = BESIDE * largest(weights, row) * often;
    return [...values.subarray(row * classes, (row + 1) * classes)]
      .map((value, k) => ({ f, k, size: Math.abs(value) * often + beside, value }))
      .filter(({ value }) => value !== 0);
  });
  const allowed = new Map<number, number>();
  for (const { f, k } of all.sort((a, b) => b.size - a.size).slice(0, most))
    allowed.set(f, (allowed.get(f) ?? 0) | (1 << k));
  return allowed;
}
