import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { layOut } from '@/lib/repayment/schedule/lay-out';
import type { CompleteLayout, ScheduleRow } from '@/lib/repayment/schedule/layout';
import { EMPTY_SITUATION, type Situation } from '@/lib/repayment/situation';

/** 12,000.00 owed on 2026-11-23, all of it principal. */
const OWED: Situation = {
  ...EMPTY_SITUATION,
  principalFen: fen(1_200_000),
  interestFen: fen(0),
  penaltyFen: fen(0),
  feesFen: fen(0),
  asOf: '2026-11-23',
};
const stated = { ...blankPlan('stated-instalments', 'p') } as const;
const stepped = { ...blankPlan('stepped', 'p') } as const;
const dated = { ...blankPlan('dated', 'p') } as const;
const minimum = { ...blankPlan('minimum-then-rest', 'p') } as const;
const flat = { ...blankPlan('flat-fee', 'p') } as const;
const pause = { ...blankPlan('deferral', 'p') } as const;
const level = { ...blankPlan('equal-instalment', 'p') } as const;
const MONTHLY = { value: '0.01', basis: 'month' } as const;
const DAILY = { value: '0.0005', basis: 'day' } as const;

function complete(plan: PlanInput, situation: Situation = OWED): CompleteLayout {
  const layout = layOut(plan, situation);
  if (layout.status !== 'complete') throw new Error(layout.missing.join());
  return layout;
}

/** index, date, payment, principal, interest, balance. */
const short = ({ index, date, ...row }: ScheduleRow) =>
  [index, date, row.paymentFen, row.principalFen, row.interestFen, row.balanceFen] as const;

describe('a plan of which a term is open has no schedule, and says which', () => {
  it.each<readonly [string, PlanInput, readonly string[]]>([
    ['count only', { ...stated, count: 12 }, ['per-payment']],
    ['amount only', { ...stated, perPaymentFen: fen(1) }, ['count']],
    ['neither', stated, ['count', 'per-payment']],
    ['no step', stepped, ['step-terms']],
    [
      'one step without an amount',
      {
        ...stepped,
        steps: [
          { count: 3, perPaymentFen: fen(300) },
          { count: 9, perPaymentFen: null },
        ],
      },
      ['step-terms'],
    ],
    [
      'one step without a count',
      {
        ...stepped,
        steps: [
          { count: null, perPaymentFen: fen(300) },
          { count: 9, perPaymentFen: fen(900) },
        ],
      },
      ['step-terms'],
    ],
    ['no payment', dated, ['payment-dates']],
    [
      'a payment without a date',
      { ...dated, payments: [{ date: null, amountFen: fen(5) }] },
      ['payment-dates'],
    ],
    [
      'a payment without an amount',
      {
        ...dated,
        payments: [
          { date: '2026-12-01', amountFen: fen(5) },
          { date: '2026-12-02', amountFen: null },
        ],
      },
      ['payment-dates'],
    ],
    [
      'minimum alone',
      { ...minimum, minimumFen: fen(1) },
      ['minimum-date', 'rest-amount', 'rest-date'],
    ],
    [
      'rest alone',
      { ...minimum, restFen: fen(1) },
      ['minimum-amount', 'minimum-date', 'rest-date'],
    ],
    ['settlement', blankPlan('settlement', 'p'), ['settlement-amount']],
    ['fee plan', flat, ['financed-amount', 'count', 'fee-rate', 'fee-charged-when']],
    [
      'fee rate open',
      { ...flat, financedFen: fen(9), count: 3, charged: 'up-front' },
      ['fee-rate'],
    ],
    [
      'when it is charged open',
      { ...flat, financedFen: fen(9), count: 3, feeRate: '0.01' },
      ['fee-charged-when'],
    ],
    ['principal open', { ...level, count: 3, rate: MONTHLY }, ['financed-amount']],
    ['count open', { ...level, financedFen: fen(9), rate: MONTHLY }, ['count']],
    ['rate open', { ...level, financedFen: fen(9), count: 3 }, ['plan-rate']],
    [
      'a daily rate makes no month',
      { ...level, financedFen: fen(9), count: 3, rate: DAILY },
      ['plan-rate'],
    ],
    [
      'down payment open',
      {
        ...stated,
        count: 2,
        perPaymentFen: fen(5),
        downPayment: { amountFen: null, dueDate: null },
      },
      ['down-payment-amount'],
    ],
    ['pause', pause, ['deferral-end', 'deferral-accrual', 'deferral-then']],
    [
      'pause with interest and no rate',
      { ...pause, deferMonths: 3, accrual: 'accrues', thenCount: 1 },
      ['plan-rate'],
    ],
    [
      'pause in days with a yearly rate',
      {
        ...pause,
        deferDays: 30,
        accrual: 'capitalises',
        thenCount: 1,
        rate: { value: '0.12', basis: 'year' },
      },
      ['day-count'],
    ],
  ])('%s', (_, plan, missing) => {
    expect(layOut(plan, OWED)).toEqual({ status: 'incomplete', missing });
  });

  it('needs the balance date for interest by days, and not for interest by months', () => {
    const undated = { ...OWED, asOf: null };
    const open = { ...pause, accrual: 'accrues', thenCount: 1 } as const;
    expect(layOut({ ...open, deferDays: 30, rate: DAILY }, undated)).toEqual({
      status: 'incomplete',
      missing: ['as-of'],
    });
    const byMonths = complete({ ...open, deferMonths: 2, rate: MONTHLY }, undated);
    expect(byMonths.rows.map(short)).toEqual([[1, null, 1_224_000, 1_200_000, 24_000, 0]]);
    const still = complete({ ...pause, deferDays: 30, accrual: 'none', thenCount: 1 }, undated);
    expect(still.rows.map(short)).toEqual([[1, null, 1_200_000, 1_200_000, 0, 0]]);
  });

  it('needs what is owed, or what the plan starts from', () => {
    const plan: PlanInput = { ...pause, deferMonths: 1, accrual: 'none', thenCount: 1 };
    expect(layOut(plan, EMPTY_SITUATION)).toEqual({
      status: 'incomplete',
      missing: ['financed-amount'],
    });
    expect(complete({ ...plan, financedFen: fen(500) }, EMPTY_SITUATION).baseFen).toBe(500);
  });
});

describe('deferral', () => {
  const open = { ...pause, accrual: 'accrues', rate: MONTHLY } as const;
  it.each<readonly [string, PlanInput, Partial<CompleteLayout>, readonly unknown[]]>([
    [
      'months, then all at once: due when the pause ends',
      { ...open, deferMonths: 3, thenCount: 1 },
      { pauseMonths: 2, monthly: true, splitBy: 'terms', baseFen: fen(1_200_000) },
      [[1, '2027-02-23', 1_236_000, 1_200_000, 36_000, 0]],
    ],
    [
      'months, then instalments: the first a month after the pause, with the interest of the pause',
      { ...open, deferMonths: 3, thenCount: 2 },
      { pauseMonths: 3, monthly: true },
      [
        [1, '2027-03-23', 645_015, 597_015, 48_000, 602_985],
        [2, '2027-04-23', 609_015, 602_985, 6_030, 0],
      ],
    ],
    [
      'days at a daily rate: simple interest of the days, no interest after',
      { ...pause, accrual: 'accrues', rate: DAILY, untilDate: '2026-12-23', thenCount: 2 },
      { pauseMonths: 0, monthly: false },
      [
        [1, '2026-12-23', 618_000, 600_000, 18_000, 600_000],
        [2, '2027-01-23', 600_000, 600_000, 0, 0],
      ],
    ],
    [
      'an end day wins over a number of months',
      { ...pause, accrual: 'none', untilDate: '2026-12-01', deferMonths: 6, thenCount: 1 },
      { monthly: false, pauseMonths: 0 },
      [[1, '2026-12-01', 1_200_000, 1_200_000, 0, 0]],
    ],
    [
      'months at a daily rate are counted in days',
      { ...open, rate: DAILY, deferMonths: 1, thenCount: 1 },
      { monthly: false },
      [[1, '2026-12-23', 1_218_000, 1_200_000, 18_000, 0]],
    ],
    [
      'a day of its own for the first instalment',
      { ...open, deferMonths: 1, thenCount: 1, firstDueDate: '2027-01-05' },
      { monthly: true },
      [[1, '2027-01-05', 1_212_000, 1_200_000, 12_000, 0]],
    ],
  ])('%s', (_, plan, expected, rows) => {
    const layout = complete(plan);
    expect(layout).toMatchObject(expected);
    expect(layout.rows.map(short)).toEqual(rows);
  });
});

describe('principal and interest of stated amounts', () => {
  it('come from the rate that the payments imply', () => {
    const layout = complete({ ...stated, count: 2, perPaymentFen: fen(612_000) });
    expect(layout).toMatchObject({ splitBy: 'rate', monthly: true });
    // 12,000 = 6,120 / (1 + i) + 6,120 / (1 + i)²: i = 1.3304 %.
    expect(layout.rows.map(short)).toEqual([
      [1, null, 612_000, 596_035, 15_965, 603_965],
      [2, null, 612_000, 603_965, 8_035, 0],
    ]);
  });

  it('leave a down payment without interest', () => {
    const down = { amountFen: fen(1_000), dueDate: null };
    const plan = { ...stated, count: 2, perPaymentFen: fen(5_000), financedFen: fen(9_000) };
    const layout = complete({ ...plan, downPayment: down });
    expect(layout.baseFen).toBe(10_000);
    expect(layout.rows.map(short)).toEqual([
      [0, null, 1_000, 1_000, 0, 9_000],
      [1, null, 5_000, 4_341, 659, 4_659],
      [2, null, 5_000, 4_659, 341, 0],
    ]);
  });

  it('need no rate where nothing is added', () => {
    const layout = complete({ ...stated, count: 3, perPaymentFen: fen(400_000) });
    expect(layout.splitBy).toBe('terms');
    expect(layout.rows.map(short).at(-1)).toEqual([3, null, 400_000, 400_000, 0, 0]);
  });

  it('are shared out evenly where dates are wanting', () => {
    const layout = complete({
      ...minimum,
      minimumFen: fen(300_000),
      minimumDue: '2026-12-01',
      restFen: fen(924_000),
      restDue: '2027-01-01',
    });
    expect(layout.splitBy).toBe('rate');
    const undated = complete(
      {
        ...dated,
        payments: [
          { date: '2026-12-01', amountFen: fen(306_000) },
          { date: '2027-01-01', amountFen: fen(918_000) },
        ],
      },
      { ...OWED, asOf: null },
    );
    expect(undated.splitBy).toBe('evenly');
    expect(undated.rows.map(short)).toEqual([
      [1, '2026-12-01', 306_000, 300_000, 6_000, 900_000],
      [2, '2027-01-01', 918_000, 900_000, 18_000, 0],
    ]);
  });

  it('stay open while what is owed is not known', () => {
    const layout = complete({ ...stated, count: 2, perPaymentFen: fen(5) }, EMPTY_SITUATION);
    expect(layout.splitBy).toBe('unknown');
    expect(layout.rows.map(short)).toEqual([
      [1, null, 5, null, null, null],
      [2, null, 5, null, null, null],
    ]);
  });
});

describe('a fee of a share of the principal', () => {
  it('is charged each period, or once before the first', () => {
    const plan = { ...flat, financedFen: fen(1_200_000), count: 3, feeRate: '0.01' } as const;
    const each = complete({ ...plan, charged: 'per-period' });
    expect(each.rows.map((row) => [row.index, row.kind, row.feeFen])).toEqual([
      [1, 'instalment', 12_000],
      [2, 'instalment', 12_000],
      [3, 'instalment', 12_000],
    ]);
    const once = complete({ ...plan, charged: 'up-front' });
    expect(once.rows.map((row) => [row.index, row.kind, row.feeFen])).toEqual([
      [0, 'up-front-fee', 12_000],
      [1, 'instalment', 0],
      [2, 'instalment', 0],
      [3, 'instalment', 0],
    ]);
  });
});
