import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { check, INSTALMENTS, questionsOf, SITUATION } from './fixtures';

const payments = (rows: readonly ScheduleRow[]) => rows.map((row) => row.paymentFen);

const YEARLY = { value: '0.12', basis: 'year' } as const;
const DAILY = { value: '0.0005', basis: 'day' } as const;

describe('deferral', () => {
  const base = blankPlan('deferral', 'd');

  it('runs daily interest over a pause of days', () => {
    const plan = { ...base, deferDays: 7, accrual: 'accrues', rate: DAILY, thenCount: 1 } as const;
    const { schedule } = check(plan);
    expect(schedule).toMatchObject([
      { date: '2026-11-30', interestFen: 4155, paymentFen: 1_191_155 },
    ]);
  });

  it.each([
    ['until a date', { untilDate: '2026-12-23' }],
    ['of whole months at a daily rate', { deferMonths: 1 }],
  ] as const)('runs daily interest over a pause %s', (_, when) => {
    const plan = { ...base, ...when, accrual: 'capitalises', rate: DAILY, thenCount: 1 } as const;
    expect(check(plan).schedule).toMatchObject([{ date: '2026-12-23', interestFen: 17_805 }]);
  });

  it('uses the day count of the contract for a yearly rate', () => {
    const plan = {
      ...base,
      deferDays: 30,
      accrual: 'accrues',
      rate: YEARLY,
      thenCount: 1,
    } as const;
    const monthly = {
      ...plan,
      deferDays: null,
      untilDate: '2026-12-23',
      rate: { value: '0.01', basis: 'month' },
    } as const;
    expect(check(plan, { ...SITUATION, dayCount: 360 }).schedule).toMatchObject([
      { interestFen: 11_870 },
    ]);
    expect(check(monthly, { ...SITUATION, dayCount: 360 }).schedule).toMatchObject([
      { interestFen: 11_870 },
    ]);
    expect(questionsOf(check({ ...plan, untilDate: '2026-12-23', deferDays: null }))).toContain(
      'day-count',
    );
  });

  it('charges a single payment for each month of the pause, once', () => {
    const plan = {
      ...base,
      deferMonths: 3,
      accrual: 'accrues',
      rate: YEARLY,
      thenCount: 1,
    } as const;
    expect(check(plan).schedule).toMatchObject([{ date: '2027-02-23', interestFen: 35_610 }]);
    const compounding = check({ ...plan, accrual: 'capitalises' });
    expect(compounding.totals?.totalPaidFen).toBe(1_222_968);
  });

  it('counts interest that became principal among what the pause costs', () => {
    const plan = {
      ...base,
      deferMonths: 3,
      accrual: 'capitalises',
      rate: YEARLY,
      thenCount: 2,
    } as const;
    // 118.70 + 119.89 + 121.09 in the pause, then 122.30 + 61.45.
    const { totals, findings } = check(plan);
    expect(totals).toMatchObject({ interestFen: 18_375, capitalisedFen: 35_968 });
    expect(totals?.extraOverBalanceFen).toBe(18_375 + 35_968);
    const runs = findings.find(({ code }) => code === 'deferral-interest-runs');
    expect(runs?.numbers.interest?.value).toBe(54_343);
    expect(check({ ...plan, accrual: 'accrues' }).totals?.capitalisedFen).toBe(0);
    const short = { ...INSTALMENTS, count: 2 };
    expect(check(short).totals?.capitalisedFen).toBe(0);
    expect(check(short, { ...SITUATION, feesFen: null }).totals?.capitalisedFen).toBe(0);
  });

  it('starts instalments a month after the pause', () => {
    const plan = {
      ...base,
      deferMonths: 2,
      accrual: 'accrues',
      rate: YEARLY,
      thenCount: 6,
    } as const;
    const { schedule, rates } = check(plan);
    expect(schedule[0]).toMatchObject({ date: '2027-02-23' });
    expect(rates?.annualSimple).toMatchObject({ value: expect.closeTo(0.119, 2) });
  });

  it.each([
    ['no interest', { accrual: 'none' }, ['2027-03-30', '2027-04-30', '2027-05-30']],
    [
      'a daily rate',
      { accrual: 'accrues', rate: DAILY },
      ['2027-02-28', '2027-03-30', '2027-04-30'],
    ],
  ] as const)('keeps the day that a pause in months is counted from, with %s', (_, terms, days) => {
    const plan = { ...base, ...terms, deferMonths: 3, thenCount: 3 } as const;
    const { schedule } = check(plan, { ...SITUATION, asOf: '2026-11-30' });
    expect(schedule.map(({ date }) => date)).toEqual(days);
  });

  it('needs no rate when interest stands still, and takes one if it only pauses', () => {
    const free = { ...base, deferMonths: 2, accrual: 'none', thenCount: 3 } as const;
    expect(check(free).totals?.extraOverBalanceFen).toBe(0);
    expect(check({ ...free, rate: YEARLY }).totals?.interestFen).toBe(23_819);
    expect(check({ ...free, deferMonths: null, deferDays: 5 }).totals?.extraOverBalanceFen).toBe(0);
  });

  it('ignores a daily rate while interest stands still', () => {
    const plan = { ...base, deferDays: 10, accrual: 'none', rate: DAILY, thenCount: 1 } as const;
    expect(check(plan).totals?.extraOverBalanceFen).toBe(0);
  });

  it('keeps a first date that was stated, and a base that was', () => {
    const plan = {
      ...base,
      deferDays: 10,
      accrual: 'none',
      thenCount: 2,
      financedFen: fen(1000),
      firstDueDate: '2026-12-20',
      downPayment: { amountFen: fen(100), dueDate: null },
    } as const;
    expect(check(plan).schedule.map((row) => row.date)).toEqual([null, '2026-12-20', '2027-01-20']);
  });

  it('has no dates while the balance has none', () => {
    const plan = { ...base, deferMonths: 2, accrual: 'none', thenCount: 1 } as const;
    const checked = check(plan, { ...SITUATION, asOf: null });
    expect(checked.schedule[0]).toMatchObject({ date: null });
    expect(
      check({ ...plan, untilDate: '2027-01-23' }, { ...SITUATION, asOf: null }).schedule[0],
    ).toMatchObject({
      date: '2027-01-23',
    });
  });
});

describe('what a schedule waits for', () => {
  const deferral = blankPlan('deferral', 'x');
  it.each<readonly [string, PlanInput, readonly string[]]>([
    ['stated instalments', blankPlan('stated-instalments', 'x'), ['count', 'per-payment']],
    [
      'no down payment amount',
      { ...INSTALMENTS, downPayment: { amountFen: null, dueDate: null } },
      ['down-payment-amount', 'down-payment-date'],
    ],
    ['steps', blankPlan('stepped', 'x'), ['step-terms']],
    [
      'half a step',
      { ...blankPlan('stepped', 'x'), steps: [{ count: 2, perPaymentFen: null }] },
      ['step-terms'],
    ],
    ['dated', blankPlan('dated', 'x'), ['payment-dates']],
    [
      'half a dated payment',
      { ...blankPlan('dated', 'x'), payments: [{ date: '2026-12-01', amountFen: null }] },
      ['payment-dates'],
    ],
    ['a settlement', blankPlan('settlement', 'x'), ['settlement-amount', 'settlement-date']],
    [
      'minimum',
      blankPlan('minimum-then-rest', 'x'),
      ['minimum-amount', 'minimum-date', 'rest-amount', 'rest-date'],
    ],
    [
      'minimum without dates',
      { ...blankPlan('minimum-then-rest', 'x'), minimumFen: fen(1), restFen: fen(1) },
      ['minimum-date', 'rest-date'],
    ],
    ['level', blankPlan('equal-instalment', 'x'), ['financed-amount', 'count', 'plan-rate']],
    [
      'flat fee',
      { ...blankPlan('flat-fee', 'x'), downPayment: { amountFen: null, dueDate: null } },
      ['financed-amount', 'count', 'fee-rate', 'fee-charged-when', 'down-payment-amount'],
    ],
    ['zero interest', blankPlan('zero-interest', 'x'), ['financed-amount', 'count']],
    ['deferral', deferral, ['deferral-end', 'deferral-accrual', 'deferral-then']],
    [
      'deferral without rate',
      { ...deferral, deferDays: 3, accrual: 'accrues', thenCount: 1 },
      ['plan-rate'],
    ],
  ])('%s', (_, plan, expected) => {
    const checked = check(plan);
    expect(checked.schedule).toEqual([]);
    expect(checked.totals).toBeNull();
    expect(checked.rates).toBeNull();
    expect(checked.affordability).toBeNull();
    expect(checked.verdict.state).toBe('do-not-answer-yet');
    expect(questionsOf(checked)).toEqual(expect.arrayContaining([...expected]));
  });

  it('a deferral waits for the debt and its day', () => {
    const plan = {
      ...deferral,
      deferDays: 3,
      accrual: 'accrues',
      thenCount: 1,
      rate: DAILY,
    } as const;
    const open = { ...SITUATION, asOf: null, feesFen: null };
    expect(questionsOf(check(plan, open))).toEqual(
      expect.arrayContaining(['as-of', 'financed-amount']),
    );
  });

  it('minimum and rest are laid out once both are known', () => {
    const plan = {
      ...blankPlan('minimum-then-rest', 'x'),
      minimumFen: fen(118_700),
      minimumDue: '2026-11-30',
      restFen: fen(1_100_000),
      restDue: '2026-12-30',
    } as const;
    expect(payments(check(plan).schedule)).toEqual([118_700, 1_100_000]);
  });
});
