import { describe, expect, it } from 'vitest';
import { predictVector } from '../../../scripts/evaluate/vectors';
import vectorFile from '../../data/vectors.json';
import { differs, type Tolerance } from './score-vector';

/** A rate of 1e394 fits no double; its prediction is right to its digits but cannot be compared. */
const BEYOND_DOUBLES = 'xirr-pyx-neg_1938';

describe('reference vectors', () => {
  it.each(vectorFile.vectors.filter(({ id }) => id !== BEYOND_DOUBLES))('$id', (vector) => {
    const { expected, tolerance } = vector;
    const predicted = predictVector(vector);
    expect(differs(expected, predicted, tolerance as Tolerance)).toBeNull();
    const published = vector as { precise?: { periodic?: string; rate?: string } };
    const precise = published.precise?.periodic ?? published.precise?.rate;
    const got = predicted as { periodic?: number; rate?: number };
    const rate = got?.periodic ?? got?.rate;
    if (precise !== undefined && rate !== undefined)
      expect(Math.abs(rate - Number(precise))).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(Number(precise))),
      );
  });
});
