/**
 * Predictions for calculator vectors: `{schema, vectors: [{id, kind, inputs}]}` in, `{id, predicted}` out, `predicted` in the shape
 * of the vector's `expected`. Only names are mapped here; every figure comes from lib/.
 */
import { readFileSync } from 'node:fs';
import { predictConvention } from './vectors-conventions';
import { predictMoney } from './vectors-money';
import { predictSchedule } from './vectors-schedules';

/** A vector as handed in; `inputs` depends on `kind`, and each mapping module names the fields it reads. */
export interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly inputs: object;
}

/** One unreadable vector must not cost the others their answer. */
export function predictVector(vector: Vector): unknown {
  try {
    return predictSchedule(vector) ?? predictMoney(vector) ?? predictConvention(vector) ?? null;
  } catch (error) {
    return { error: String(error) };
  }
}

export async function predictVectors(
  inputPath: string,
): Promise<{ id: string; predicted: unknown }[]> {
  const file = JSON.parse(readFileSync(inputPath, 'utf8')) as { vectors: Vector[] } | Vector[];
  const vectors = Array.isArray(file) ? file : file.vectors;
  return vectors.map((vector) => ({ id: vector.id, predicted: predictVector(vector) }));
}
