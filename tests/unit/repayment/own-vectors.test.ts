import { describe, expect, it } from 'vitest';
import { predictVector, type Vector } from '../../../scripts/evaluate/vectors';
import edges from '../../data/edge-vectors.json';
import manySigns from '../../data/many-signs-vectors.json';
import ownVectors from '../../data/own-vectors.json';
import { differs, type Tolerance } from './score-vector';

interface OwnVector extends Vector {
  readonly expected: unknown;
  readonly tolerance: Tolerance;
}

const kindsOf = (vectors: readonly OwnVector[]) => [...new Set(vectors.map(({ kind }) => kind))];

const wrongOf = (vectors: readonly OwnVector[], kind: string) =>
  vectors
    .filter((vector) => vector.kind === kind)
    .flatMap((vector) => {
      const why = differs(vector.expected, predictVector(vector), vector.tolerance);
      return why === null ? [] : [`${vector.id} ${why}`];
    });

/** However busy the machine is: what is asked is the answer, not the time. */
const PATIENCE_MS = 60_000;

// Made by scripts/vectors: exact fractions and mpmath, none of the calculator's own code.
describe('vectors of our own', () => {
  it.each(kindsOf(ownVectors.vectors))(
    'agree: %s',
    (kind) => {
      expect(wrongOf(ownVectors.vectors, kind)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each(kindsOf(manySigns.vectors))(
    'agree where money changes direction often: %s',
    (kind) => {
      expect(wrongOf(manySigns.vectors, kind)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each(kindsOf(edges.vectors))(
    'agree at the edges: %s',
    (kind) => {
      expect(wrongOf(edges.vectors, kind)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
