import { describe, expect, it } from 'vitest';
import { naturalLog } from '@/lib/repayment/rates/big-float';
import { isolatePositiveRoots } from '@/lib/repayment/rates/isolate-roots';
import { evaluate, type SparsePolynomial } from '@/lib/repayment/rates/sparse-polynomial';

const dense = (...coefficients: readonly bigint[]): SparsePolynomial => ({
  powers: coefficients.map((_, k) => k),
  coefficients,
});
const loan = (count: number, each: bigint): SparsePolynomial =>
  dense(1_000_000n, ...Array.from({ length: count }, () => -each));

/** Polynomial, ln of each root, and the evaluations that each takes at most. Halving alone would take 200 and more. */
const CASES: readonly (readonly [
  string,
  SparsePolynomial,
  readonly (readonly [number, number])[],
])[] = [
  ['a loan of 12 instalments', loan(12, 85_000n), [[-0.003055113859710316, 6]]],
  ['a loan of 360', loan(360, 6_000n), [[-0.004993337520871438, 16]]],
  ['a loss', loan(12, 50_000n), [[0.0736486358056384, 8]]],
  [
    'a root far away',
    { powers: [0, 1], coefficients: [1n, -(10n ** 40n)] },
    [[-40 * Math.LN10, 7]],
  ],
  [
    'two close together',
    dense(-100n, 230n, -132n),
    [
      [-Math.log(1.2), 10],
      [-Math.log(1.1), 11],
    ],
  ],
  [
    'three close together',
    dense(-1_000_000n, 3_600_000n, -4_310_000n, 1_716_000n),
    [
      [-Math.log(1.3), 11],
      [-Math.log(1.2), 6],
      [-Math.log(1.1), 12],
    ],
  ],
  [
    'ten years in one leap',
    { powers: [0, 3650], coefficients: [100n, -101n] },
    [[-Math.log(1.01) / 3650, 6]],
  ],
  [
    'two far away, side by side',
    dense(1n, -(2n ** 101n) - 2n ** 100n, 2n ** 201n),
    [
      [-101 * Math.LN2, 12],
      [-100 * Math.LN2, 12],
    ],
  ],
  ['a whole number', dense(2n, -1n), [[Math.LN2, 2]]],
  [
    'one near and one far',
    { powers: [0, 1, 1000], coefficients: [-1n, 3n, -1n] },
    [
      [-Math.log(3), 2],
      [0.0006941882823555564, 19],
    ],
  ],
];

describe('closing in on a root', () => {
  it.each(CASES)('takes few steps: %s', (_, polynomial, expected) => {
    const roots = isolatePositiveRoots(polynomial);
    expect(roots).toHaveLength(expected.length);
    expected.forEach(([log, most], i) => {
      const root = roots[i];
      if (root === undefined) return;
      expect(Math.abs(naturalLog(root.at) - log)).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(log)),
      );
      expect(root.steps).toBeGreaterThan(0);
      expect(root.steps).toBeLessThanOrEqual(most);
      expect(Math.abs(evaluate(polynomial, root.at).relativeStep)).toBeLessThan(2 ** -190);
    });
  });

  it('takes none where a root only touches', () => {
    expect(isolatePositiveRoots(dense(100n, -220n, 121n))).toMatchObject([
      { multiplicity: 2, steps: 0 },
    ]);
  });
});
