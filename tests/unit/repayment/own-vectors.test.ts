import { describe, expect, it } from 'vitest';
import { predictVectors } from '../../../scripts/evaluate/vectors';
import vectorFile from '../../data/own-vectors.json';
import { differs, type Tolerance } from './score-vector';

// Made by scripts/vectors/make_vectors.py: exact fractions and mpmath, none of the calculator's own code.
const PATH = new URL('../../data/own-vectors.json', import.meta.url).pathname;
const predicted = new Map((await predictVectors(PATH)).map((row) => [row.id, row.predicted]));

interface OwnVector {
  readonly id: string;
  readonly kind: string;
  readonly expected: unknown;
  readonly tolerance: Tolerance;
}
const vectors = vectorFile.vectors as readonly OwnVector[];

describe('vectors of our own', () => {
  it.each([...new Set(vectors.map(({ kind }) => kind))])('agree: %s', (kind) => {
    const wrong = vectors
      .filter((vector) => vector.kind === kind)
      .flatMap(({ id, expected, tolerance }) => {
        const why = differs(expected, predicted.get(id), tolerance);
        return why === null ? [] : [`${id} ${why}`];
      });
    expect(wrong).toEqual([]);
  });
});
