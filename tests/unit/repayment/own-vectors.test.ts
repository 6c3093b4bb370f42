import { describe, expect, it } from 'vitest';
import { predictVectors } from '../../../scripts/evaluate/vectors';
import manySigns from '../../data/many-signs-vectors.json';
import ownVectors from '../../data/own-vectors.json';
import { differs, type Tolerance } from './score-vector';

interface OwnVector {
  readonly id: string;
  readonly kind: string;
  readonly expected: unknown;
  readonly tolerance: Tolerance;
}

// Made by scripts/vectors: exact fractions and mpmath, none of the calculator's own code.
const FILES = [
  ['own-vectors.json', ownVectors.vectors],
  ['many-signs-vectors.json', manySigns.vectors],
] as const;

const wrongOf = async (name: string, vectors: readonly OwnVector[]) => {
  const path = new URL(`../../data/${name}`, import.meta.url).pathname;
  const predicted = new Map((await predictVectors(path)).map((row) => [row.id, row.predicted]));
  return vectors.flatMap(({ id, kind, expected, tolerance }) => {
    const why = differs(expected, predicted.get(id), tolerance);
    return why === null ? [] : [{ id, kind, why }];
  });
};

for (const [name, vectors] of FILES) {
  const wrong = await wrongOf(name, vectors);
  describe(name, () => {
    it.each([...new Set(vectors.map(({ kind }) => kind))])('agrees: %s', (kind) => {
      expect(wrong.filter((row) => row.kind === kind)).toEqual([]);
    });
  });
}
