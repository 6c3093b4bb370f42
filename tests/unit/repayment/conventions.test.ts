import { describe, expect, it } from 'vitest';
import { decimal } from '@/lib/money/parse-decimal';
import { fromInteger, rational, toNumber, ZERO } from '@/lib/money/rational';
import { euAprcRoots, euInterval } from '@/lib/repayment/conventions/eu-aprc';
import { findRoot } from '@/lib/repayment/conventions/find-root';
import { regZApr } from '@/lib/repayment/conventions/reg-z-apr';
import { unitPeriodInterval, unitPeriodsPerYear } from '@/lib/repayment/conventions/reg-z-interval';
import {
  type Annuity,
  cumipmt,
  cumprinc,
  ipmt,
  pmt,
  ppmt,
  rateRoots,
} from '@/lib/repayment/conventions/spreadsheet';

describe('EU intervals and APRC', () => {
  it.each([
    ['2020-06-15', '2023-06-15', 'year', '3'],
    ['2020-06-01', '2023-06-15', 'year', '556/183'],
    ['2019-06-01', '2019-06-15', 'year', '14/365'],
    ['2019-02-28', '2019-03-31', 'month', '1/12'],
    ['2012-01-12', '2012-01-26', 'week', '1/26'],
  ] as const)('%s to %s by %s is %s years', (start, end, frequency, years) => {
    const { num, den } = euInterval(start, end, frequency);
    expect(den === 1n ? `${num}` : `${num}/${den}`).toBe(years);
  });

  it('finds 21 % for 100 that comes back as 121 after two half-years', () => {
    const flows = [
      { years: ZERO, amountFen: 10_000 },
      { years: rational(1n, 2n), amountFen: -1 },
      { years: rational(1n, 2n), amountFen: 1 },
      { years: fromInteger(1), amountFen: -12_100 },
    ];
    expect(euAprcRoots(flows)).toEqual([expect.closeTo(0.21, 12)]);
  });

  it('sums what falls on one time, takes flows in any order, and counts from the first', () => {
    const at = (years: number, amountFen: number) => ({
      years: rational(BigInt(years), 2n),
      amountFen,
    });
    const rates = euAprcRoots([at(6, -6_000), at(4, 10_000), at(6, -6_100), at(5, 7), at(5, -7)]);
    expect(rates).toEqual([expect.closeTo(0.21, 12)]);
    expect(euAprcRoots([at(1, 5), at(1, -5), at(2, 7), at(2, -7)])).toEqual([]);
    expect(euAprcRoots([at(1, 5), at(2, 7), at(2, -7)])).toEqual([]);
  });

  it('has none without two flows, without a sign change, or at all', () => {
    expect(euAprcRoots([])).toEqual([]);
    expect(euAprcRoots([{ years: ZERO, amountFen: 5 }])).toEqual([]);
    const apart = (...amounts: number[]) =>
      amounts.map((amountFen, k) => ({ years: fromInteger(k), amountFen }));
    expect(euAprcRoots(apart(5, 5))).toEqual([]);
    expect(euAprcRoots(apart(-10_000, 20_000, -10_100))).toEqual([]);
  });
});

describe('Reg Z', () => {
  const single = (from: string, to: string, back: number) =>
    regZApr({
      advances: [{ date: from, amountFen: 100_000 }],
      payments: [{ date: to, amountFen: back }],
      unitPeriod: 'single-advance-single-payment',
    });

  it.each([
    ['whole months', '1978-07-15', '1979-01-15', 104_400, 0.088],
    ['days', '1978-01-01', '1978-01-31', 101_000, (0.01 * 365) / 30],
    ['a year to the day', '1978-01-15', '1979-01-15', 112_000, 0.12],
    ['more than a year by days', '1978-01-03', '1979-01-04', 112_000, 0.11963],
    ['two years', '1978-01-03', '1980-01-03', 124_000, 0.11355],
  ])('annualises one payment after %s', (_, from, to, back, apr) => {
    expect(single(from, to, back)).toBeCloseTo(apr, 4);
  });

  it('is negative when less comes back, and takes flows in any order', () => {
    const month = { unit: 'month', count: 1 } as const;
    const advances = [
      { date: '2026-02-15', amountFen: 50_000 },
      { date: '2026-01-15', amountFen: 50_000 },
    ];
    const payments = [{ date: '2026-03-15', amountFen: 90_000 }];
    // 50,000 (1 + i)² + 50,000 (1 + i) = 90,000.
    const i = (Math.sqrt(1 + 4 * 1.8) - 1) / 2 - 1;
    expect(regZApr({ advances, payments, unitPeriod: month })).toBeCloseTo(12 * i, 12);
    const halfMonths = { unit: 'semimonth', count: 2 } as const;
    expect(unitPeriodInterval('2026-01-15', '2026-03-20', halfMonths)).toMatchObject({ whole: 2 });
  });

  it('has no rate without flows, nor when nothing comes back', () => {
    expect(
      regZApr({ advances: [], payments: [], unitPeriod: { unit: 'month', count: 1 } }),
    ).toBeNull();
    expect(
      regZApr({
        advances: [{ date: '2026-01-15', amountFen: 100_000 }],
        payments: [],
        unitPeriod: { unit: 'month', count: 1 },
      }),
    ).toBeNull();
    expect(
      regZApr({
        advances: [{ date: '2026-01-15', amountFen: 100_000 }],
        payments: [{ date: '2026-02-15', amountFen: -5 }],
        unitPeriod: { unit: 'month', count: 1 },
      }),
    ).toBeNull();
  });

  it('is 0 when exactly the loan comes back', () => {
    expect(
      regZApr({
        advances: [{ date: '2026-01-15', amountFen: 100_000 }],
        payments: [{ date: '2026-02-15', amountFen: 100_000 }],
        unitPeriod: { unit: 'month', count: 1 },
      }),
    ).toBe(0);
  });

  it.each([
    ['2026-03-01', '2026-03-31', 'month', 1, 1, '0/1'],
    ['2026-01-10', '2026-02-28', 'semimonth', 1, 3, '1/5'],
    ['2026-01-10', '2026-01-13', 'day', 1, 3, '0/1'],
    ['2026-01-10', '2028-03-10', 'year', 1, 2, '1/6'],
    ['2026-01-10', '2027-03-01', 'year', 1, 1, '10/73'],
  ] as const)('%s to %s in %ss', (start, end, unit, count, whole, fraction) => {
    const interval = unitPeriodInterval(start, end, { unit, count });
    expect(interval.whole).toBe(whole);
    expect(`${interval.fraction.num}/${interval.fraction.den}`).toBe(fraction);
  });

  it.each([
    ['day', 1, 365],
    ['week', 4, 13],
    ['semimonth', 1, 24],
    ['month', 2, 6],
    ['year', 1, 1],
  ] as const)('counts %s × %i', (unit, count, perYear) => {
    expect(toNumber(unitPeriodsPerYear({ unit, count }))).toBe(perYear);
  });
});

describe('findRoot', () => {
  it.each([
    ['at 0', (x: number) => x, 0],
    ['above', (x: number) => x - 0.3, 0.3],
    ['below', (x: number) => x + 0.3, -0.3],
  ])('%s', (_, f, root) => {
    expect(findRoot(f)).toBeCloseTo(root, 12);
  });

  it('gives up where there is none', () => {
    expect(findRoot(() => 1)).toBeNull();
  });
});

describe('spreadsheet functions', () => {
  const loan: Annuity = {
    periodRate: decimal('1/120'),
    periods: 24,
    presentValue: fromInteger(2000),
    futureValue: ZERO,
    due: 0,
  };
  const early: Annuity = { ...loan, due: 1 };

  it('pays less when payments come at the start of the period', () => {
    const factor = toNumber(pmt(loan)) / toNumber(pmt(early));
    expect(factor).toBeCloseTo(1 + 1 / 120, 12);
  });

  it('has no interest in a first payment made at once', () => {
    expect(ipmt(early, 1)).toEqual(ZERO);
    expect(toNumber(ipmt(early, 2))).toBeCloseTo(
      (-(2000 + toNumber(pmt(early))) / 120 / (1 + 1 / 120)) * (1 + 1 / 120),
      9,
    );
  });

  it.each([loan, early])('splits payments into interest and principal that add up', (annuity) => {
    const principal = toNumber(cumprinc(annuity, 1, 24));
    expect(principal).toBeCloseTo(-2000, 9);
    expect(toNumber(cumipmt(annuity, 1, 24)) + principal).toBeCloseTo(
      24 * toNumber(pmt(annuity)),
      9,
    );
    expect(toNumber(ppmt(annuity, 5)) + toNumber(ipmt(annuity, 5))).toBeCloseTo(
      toNumber(pmt(annuity)),
      12,
    );
  });

  it('finds the rate of payments at the start and at the end of a period', () => {
    const base = { periods: 24, payment: -9229, presentValue: 200_000, futureValue: 0 };
    for (const due of [0, 1] as const) {
      const roots = rateRoots({ ...base, due });
      const rate = roots.status === 'roots' ? Math.expm1(roots.logGrowth[0] as number) : Number.NaN;
      expect(rate).toBeCloseTo(due === 0 ? 0.00833 : 0.00908, 4);
    }
  });
});
