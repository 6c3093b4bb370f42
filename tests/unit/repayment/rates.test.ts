import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { decimal } from '@/lib/money/parse-decimal';
import {
  annualCompound,
  annualSimple,
  perPeriod,
  toRateResult,
} from '@/lib/repayment/rates/annualise';
import { irrRoots } from '@/lib/repayment/rates/irr';
import { exactRoots } from '@/lib/repayment/rates/periodic-flows';
import type { RateRoots } from '@/lib/repayment/rates/rate-roots';
import { equalInstalments, flatFee } from '@/lib/repayment/schedule/amortise';

const rootsOf = (roots: RateRoots): readonly number[] =>
  roots.status === 'none' ? [] : roots.logGrowth.map(Math.expm1);

const only = (roots: RateRoots): number => {
  const found = rootsOf(roots);
  expect(found).toHaveLength(1);
  return found[0] as number;
};

/** A second solver, for comparison only: bisection on the present value as a person would write it. */
function bisect(flows: readonly number[]): number {
  const value = (r: number) => flows.reduce((sum, a, k) => sum + a * (1 + r) ** -k, 0);
  let [low, high] = [-0.9999, 10];
  const atLow = Math.sign(value(low));
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (Math.sign(value(middle)) === atLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const loan = fc.record({
  principal: fc.integer({ min: 10_000, max: 100_000_000 }),
  rate: fc.integer({ min: 1, max: 3000 }).map((basisPoints) => decimal(`${basisPoints}e-6`)),
  count: fc.integer({ min: 2, max: 120 }),
});

const flowsOf = (principal: number, payments: readonly number[]) => [
  principal,
  ...payments.map((payment) => -payment),
];

describe('irrRoots', () => {
  it.each<readonly [string, readonly number[], readonly number[]]>([
    ['three roots 0, 100 and 200 %', [-1000, 6000, -11_000, 6000], [0, 1, 2]],
    ['a double root at 10 %, counted twice', [-10_000, 22_000, -12_100], [0.1, 0.1]],
    ['a triple root at 0 %', [-1, 3, -3, 1], [0, 0, 0]],
    ['a double and a simple root', [-1, 4, -5, 2], [0, 0, 1]],
    ['one root despite three sign changes', [-1000, 1200, -10, 20], [0.2055]],
    ['two roots a hair apart', [-1_000_000, 2_000_002, -1_000_002], [0, 0.000002]],
    ['flows every third period', [-1000, 0, 0, 1331], [0.1]],
    ['leading and trailing zeros', [0, 0, -1000, 1100, 0], [0.1]],
  ])('finds %s', (_, flows, expected) => {
    const found = rootsOf(irrRoots(flows));
    expect(found).toHaveLength(expected.length);
    found.forEach((rate, i) => {
      expect(rate).toBeCloseTo(expected[i] as number, 3);
    });
    expect(rootsOf(irrRoots(flows.map((a) => -a)))).toEqual(found);
  });

  it.each([
    ['nothing', [], 'fewer-than-two-flows'],
    ['one flow', [0, 5, 0], 'fewer-than-two-flows'],
    ['total loss', [1000, 0, 0], 'fewer-than-two-flows'],
    ['money one way', [1000, 5, 1], 'no-sign-change'],
    ['a parabola above zero', [-10_000, 20_000, -10_100], 'no-real-root'],
  ])('says why there is none: %s', (_, flows, reason) => {
    expect(irrRoots(flows)).toEqual({ status: 'none', reason });
  });

  it('hands over to the exact solver where doubles overflow', () => {
    const flows = [1_000_000_000, ...Array.from({ length: 2000 }, () => 0), -1];
    const far = [1, ...Array.from({ length: 5 }, () => 0), -(10 ** 15)];
    expect(only(irrRoots(flows))).toBeCloseTo(10 ** (-9 / 2001) - 1, 12);
    expect(only(irrRoots(far))).toBeCloseTo(10 ** 2.5 - 1, 6);
  });

  it('agrees with an independent bisection and leaves a residual below 1e-10', () => {
    fc.assert(
      fc.property(loan, ({ principal, rate, count }) => {
        const rows = equalInstalments({ principalFen: fen(principal), periodRate: rate, count });
        const flows = flowsOf(
          principal,
          rows.map((row) => row.paymentFen),
        );
        const found = only(irrRoots(flows));
        expect(Math.abs(found - bisect(flows))).toBeLessThan(1e-9);
        const left = flows.reduce((sum, a, k) => sum + a * (1 + found) ** -k, 0);
        expect(Math.abs(left)).toBeLessThan(1e-10 * principal);
      }),
    );
  });

  it('agrees with the exact solver on any flows with one sign change', () => {
    const side = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(side, side, (received, paid) => {
        const flows = [...received, ...paid.map((a) => -a)];
        const exact = exactRoots({ times: flows.map((_, k) => k), amounts: flows });
        // Rates reach 4e8 here: what counts is the relative error.
        expect(Math.log1p(only(irrRoots(flows)))).toBeCloseTo(Math.log1p(only(exact)), 9);
      }),
      { numRuns: 40 },
    );
  });

  it('finds as many roots as planted, whatever they are', () => {
    const planted = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(planted, (percents) => {
        const poly = percents.reduce(
          (p, percent) => {
            const next = Array.from({ length: p.length + 1 }, () => 0);
            p.forEach((a, k) => {
              next[k] = (next[k] as number) + a * 100;
              next[k + 1] = (next[k + 1] as number) - a * (100 + percent);
            });
            return next;
          },
          [1],
        );
        const found = rootsOf(irrRoots(poly));
        const wanted = percents.toSorted((a, b) => a - b).map((percent) => percent / 100);
        expect(found).toHaveLength(wanted.length);
        found.forEach((rate, i) => {
          expect(rate).toBeCloseTo(wanted[i] as number, 9);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not change when all amounts are scaled', () => {
    fc.assert(
      fc.property(loan, fc.integer({ min: 2, max: 50 }), ({ principal, rate, count }, factor) => {
        const rows = equalInstalments({ principalFen: fen(principal), periodRate: rate, count });
        const flows = flowsOf(
          principal,
          rows.map((row) => row.paymentFen),
        );
        const scaled = flows.map((a) => a * factor);
        expect(only(irrRoots(scaled))).toBeCloseTo(only(irrRoots(flows)), 11);
      }),
    );
  });

  it('never falls when the fee rises', () => {
    fc.assert(
      fc.property(loan, fc.nat(5000), fc.nat(5000), ({ principal, count }, fee, more) => {
        const rate = (each: number) =>
          only(
            irrRoots(
              flowsOf(
                principal,
                flatFee(fen(principal), count, fen(each)).map((r) => r.paymentFen),
              ),
            ),
          );
        expect(rate(fee + more)).toBeGreaterThanOrEqual(rate(fee) - 1e-12);
      }),
    );
  });
});

describe('toRateResult', () => {
  const roots = (...logGrowth: number[]): RateRoots => ({ status: 'roots', logGrowth });

  it('names simple and compound yearly rates as in 公告〔2021〕第3号', () => {
    const flows = [9_900_000, ...Array.from({ length: 12 }, () => -883_330)];
    const found = irrRoots(flows);
    expect(toRateResult(found, 12, annualSimple(12))).toMatchObject({
      value: expect.closeTo(0.128, 4),
    });
    expect(toRateResult(found, 12, annualCompound(12))).toMatchObject({
      value: expect.closeTo(0.1358, 4),
    });
  });

  it('gives all roots when there are several', () => {
    expect(toRateResult(roots(0, Math.log(2)), 1, perPeriod)).toEqual({
      status: 'ambiguous',
      roots: [0, 1],
    });
  });

  it.each([
    [-1, 12, 'below'],
    [7, 1, 'above'],
  ])('keeps a meaningless rate from being read as one', (growth, perYear, reason) => {
    expect(toRateResult(roots(growth), perYear, perPeriod)).toEqual({
      status: 'outOfRange',
      reason,
    });
  });

  it('passes on why there is none', () => {
    const none = { status: 'none', reason: 'no-sign-change' } as const;
    expect(toRateResult(none, 12, perPeriod)).toEqual(none);
  });
});
