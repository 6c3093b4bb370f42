import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { sumFen } from '@/lib/money/sum';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { BALANCE, check, INSTALMENTS, questionsOf, SITUATION } from './fixtures';

const payments = (rows: readonly ScheduleRow[]) => rows.map((row) => row.paymentFen);
const dates = (rows: readonly ScheduleRow[]) => rows.map((row) => row.date);

const YEARLY = { value: '0.12', basis: 'year' } as const;
const DAILY = { value: '0.0005', basis: 'day' } as const;

describe('schedule of a plan', () => {
  it('clamps month ends from the first date, not from the month before', () => {
    const plan = { ...INSTALMENTS, count: 4, lastPaymentFen: null, firstDueDate: '2026-12-31' };
    expect(dates(check(plan).schedule)).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  it('moves to the day of the month that was agreed after the first date', () => {
    const plan = { ...INSTALMENTS, count: 3, lastPaymentFen: null, dueDay: 20 };
    expect(dates(check(plan).schedule)).toEqual(['2026-12-16', '2027-01-20', '2027-02-20']);
  });

  it('moves weekend dates to Monday when that was agreed, each on its own', () => {
    const plan = {
      ...INSTALMENTS,
      count: 4,
      lastPaymentFen: null,
      firstDueDate: '2026-12-19',
      weekendRule: 'next-monday',
    } as const;
    expect(dates(check(plan).schedule)).toEqual([
      '2026-12-21',
      '2027-01-19',
      '2027-02-19',
      '2027-03-19',
    ]);
    const sundays = { ...plan, count: 2, firstDueDate: '2026-11-29' };
    expect(dates(check(sundays).schedule)).toEqual(['2026-11-30', '2026-12-29']);
    expect(dates(check({ ...sundays, firstDueDate: '2026-02-01' }).schedule)[0]).toBe('2026-02-02');
    expect(dates(check({ ...plan, weekendRule: 'as-is' }).schedule)[0]).toBe('2026-12-19');
  });

  it('keeps a first instalment that differs', () => {
    const plan = { ...INSTALMENTS, count: 3, firstPaymentFen: fen(5), lastPaymentFen: fen(7) };
    expect(payments(check(plan).schedule)).toEqual([5, 85_000, 7]);
  });

  it('shows no date where none was said', () => {
    const { schedule, rates } = check({ ...INSTALMENTS, firstDueDate: null });
    expect(new Set(dates(schedule))).toEqual(new Set([null]));
    expect(rates?.xirr).toBeNull();
    expect(rates?.periodicIrr.status).toBe('ok');
  });

  it('cannot split payments while what is owed is not known', () => {
    const checked = check(INSTALMENTS, { ...SITUATION, feesFen: null });
    expect(checked.splitBy).toBe('unknown');
    expect(checked.schedule[0]).toMatchObject({ index: 1, principalFen: null, balanceFen: null });
    expect(checked.rates).toBeNull();
    expect(checked.totals).toMatchObject({
      interestFen: null,
      feeFen: null,
      extraOverBalanceFen: null,
    });
  });

  it('puts a down payment before the first instalment', () => {
    const plan = { ...INSTALMENTS, downPayment: { amountFen: fen(50_000), dueDate: '2026-11-30' } };
    const { schedule } = check(plan);
    expect(schedule.map((row) => row.index).slice(0, 3)).toEqual([0, 1, 2]);
    expect(schedule[0]).toMatchObject({
      kind: 'down-payment',
      date: '2026-11-30',
      paymentFen: 50_000,
    });
  });

  it('lays out steps one after the other', () => {
    const steps = [
      { count: 2, perPaymentFen: fen(30_000) },
      { count: 3, perPaymentFen: fen(400_000) },
    ];
    const plan = { ...blankPlan('stepped', 's'), steps, firstDueDate: '2026-12-16' };
    const { schedule, splitBy } = check(plan);
    expect(payments(schedule)).toEqual([30_000, 30_000, 400_000, 400_000, 400_000]);
    expect(schedule.at(-1)).toMatchObject({ balanceFen: 0 });
    expect(splitBy).toBe('rate');
  });

  it('splits dated payments by the days between them', () => {
    const list = [
      { date: '2026-12-16', amountFen: fen(600_000) },
      { date: '2027-03-16', amountFen: fen(600_000) },
    ];
    const { schedule, rates } = check({ ...blankPlan('dated', 'd'), payments: list });
    expect(rates).toMatchObject({ basis: 'dates', xirr: { status: 'ok' } });
    expect(schedule.map((row) => row.interestFen)).toEqual([4392, 8608]);
  });

  it('shares interest evenly when no rate can be worked out', () => {
    const list = [
      { date: '2026-11-23', amountFen: fen(600_000) },
      { date: '2026-11-23', amountFen: fen(600_000) },
    ];
    const checked = check({ ...blankPlan('dated', 'd'), payments: list });
    expect(checked.splitBy).toBe('evenly');
    expect(checked.schedule.map((row) => row.interestFen)).toEqual([6500, 6500]);
    const undated = check(
      { ...blankPlan('dated', 'd'), payments: list },
      { ...SITUATION, asOf: null },
    );
    expect(undated.splitBy).toBe('evenly');
    expect(undated.rates).toBeNull();
  });

  it('shares interest evenly when the down payment is all that was owed', () => {
    const plan = {
      ...INSTALMENTS,
      count: 2,
      lastPaymentFen: null,
      downPayment: { amountFen: BALANCE, dueDate: null },
    };
    expect(check(plan).splitBy).toBe('evenly');
  });

  it('takes the fee on the original principal every period', () => {
    const plan = {
      ...blankPlan('flat-fee', 'f'),
      count: 3,
      feeRate: '0.01',
      charged: 'per-period',
      financedFen: fen(100_000),
    } as const;
    expect(check(plan).schedule.map((row) => row.feeFen)).toEqual([1000, 1000, 1000]);
  });

  it('takes an up-front fee before anything is repaid, after a down payment', () => {
    const plan = {
      ...blankPlan('flat-fee', 'f'),
      count: 3,
      feeRate: '0.03',
      charged: 'up-front',
      financedFen: fen(100_000),
      downPayment: { amountFen: fen(5000), dueDate: '2026-11-30' },
      firstDueDate: '2026-12-16',
    } as const;
    const { schedule, rates } = check(plan);
    expect(schedule.map((row) => row.kind).slice(0, 3)).toEqual([
      'down-payment',
      'up-front-fee',
      'instalment',
    ]);
    expect(schedule.map((row) => row.feeFen)).toEqual([0, 3000, 0, 0, 0]);
    expect(rates?.baseFen).toBe(105_000);
    expect(rates?.xirr?.status).toBe('ok');
  });

  it.each([
    ['equal-principal', [112_000, 111_000]],
    ['interest-first', [12_000, 12_000]],
    ['equal-instalment', [106_619, 106_619]],
  ] as const)('computes %s', (kind, first) => {
    const plan = { ...blankPlan(kind, 'k'), count: 12, rate: YEARLY, financedFen: fen(1_200_000) };
    expect(payments(check(plan).schedule).slice(0, 2)).toEqual(first);
  });

  it('accepts a monthly rate and refuses to guess one from a daily rate', () => {
    const plan = { ...blankPlan('equal-instalment', 'k'), count: 12, financedFen: fen(1_200_000) };
    const monthly = check({ ...plan, rate: { value: '0.01', basis: 'month' } });
    expect(monthly.schedule[0]).toMatchObject({ paymentFen: 106_619 });
    const daily = check({ ...plan, rate: DAILY });
    expect(daily.schedule).toEqual([]);
    expect(questionsOf(daily)).toContain('plan-rate');
  });
});

describe('invariants', () => {
  const amount = fc.integer({ min: 1, max: 5_000_000 }).map(fen);
  const count = fc.integer({ min: 1, max: 60 });
  const rate = fc
    .integer({ min: 0, max: 40 })
    .map((percent) => ({ value: `${percent}e-2`, basis: 'year' as const }));
  const firstDueDate = fc.constantFrom(null, '2026-12-16', '2026-12-31');
  const plan: fc.Arbitrary<PlanInput> = fc.oneof(
    fc
      .record({ count, perPaymentFen: amount, firstDueDate })
      .map((r) => ({ ...blankPlan('stated-instalments', 'p'), ...r })),
    fc
      .record({
        kind: fc.constantFrom(
          'equal-instalment' as const,
          'equal-principal' as const,
          'interest-first' as const,
        ),
        count,
        rate,
        financedFen: amount,
        firstDueDate,
      })
      .map(({ kind, ...r }) => ({ ...blankPlan(kind, 'p'), ...r }) as PlanInput),
    fc
      .record({
        count,
        feeRate: fc.constantFrom('0', '0.006', '0.0072'),
        charged: fc.constantFrom('per-period' as const, 'up-front' as const),
        financedFen: amount,
        firstDueDate,
      })
      .map((r) => ({ ...blankPlan('flat-fee', 'p'), ...r })),
    fc
      .record({
        deferMonths: fc.integer({ min: 1, max: 12 }),
        thenCount: count,
        rate,
        accrual: fc.constantFrom('none' as const, 'accrues' as const, 'capitalises' as const),
      })
      .map((r) => ({ ...blankPlan('deferral', 'p'), ...r })),
  );

  it('makes the parts of every row, and of the whole, sum exactly', () => {
    fc.assert(
      fc.property(plan, (input) => {
        const { schedule, totals } = check(input);
        for (const { paymentFen, principalFen, interestFen, feeFen } of schedule)
          expect((principalFen ?? 0) + (interestFen ?? 0) + (feeFen ?? 0)).toBe(paymentFen);
        expect(totals?.totalPaidFen).toBe(sumFen(payments(schedule)));
        const principal = sumFen(schedule.map((row) => row.principalFen ?? fen(0)));
        const last = schedule.at(-1)?.balanceFen ?? fen(0);
        if (input.kind === 'stated-instalments') expect(principal + last).toBe(BALANCE);
        else expect(last).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('never shows a negative part', () => {
    fc.assert(
      fc.property(plan, (input) => {
        for (const row of check(input).schedule)
          for (const part of [row.interestFen, row.feeFen, row.paymentFen])
            expect(part).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
