import { describe, expect, it } from 'vitest';
import { exactRoots } from '@/lib/repayment/rates/periodic-flows';
import { quickIrr, shapeOf } from '@/lib/repayment/rates/quick-irr';
import { gapsOf, onlyTurn, quickXirr, YEAR_DAYS } from '@/lib/repayment/rates/quick-xirr';
import { netDated } from '@/lib/repayment/rates/xirr';

const level = (count: number, each: number) => Array.from({ length: count }, () => -each);

/** Flows that turn once. The quick way must settle on each by itself: whoever asks for roots gets the exact ones instead. */
const ONCE: readonly (readonly [string, readonly number[]])[] = [
  ['a loan of 12 instalments', [1_000_000, ...level(11, 85_000), -85_055]],
  ['a loan of 60', [5_000_000, ...level(60, 101_300)]],
  ['a loss', [1_000_000, ...level(12, 50_000)]],
  ['two at an enormous rate', [100, -10_000_000]],
  ['a saver', [-300_000, 105_000, 104_000, 103_000]],
  ['received in parts', [0, 0, 500_000, 300_000, 20_000, 0, -200_000, -300_000, -450_000, 0]],
  ['received in many parts, paid at a high rate', [100, 400, 900, 100, -3000, -2000, -9000]],
  ['a long pause', [1_000_000, ...level(24, 0), -2_000_000]],
];

const exactOf = (times: readonly number[], amounts: readonly number[]): number => {
  const roots = exactRoots({ times, amounts });
  if (roots.status === 'none' || roots.logGrowth.length !== 1) throw new Error('not one root');
  return roots.logGrowth[0] as number;
};

const netted = (flows: readonly number[]) => {
  const times = flows.flatMap((amount, k) => (amount === 0 ? [] : [k]));
  return { times, amounts: times.map((k) => flows[k] as number) };
};

function expectClose(found: number | null, wanted: number): void {
  expect(found).not.toBeNull();
  expect(Math.abs((found as number) - wanted)).toBeLessThanOrEqual(4e-15 * (1 + Math.abs(wanted)));
}

describe('the quick way by periods', () => {
  it.each(ONCE)('settles by itself: %s', (_, flows) => {
    const { times, amounts } = netted(flows);
    expectClose(quickIrr(flows, shapeOf(flows)), exactOf(times, amounts));
  });

  it('says 0 and not −0 of a rate of zero', () => {
    const flows = [-300, 100, 100, 100];
    expect(Object.is(quickIrr(flows, shapeOf(flows)), 0)).toBe(true);
  });

  it.each([
    [[0, 5, 0, 3, -1, 0, -2, 0], { first: 1, turn: 4, last: 6, changes: 1 }],
    [[1, -1, 1], { first: 0, turn: 2, last: 2, changes: 2 }],
    [[-2, -3], { first: 0, turn: 0, last: 1, changes: 0 }],
    [[0, 0], { first: -1, turn: 0, last: -1, changes: 0 }],
  ])('sees where %j turns', (flows, shape) => {
    expect(shapeOf(flows)).toEqual(shape);
  });

  it('leaves flows that turn twice, or never, to the exact way', () => {
    for (const flows of [
      [100, -230, 132],
      [100, -10, 132],
      [1, 2],
    ])
      expect(quickIrr(flows, shapeOf(flows))).toBeNull();
  });
});

describe('the quick way by dates', () => {
  it.each(ONCE)('settles by itself: %s', (_, flows) => {
    const { times, amounts } = netted(flows);
    // Months of uneven length, so that gaps differ.
    const days = times.map((k) => Math.round(k * 30.4375) + (k % 3));
    const dated = { times: days, amounts };
    const found = quickXirr(dated, onlyTurn(dated));
    expectClose(found, exactOf(days, amounts) * YEAR_DAYS);
  });

  it('says 0 and not −0 of a rate of zero', () => {
    const dated = { times: [0, 31, 59], amounts: [-300, 200, 100] };
    expect(Object.is(quickXirr(dated, 1), 0)).toBe(true);
  });

  it('leaves flows that turn twice, or never, to the exact way', () => {
    expect(quickXirr({ times: [0, 30, 60], amounts: [100, -230, 132] }, -1)).toBeNull();
    expect(quickXirr({ times: [0, 30], amounts: [1, 2] }, 0)).toBeNull();
  });

  it.each([
    [[1, 2, -3, -4], 2],
    [[-1, 2], 1],
    [[1, -2, 3], -1],
    [[1, -2, 3, -4], -1],
    [[1, 2], 0],
    [[1], 0],
  ])('sees where %j turns', (amounts, turn) => {
    expect(onlyTurn({ times: amounts.map((_, k) => k), amounts })).toBe(turn);
  });

  it('takes one length for gaps that are equally long', () => {
    expect(gapsOf([10, 40, 70, 101, 131])).toEqual({
      kinds: [0, 0, 1, 0, 2],
      lengths: [30 / 365, 31 / 365, 0],
    });
  });
});

describe('netDated', () => {
  const at = (date: string, amountFen: number) => ({ date, amountFen });

  it('adds up what falls on one day, drops what comes to nothing, and orders by time', () => {
    const flows = [
      at('2026-03-01', -40),
      at('2026-01-01', 100),
      at('2026-02-01', 5),
      at('2026-03-01', -30),
      at('2026-02-01', -5),
    ];
    const { times, amounts } = netDated(flows);
    expect(amounts).toEqual([100, -70]);
    expect((times[1] as number) - (times[0] as number)).toBe(59);
  });

  it('keeps to the order given where the days already rise', () => {
    expect(
      netDated([at('2026-01-01', 3), at('2026-01-01', -1), at('2026-01-02', 7)]).amounts,
    ).toEqual([2, 7]);
  });
});
