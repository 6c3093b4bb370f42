import { describe, expect, it } from 'vitest';
import {
  between,
  bigFloat,
  compareBig,
  log2Floor,
  naturalLog,
  PRECISION,
  times,
  toPower,
} from '@/lib/repayment/rates/big-float';
import { isolatePositiveRoots } from '@/lib/repayment/rates/isolate-roots';
import { evaluate, withOneSignChangeFewer } from '@/lib/repayment/rates/sparse-polynomial';

const TOP = 1n << BigInt(PRECISION);
const ONE = bigFloat(1n);

describe('a number of 256 bits', () => {
  it.each([
    [1n, 0],
    [3n, 1],
    [TOP - 1n, 255],
    [TOP, 256],
    [TOP * 8n + 7n, 259],
  ])('%s keeps its size and a mantissa with the top bit set', (value, size) => {
    const big = bigFloat(value);
    expect(log2Floor(big)).toBe(size);
    expect(big.mantissa >= TOP / 2n && big.mantissa < TOP).toBe(true);
  });

  it('carries a product that needs one bit more, and not one that does not', () => {
    const three = bigFloat(3n);
    expect(times(three, three)).toEqual(bigFloat(9n));
    expect(times(bigFloat(2n), bigFloat(2n))).toEqual(bigFloat(4n));
    expect(times(bigFloat(5n), bigFloat(7n))).toEqual(bigFloat(35n));
  });

  it.each([0, 1, 2, 3, 10, 37])('to the power %i', (power) => {
    expect(toPower(bigFloat(3n), power)).toEqual(bigFloat(3n ** BigInt(power)));
  });

  it('halves an interval: the mean when near, the mean of the logarithms when far', () => {
    expect(between(bigFloat(4n), bigFloat(6n))).toEqual(bigFloat(5n));
    expect(between(ONE, bigFloat(2n))).toEqual(bigFloat(3n, -1));
    expect(between(ONE, bigFloat(4n))).toEqual(bigFloat(2n));
    expect(between(ONE, bigFloat(256n))).toEqual(bigFloat(16n));
  });

  it('says by how many powers of two two numbers differ', () => {
    expect(compareBig(bigFloat(8n), ONE)).toBe(3);
    expect(compareBig(ONE, bigFloat(8n))).toBe(-3);
  });

  it.each([
    [1n, -1, Math.log(0.5)],
    [1n, 1, Math.log(2)],
    [3n, -2, Math.log(0.75)],
    [5n, -2, Math.log(1.25)],
    [15n, -3, Math.log(1.875)],
    [1n, -2, Math.log(0.25)],
    [5n, 0, Math.log(5)],
    [(1n << 200n) - 1n, -200, -(2 ** -200)],
  ])('has the logarithm of %s × 2^%i', (mantissa, exponent, expected) => {
    expect(naturalLog(bigFloat(mantissa, exponent)) / expected).toBeCloseTo(1, 14);
  });
});

describe('a polynomial at a point', () => {
  it('gives the sign and the relative step f ÷ (v f′)', () => {
    // 2 − 3v + 5v³ at 2 is 36, v f′ is 114.
    const cubic = { powers: [0, 1, 3], coefficients: [2n, -3n, 5n] };
    const at = evaluate(cubic, bigFloat(2n));
    expect(at.sign).toBe(1);
    expect(at.relativeStep).toBeCloseTo(36 / 114, 15);
    expect(Number(at.exactStep) / 2 ** PRECISION).toBe(at.relativeStep);
    // At 1/2 of −2 + v: −1.5, v f′ is 0.5.
    const line = evaluate({ powers: [0, 1], coefficients: [-2n, 1n] }, bigFloat(1n, -1));
    expect(line).toMatchObject({ sign: -1, relativeStep: -3 });
  });

  it('tells a small value from none', () => {
    const near = (bits: bigint) =>
      evaluate({ powers: [0, 1], coefficients: [-(1n << bits), (1n << bits) + 1n] }, ONE).sign;
    expect([near(10n), near(160n), near(190n)]).toEqual([1, 1, 0]);
    expect(evaluate({ powers: [0, 1], coefficients: [-1n, 1n] }, ONE)).toEqual({
      sign: 0,
      relativeStep: 0,
      exactStep: 0n,
    });
  });

  it('is separated by a polynomial with a root on the first change of sign', () => {
    const cubic = { powers: [0, 2, 3, 7], coefficients: [4n, 6n, -5n, 2n] };
    // Twice the power less 2 + 3: −5, −1, 1, 9.
    expect(withOneSignChangeFewer(cubic)).toEqual({
      powers: [0, 2, 3, 7],
      coefficients: [-20n, -6n, -5n, 18n],
    });
  });
});

describe('positive roots', () => {
  const rootsOf = (coefficients: readonly bigint[]) =>
    isolatePositiveRoots({ powers: coefficients.map((_, i) => i), coefficients }).map(
      ({ at, multiplicity }) => [Math.exp(naturalLog(at)), multiplicity],
    );

  it.each([
    [
      '(v − 1)(v − 2)(v − 3)',
      [-6n, 11n, -6n, 1n],
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ],
    ['(v − 2)³', [-8n, 12n, -6n, 1n], [[2, 3]]],
    [
      '(v − 1)²(v − 5)',
      [-5n, 11n, -7n, 1n],
      [
        [1, 2],
        [5, 1],
      ],
    ],
    [
      '(v − 10⁶)(1000 v − 1)',
      [1_000_000n, -1_000_000_001n, 1000n],
      [
        [0.001, 1],
        [1e6, 1],
      ],
    ],
  ] as const)(
    'of %s are all found, lowest first, each as often as it counts',
    (_, coefficients, expected) => {
      const found = rootsOf(coefficients);
      expect(found.map(([, times]) => times)).toEqual(expected.map(([, times]) => times));
      found.forEach(([at], i) => {
        expect((at as number) / (expected[i]?.[0] as number)).toBeCloseTo(1, 12);
      });
    },
  );
});
