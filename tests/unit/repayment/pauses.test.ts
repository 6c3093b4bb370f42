import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { wholeMonthsBetween } from '@/lib/repayment/iso-date';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { BALANCE, check, INSTALMENTS, questionsOf, SITUATION } from './fixtures';

/** 11,870.00 owed on 2026-11-23; six instalments that add 1.5 %. */
const SIX = {
  ...INSTALMENTS,
  count: 6,
  perPaymentFen: fen(200_800),
  lastPaymentFen: null,
} as const;
const on = (firstDueDate: string | null): PlanInput => ({ ...SIX, firstDueDate });

const simple = (plan: PlanInput, situation: Situation = SITUATION) => {
  const rate = check(plan, situation).rates?.annualSimple;
  return rate?.status === 'ok' ? Number(rate.value.toFixed(6)) : null;
};

describe('instalments that begin later than a month from now', () => {
  it.each([
    ['2026-12-16', 0],
    ['2026-12-23', 0],
    ['2027-01-22', 0],
    ['2027-01-23', 1],
    ['2027-03-10', 2],
    ['2027-05-23', 5],
    ['2026-11-23', 0],
    ['2026-10-23', 0],
    [null, 0],
  ])('first on %s: %i months pass before the first period', (first, months) => {
    expect(check(on(first)).pauseMonths).toBe(months);
  });

  it('cost less a year, the longer the wait', () => {
    // 11,870 = 2,008 × Σ (1 + i)^−k, k = 1…6, and k = 3…8.
    expect(simple(on('2026-12-23'))).toBe(0.051232);
    expect(simple(on('2027-02-23'))).toBe(0.032543);
    expect(simple(on('2027-02-23'), { ...SITUATION, asOf: null })).toBe(0.051232);
  });

  it('bear the interest of the wait with the first payment', () => {
    const interest = (first: string) =>
      check(on(first)).schedule.map((row) => row.interestFen as number);
    const [soon, late] = [interest('2026-12-23'), interest('2027-02-23')];
    expect(soon).toEqual([5_068, 4_232, 3_393, 2_550, 1_704, 853]);
    expect(late).toEqual([9_683, 2_701, 2_163, 1_625, 1_085, 543]);
    for (const parts of [soon, late]) expect(parts.reduce((a, b) => a + b)).toBe(17_800);
  });

  it('count the wait after a down payment', () => {
    const plan = {
      ...on('2027-02-23'),
      downPayment: { amountFen: fen(10_000), dueDate: '2026-11-23' },
    };
    const { schedule, pauseMonths } = check(plan);
    expect(pauseMonths).toBe(2);
    expect(schedule[0]).toMatchObject({ kind: 'down-payment', interestFen: 0 });
    expect(schedule[1]?.interestFen).toBeGreaterThan(3 * ((schedule[2]?.interestFen ?? 0) / 1.5));
  });

  it('have no such months where every payment has a day of its own', () => {
    const payments = [{ date: '2027-05-23', amountFen: BALANCE }];
    const plan = { ...blankPlan('dated', 'd'), firstDueDate: '2027-05-23', payments };
    expect(check(plan).pauseMonths).toBe(0);
  });
});

describe('whole months between two days', () => {
  it.each([
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2025-12-15', '2026-01-14', 0],
    ['2025-12-15', '2026-01-15', 1],
    ['2026-03-10', '2026-03-10', 0],
  ])('%s to %s: %i', (start, end, months) => {
    expect(wholeMonthsBetween(start, end)).toBe(months);
  });
});

describe('a deferral with a down payment', () => {
  const pause = {
    ...blankPlan('deferral', 'd'),
    deferMonths: 2,
    accrual: 'none',
    thenCount: 1,
  } as const;
  const down = (amount: number | null) => ({
    downPayment: { amountFen: amount === null ? null : fen(amount), dueDate: '2026-11-23' },
  });

  it('puts off what is left after it', () => {
    const { schedule, totals } = check({ ...pause, ...down(87_000) });
    expect(schedule.map((row) => row.paymentFen)).toEqual([87_000, 1_100_000]);
    expect(totals).toMatchObject({ totalPaidFen: BALANCE, extraOverBalanceFen: 0 });
  });

  it('comes on top of a principal that was stated', () => {
    const { schedule } = check({ ...pause, ...down(87_000), financedFen: fen(500_000) });
    expect(schedule.map((row) => row.paymentFen)).toEqual([87_000, 500_000]);
  });

  it('has no figure until its amount is known', () => {
    const checked = check({ ...pause, ...down(null) });
    expect(checked.totals).toBeNull();
    expect(questionsOf(checked)).toContain('down-payment-amount');
  });
});
