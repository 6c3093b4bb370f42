import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '@/lib/money/fen';
import type { CheckOptions } from '@/lib/repayment/check-options';
import { checkPlan } from '@/lib/repayment/check-plan';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { INSTALMENTS, OPTIONS, SITUATION, WAIVER } from './fixtures';

/** What arrives from a form that went wrong. */
const bad = (value: number) => value as Fen;

interface Case {
  readonly field: string;
  readonly code: string;
  readonly plan?: PlanInput;
  readonly situation?: Partial<Situation>;
  readonly options?: Partial<CheckOptions>;
}

const CASES: readonly Case[] = [
  {
    field: 'plan.perPaymentFen',
    code: 'not-a-whole-number',
    plan: { ...INSTALMENTS, perPaymentFen: bad(Number.NaN) },
  },
  {
    field: 'plan.perPaymentFen',
    code: 'not-a-whole-number',
    plan: { ...INSTALMENTS, perPaymentFen: bad(Number.POSITIVE_INFINITY) },
  },
  {
    field: 'plan.perPaymentFen',
    code: 'not-a-whole-number',
    plan: { ...INSTALMENTS, perPaymentFen: bad(2 ** 53) },
  },
  {
    field: 'plan.perPaymentFen',
    code: 'not-a-whole-number',
    plan: { ...INSTALMENTS, perPaymentFen: bad(1.5) },
  },
  {
    field: 'plan.perPaymentFen',
    code: 'out-of-range',
    plan: { ...INSTALMENTS, perPaymentFen: fen(-1) },
  },
  {
    field: 'plan.firstPaymentFen',
    code: 'out-of-range',
    plan: { ...INSTALMENTS, firstPaymentFen: fen(1e12 + 1) },
  },
  {
    field: 'plan.lastPaymentFen',
    code: 'out-of-range',
    plan: { ...INSTALMENTS, lastPaymentFen: fen(-5) },
  },
  { field: 'plan.count', code: 'out-of-range', plan: { ...INSTALMENTS, count: 361 } },
  { field: 'plan.count', code: 'out-of-range', plan: { ...INSTALMENTS, count: 0 } },
  {
    field: 'plan.count',
    code: 'out-of-range',
    plan: { ...blankPlan('equal-principal', 'x'), count: 0 },
  },
  {
    field: 'plan.rate.value',
    code: 'not-a-number',
    plan: { ...blankPlan('equal-principal', 'x'), rate: { value: '12%', basis: 'year' } },
  },
  {
    field: 'plan.rate.value',
    code: 'out-of-range',
    plan: { ...blankPlan('equal-instalment', 'x'), rate: { value: '-0.1', basis: 'year' } },
  },
  {
    field: 'plan.count',
    code: 'out-of-range',
    plan: { ...blankPlan('zero-interest', 'x'), count: -3 },
  },
  {
    field: 'plan.feeRate',
    code: 'out-of-range',
    plan: { ...blankPlan('flat-fee', 'x'), feeRate: '1.2' },
  },
  {
    field: 'plan.steps.0.count',
    code: 'out-of-range',
    plan: { ...blankPlan('stepped', 'x'), steps: [{ count: 0, perPaymentFen: null }] },
  },
  {
    field: 'plan.steps',
    code: 'too-many',
    plan: {
      ...blankPlan('stepped', 'x'),
      steps: [
        { count: 200, perPaymentFen: null },
        { count: 200, perPaymentFen: null },
        { count: null, perPaymentFen: null },
      ],
    },
  },
  {
    field: 'plan.payments',
    code: 'too-many',
    plan: {
      ...blankPlan('dated', 'x'),
      payments: Array.from({ length: 361 }, () => ({ date: null, amountFen: null })),
    },
  },
  {
    field: 'plan.payments.1.date',
    code: 'out-of-order',
    plan: {
      ...blankPlan('dated', 'x'),
      payments: [
        { date: '2026-12-02', amountFen: null },
        { date: '2026-12-01', amountFen: null },
      ],
    },
  },
  {
    field: 'plan.payments.0.date',
    code: 'not-a-date',
    plan: { ...blankPlan('dated', 'x'), payments: [{ date: '2026-02-29', amountFen: null }] },
  },
  {
    field: 'plan.restDue',
    code: 'out-of-order',
    plan: {
      ...blankPlan('minimum-then-rest', 'x'),
      minimumDue: '2026-12-02',
      restDue: '2026-12-01',
    },
  },
  {
    field: 'plan.payBy',
    code: 'out-of-range',
    plan: { ...blankPlan('settlement', 'x'), payBy: '1889-01-01' },
  },
  {
    field: 'plan.payBy',
    code: 'out-of-range',
    plan: { ...blankPlan('settlement', 'x'), payBy: '2126-01-01' },
  },
  {
    field: 'plan.firstDueDate',
    code: 'out-of-order',
    plan: { ...blankPlan('deferral', 'x'), untilDate: '2026-12-10', firstDueDate: '2026-12-01' },
  },
  {
    field: 'plan.untilDate',
    code: 'out-of-order',
    plan: { ...blankPlan('deferral', 'x'), untilDate: '2026-11-01' },
  },
  {
    field: 'plan.deferDays',
    code: 'out-of-range',
    plan: { ...blankPlan('deferral', 'x'), deferDays: 0 },
  },
  {
    field: 'plan.financedFen',
    code: 'out-of-range',
    plan: { ...INSTALMENTS, financedFen: fen(-1) },
  },
  {
    field: 'plan.statedTotalFen',
    code: 'not-a-whole-number',
    plan: { ...INSTALMENTS, statedTotalFen: bad(0.1) },
  },
  {
    field: 'plan.statedRate.value',
    code: 'not-a-number',
    plan: { ...INSTALMENTS, statedRate: { value: 'x', basis: 'year' } },
  },
  { field: 'plan.dueDay', code: 'out-of-range', plan: { ...INSTALMENTS, dueDay: 32 } },
  {
    field: 'plan.validUntil',
    code: 'not-a-date',
    plan: { ...INSTALMENTS, validUntil: 'tomorrow' },
  },
  {
    field: 'plan.validUntil',
    code: 'not-a-date',
    plan: { ...INSTALMENTS, validUntil: '2026-13-01T10:00:00+08:00' },
  },
  {
    field: 'plan.validUntil',
    code: 'not-a-date',
    plan: { ...INSTALMENTS, validUntil: '2026-12-01T25:00:00+08:00' },
  },
  {
    field: 'plan.downPayment.amountFen',
    code: 'above-owed',
    plan: { ...INSTALMENTS, downPayment: { amountFen: fen(2_000_000), dueDate: null } },
  },
  {
    field: 'plan.firstDueDate',
    code: 'out-of-order',
    plan: { ...INSTALMENTS, downPayment: { amountFen: fen(1), dueDate: '2027-01-01' } },
  },
  {
    field: 'plan.waivers.0.amountFen',
    code: 'above-owed',
    plan: { ...INSTALMENTS, waivers: [{ ...WAIVER, amountFen: fen(42_001) }] },
  },
  {
    field: 'plan.waivers.0.amountFen',
    code: 'above-owed',
    plan: { ...INSTALMENTS, waivers: [{ ...WAIVER, item: null, amountFen: fen(1_187_001) }] },
  },
  {
    field: 'plan.waivers.0.ratio',
    code: 'out-of-range',
    plan: { ...INSTALMENTS, waivers: [{ ...WAIVER, ratio: '1.1' }] },
  },
  { field: 'situation.principalFen', code: 'out-of-range', situation: { principalFen: fen(-1) } },
  { field: 'situation.asOf', code: 'not-a-date', situation: { asOf: '2026-11-31' } },
  { field: 'situation.asOf', code: 'not-a-date', situation: { asOf: '23.11.2026' } },
  {
    field: 'situation.contractRate.value',
    code: 'out-of-range',
    situation: { contractRate: { value: '11', basis: 'year' } },
  },
  {
    field: 'situation.penaltyMultiple',
    code: 'not-a-number',
    situation: { penaltyMultiple: '一倍半' },
  },
  { field: 'situation.daysOverdue', code: 'out-of-range', situation: { daysOverdue: -1 } },
  { field: 'situation.payday', code: 'out-of-range', situation: { payday: 0 } },
  {
    field: 'situation.incomeFen',
    code: 'not-a-whole-number',
    situation: { incomeFen: bad(Number.NaN) },
  },
  { field: 'options.now', code: 'not-a-date', options: { now: 'now' } },
  { field: 'options.loanDate', code: 'not-a-date', options: { loanDate: '2026' } },
  { field: 'options.lpr1y', code: 'out-of-range', options: { lpr1y: '3.0' } },
  { field: 'options.presentValueRate', code: 'not-a-number', options: { presentValueRate: '5%' } },
];

describe('bad input', () => {
  it.each(CASES)('$field: $code', ({ field, code, plan, situation, options }) => {
    const result = checkPlan(
      plan ?? INSTALMENTS,
      { ...SITUATION, ...situation },
      { ...OPTIONS, ...options },
    );
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('names the accepted range', () => {
    const result = checkPlan({ ...INSTALMENTS, count: 361 }, SITUATION, OPTIONS);
    expect(result).toEqual({
      ok: false,
      error: [{ field: 'plan.count', code: 'out-of-range', min: 1, max: 360 }],
    });
  });

  it('reports every field at once', () => {
    const plan = { ...INSTALMENTS, count: 0, perPaymentFen: fen(-1), dueDay: 0 };
    const result = checkPlan(plan, { ...SITUATION, payday: 40 }, OPTIONS);
    expect(!result.ok && result.error.map((error) => error.field)).toEqual([
      'plan.count',
      'plan.perPaymentFen',
      'plan.dueDay',
      'situation.payday',
    ]);
  });

  it('accepts a waiver or down payment while what is owed is not known', () => {
    const plan = {
      ...INSTALMENTS,
      waivers: [WAIVER],
      downPayment: { amountFen: fen(1), dueDate: null },
    };
    const open = { ...SITUATION, penaltyFen: null };
    expect(checkPlan(plan, open, OPTIONS).ok).toBe(true);
  });
});
