import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import type { CheckOptions } from '@/lib/repayment/check-options';
import { checkPlan } from '@/lib/repayment/check-plan';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { PlanInputError } from '@/lib/repayment/plan-input-error';
import type { Situation } from '@/lib/repayment/situation';
import { INSTALMENTS, OPTIONS, SITUATION } from './fixtures';

const errorsOf = (
  plan: PlanInput,
  situation: Partial<Situation> = {},
  options: Partial<CheckOptions> = {},
): readonly PlanInputError[] => {
  const result = checkPlan(plan, { ...SITUATION, ...situation }, { ...OPTIONS, ...options });
  return result.ok ? [] : result.error;
};

const MINUS = -1 as never;
const AMOUNT = { code: 'out-of-range', min: 0, max: 1_000_000_000_000 };
const COUNT = { code: 'out-of-range', min: 1, max: 360 };
const DAY = { code: 'out-of-range', min: 1, max: 31 };
const DATE = { code: 'not-a-date', min: '1990-01-01', max: '2100-12-31' };
const RATE = { code: 'out-of-range', min: '0', max: '10' };
const SHARE = { code: 'out-of-range', min: '0', max: '1' };
const noDay = '2026-02-30';
const steep = { value: '11', basis: 'year' } as const;

const of = <K extends PlanInput['kind']>(kind: K, patch: object) =>
  ({ ...blankPlan(kind, 'p'), ...patch }) as unknown as PlanInput;

type Row = readonly [field: string, wrong: object, plan: PlanInput];

const PLANS: readonly Row[] = [
  ['plan.count', COUNT, of('zero-interest', { count: 0 })],
  ['plan.count', COUNT, of('equal-principal', { count: 361 })],
  ['plan.count', COUNT, of('flat-fee', { count: 0 })],
  ['plan.feeRate', SHARE, of('flat-fee', { feeRate: '1.01' })],
  ['plan.rate.value', RATE, of('interest-first', { rate: steep })],
  ['plan.perPaymentFen', AMOUNT, of('stated-instalments', { perPaymentFen: MINUS })],
  ['plan.firstPaymentFen', AMOUNT, of('stated-instalments', { firstPaymentFen: MINUS })],
  ['plan.lastPaymentFen', AMOUNT, of('stated-instalments', { lastPaymentFen: MINUS })],
  ['plan.steps.1.count', COUNT, of('stepped', { steps: [blankStep(2, 5), blankStep(0, 5)] })],
  [
    'plan.steps.1.perPaymentFen',
    AMOUNT,
    of('stepped', { steps: [blankStep(2, 5), blankStep(2, -5)] }),
  ],
  ['plan.payments.0.amountFen', AMOUNT, of('dated', { payments: [{ date: null, amountFen: -1 }] })],
  ['plan.payments.0.date', DATE, of('dated', { payments: [{ date: noDay, amountFen: null }] })],
  ['plan.minimumFen', AMOUNT, of('minimum-then-rest', { minimumFen: MINUS })],
  ['plan.restFen', AMOUNT, of('minimum-then-rest', { restFen: MINUS })],
  ['plan.minimumDue', DATE, of('minimum-then-rest', { minimumDue: noDay })],
  ['plan.restDue', DATE, of('minimum-then-rest', { restDue: noDay })],
  ['plan.deferMonths', COUNT, of('deferral', { deferMonths: 0 })],
  ['plan.deferMonths', COUNT, of('stated-instalments', { deferMonths: 0 })],
  ['plan.deferMonths', COUNT, of('stepped', { deferMonths: 361 })],
  [
    'plan.deferDays',
    { code: 'out-of-range', min: 1, max: 36_500 },
    of('deferral', { deferDays: 0 }),
  ],
  ['plan.thenCount', COUNT, of('deferral', { thenCount: 0 })],
  ['plan.untilDate', DATE, of('deferral', { untilDate: '2026-13-01' })],
  ['plan.rate.value', RATE, of('deferral', { rate: steep })],
  ['plan.payFen', AMOUNT, of('settlement', { payFen: MINUS })],
  ['plan.payShare', SHARE, of('settlement', { payShare: '1.2' })],
  ['plan.payBy', DATE, of('settlement', { payBy: noDay })],
  [
    'plan.downPayment.share',
    SHARE,
    { ...INSTALMENTS, downPayment: { amountFen: null, dueDate: null, share: '1.2' } },
  ],
  ['plan.financedFen', AMOUNT, { ...INSTALMENTS, financedFen: MINUS }],
  ['plan.statedTotalFen', AMOUNT, { ...INSTALMENTS, statedTotalFen: MINUS }],
  ['plan.statedRate.value', RATE, { ...INSTALMENTS, statedRate: steep }],
  ['plan.firstDueDate', DATE, { ...INSTALMENTS, firstDueDate: noDay }],
  ['plan.dueDay', DAY, { ...INSTALMENTS, dueDay: 32 }],
  ['plan.validUntil', DATE, { ...INSTALMENTS, validUntil: noDay }],
  [
    'plan.downPayment.amountFen',
    AMOUNT,
    { ...INSTALMENTS, downPayment: { amountFen: MINUS, dueDate: null } },
  ],
  [
    'plan.downPayment.dueDate',
    DATE,
    { ...INSTALMENTS, downPayment: { amountFen: null, dueDate: '2026-11-31' } },
  ],
];

function blankStep(count: number, perPaymentFen: number) {
  return { count, perPaymentFen };
}

const SITUATIONS: readonly (readonly [keyof Situation | 'contractRate.value', object, object])[] = [
  ['principalFen', AMOUNT, { principalFen: MINUS }],
  ['interestFen', AMOUNT, { interestFen: MINUS }],
  ['penaltyFen', AMOUNT, { penaltyFen: MINUS }],
  ['feesFen', AMOUNT, { feesFen: MINUS }],
  ['asOf', DATE, { asOf: noDay }],
  ['contractRate.value', RATE, { contractRate: steep }],
  ['penaltyMultiple', RATE, { penaltyMultiple: '11' }],
  ['daysOverdue', { code: 'out-of-range', min: 0, max: 36_500 }, { daysOverdue: -1 }],
  ['incomeFen', AMOUNT, { incomeFen: MINUS }],
  ['necessaryExpensesFen', AMOUNT, { necessaryExpensesFen: MINUS }],
  ['otherDebtPaymentsFen', AMOUNT, { otherDebtPaymentsFen: MINUS }],
  ['payday', DAY, { payday: 0 }],
];

describe('each field says what is wrong with it, with its range, and nothing else does', () => {
  it.each(PLANS.map(([field, wrong, plan]) => ({ field, wrong, plan })))('$field', (row) => {
    expect(errorsOf(row.plan)).toEqual([{ field: row.field, ...row.wrong }]);
  });

  it.each(SITUATIONS)('situation.%s', (field, wrong, situation) => {
    expect(errorsOf(INSTALMENTS, situation)).toEqual([{ field: `situation.${field}`, ...wrong }]);
  });

  it.each([
    ['lpr1y', { lpr1y: '1.1' }],
    ['presentValueRate', { presentValueRate: '1.1' }],
  ])('options.%s', (field, options) => {
    expect(errorsOf(INSTALMENTS, {}, options)).toEqual([{ field: `options.${field}`, ...SHARE }]);
  });

  it('says what a number may be where there is none', () => {
    const plan = of('flat-fee', { feeRate: 'six' });
    const wrong = { field: 'plan.feeRate', code: 'not-a-number', min: '0', max: '1' };
    expect(errorsOf(plan)).toEqual([wrong]);
  });
});

describe('dates out of order', () => {
  const order = (field: string, min: string) => [{ field, code: 'out-of-order', min }];
  it.each<readonly [string, PlanInput, readonly object[]]>([
    [
      'the rest before the minimum',
      of('minimum-then-rest', { minimumDue: '2026-12-02', restDue: '2026-12-01' }),
      order('plan.restDue', '2026-12-02'),
    ],
    [
      'the end of a pause before the balance',
      of('deferral', { untilDate: '2026-11-22' }),
      order('plan.untilDate', '2026-11-23'),
    ],
    [
      'instalments before the end of the pause',
      of('deferral', { untilDate: '2026-12-22', firstDueDate: '2026-12-21' }),
      order('plan.firstDueDate', '2026-12-22'),
    ],
    [
      'instalments before the down payment',
      { ...INSTALMENTS, downPayment: { amountFen: fen(1), dueDate: '2026-12-17' } },
      order('plan.firstDueDate', '2026-12-17'),
    ],
    [
      'the third of three, the second without a day',
      of('dated', {
        payments: ['2026-12-05', null, '2026-12-04'].map((date) => ({ date, amountFen: null })),
      }),
      order('plan.payments.2.date', '2026-12-05'),
    ],
  ])('%s', (_, plan, errors) => {
    expect(errorsOf(plan)).toEqual(errors);
  });
});

describe('how many payments', () => {
  const payments = (count: number) =>
    of('dated', {
      payments: Array.from({ length: count }, () => ({ date: '2026-12-01', amountFen: fen(1) })),
    });

  it('ends at 360', () => {
    expect(errorsOf(payments(360))).toEqual([]);
    expect(errorsOf(payments(361))).toEqual([
      { field: 'plan.payments', code: 'too-many', max: 360 },
    ]);
    expect(errorsOf(of('stepped', { steps: [blankStep(300, 1), blankStep(61, 1)] }))).toEqual([
      { field: 'plan.steps', code: 'too-many', max: 360 },
    ]);
  });
});

describe('a day, or a moment with its offset', () => {
  it.each([
    ['2026-12-01', true],
    ['2026-12-01T08:30Z', true],
    ['2026-12-01T08:30:15+08:00', true],
    ['2026-12-01T08:30:15.1234+08:00', true],
    ['2026-12-01T08:30', false],
    ['2026-12-01T25:30Z', false],
    ['2026-02-30T08:30Z', false],
    ['12026-12-01', false],
    ['2026-12-01Z!', false],
    ['2026-12-01 ', false],
  ])('%s: %s', (validUntil, isTaken) => {
    expect(errorsOf({ ...INSTALMENTS, validUntil })).toHaveLength(isTaken ? 0 : 1);
  });
});
