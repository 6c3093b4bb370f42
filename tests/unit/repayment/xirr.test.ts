import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/repayment/iso-date';
import { exactRoots } from '@/lib/repayment/rates/periodic-flows';
import type { RateRoots } from '@/lib/repayment/rates/rate-roots';
import { type DatedFlow, xirrRoots } from '@/lib/repayment/rates/xirr';

const rootsOf = (roots: RateRoots): readonly number[] =>
  roots.status === 'none' ? [] : roots.logGrowth.map(Math.expm1);

const only = (roots: RateRoots): number => {
  const found = rootsOf(roots);
  expect(found).toHaveLength(1);
  return found[0] as number;
};

describe('xirrRoots', () => {
  const dated = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 2000 }),
      amountFen: fc.integer({ min: 1, max: 1e8 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const start = '2026-01-31';
  const toFlows = (
    payments: readonly { day: number; amountFen: number }[],
  ): readonly DatedFlow[] => [
    { date: start, amountFen: 100_000_000 },
    ...payments.map(({ day, amountFen }) => ({ date: addDays(start, day), amountFen: -amountFen })),
  ];

  it('does not depend on the order of the flows, nor on splitting one day', () => {
    fc.assert(
      fc.property(dated, fc.nat(), (payments, seed) => {
        const flows = toFlows(payments);
        const rate = only(xirrRoots(flows));
        const turned = [
          ...flows.slice(seed % flows.length),
          ...flows.slice(0, seed % flows.length),
        ];
        expect(only(xirrRoots(turned))).toBeCloseTo(rate, 9);
        const halved = flows.flatMap((flow) => [
          { date: flow.date, amountFen: flow.amountFen - 7 },
          { date: flow.date, amountFen: 7 },
        ]);
        expect(only(xirrRoots(halved))).toBeCloseTo(rate, 9);
      }),
    );
  });

  it('agrees with the exact solver', () => {
    fc.assert(
      fc.property(dated, (payments) => {
        const flows = toFlows(payments);
        const totals = new Map<number, number>([[0, 100_000_000]]);
        for (const { day, amountFen } of payments)
          totals.set(day, (totals.get(day) ?? 0) - amountFen);
        const sorted = [...totals].toSorted(([a], [b]) => a - b);
        const exact = exactRoots({
          times: sorted.map(([day]) => day),
          amounts: sorted.map(([, amount]) => amount),
        });
        const yearly = exact.status === 'none' ? [] : exact.logGrowth.map((g) => g * 365);
        const roots = xirrRoots(flows);
        expect(roots.status === 'roots' && roots.logGrowth[0]).toBeCloseTo(yearly[0] as number, 9);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [
      'no time between',
      [
        ['2026-01-01', 5],
        ['2026-01-01', -5],
      ],
      'fewer-than-two-flows',
    ],
    [
      'money one way',
      [
        ['2026-01-01', 5],
        ['2026-02-01', 5],
      ],
      'no-sign-change',
    ],
    [
      'no real root',
      [
        ['2026-01-01', -10_000],
        ['2027-01-01', 20_000],
        ['2028-01-01', -10_100],
      ],
      'no-real-root',
    ],
  ] as const)('says why there is none: %s', (_, flows, reason) => {
    const input = flows.map(([date, amountFen]) => ({ date, amountFen }));
    expect(xirrRoots(input)).toEqual({ status: 'none', reason });
  });

  it('settles ten per cent in one day and a loss of nearly all', () => {
    const one = xirrRoots([
      { date: '2026-01-01', amountFen: 100_000 },
      { date: '2026-01-02', amountFen: -110_000 },
    ]);
    expect(one.status === 'roots' && one.logGrowth[0]).toBeCloseTo(365 * Math.log(1.1), 9);
    const lost = xirrRoots([
      { date: '1900-01-01', amountFen: 9e15 },
      { date: '1900-01-02', amountFen: -1 },
      { date: '2100-01-02', amountFen: -1 },
    ]);
    expect(lost.status).toBe('roots');
  });
});
