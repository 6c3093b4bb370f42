import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { MAX_INPUT_FEN } from '@/lib/money/parse-yuan';
import { checkPlan } from '@/lib/repayment/check-plan';
import type { FindingCode } from '@/lib/repayment/findings/catalogue';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { BALANCE, check, codesOf, INSTALMENTS, OPTIONS, SITUATION, WAIVER } from './fixtures';

const LEVEL = { ...INSTALMENTS, lastPaymentFen: null };
const RATED = {
  ...blankPlan('equal-instalment', 'r'),
  count: 12,
  financedFen: BALANCE,
  firstDueDate: '2026-12-16',
} as const;
const SETTLEMENT = { ...blankPlan('settlement', 's'), payBy: '2026-12-20' } as const;

type Side = readonly [PlanInput, Partial<Situation>?];

/** Each finding on the last input that is still silent, and on the first that is not. */
const EDGES: readonly (readonly [FindingCode, Side, Side])[] = [
  [
    'total-differs-rounding',
    [{ ...LEVEL, statedTotalFen: fen(1_190_000) }],
    [{ ...LEVEL, statedTotalFen: fen(1_190_013) }],
  ],
  [
    'total-differs',
    [{ ...LEVEL, statedTotalFen: fen(1_190_013) }],
    [{ ...LEVEL, statedTotalFen: fen(1_190_014) }],
  ],
  ['financed-above-balance', [RATED_AT(BALANCE)], [RATED_AT(fen(BALANCE + 1))]],
  ['financed-below-balance', [RATED_AT(BALANCE)], [RATED_AT(fen(BALANCE - 1))]],
  [
    'paid-below-balance',
    [{ ...LEVEL, count: 1, perPaymentFen: BALANCE }],
    [{ ...LEVEL, count: 1, perPaymentFen: fen(BALANCE - 1) }],
  ],
  [
    'paid-below-balance',
    [{ ...LEVEL, count: 12, perPaymentFen: fen(98_917), lastPaymentFen: fen(98_902) }],
    [{ ...LEVEL, count: 12, perPaymentFen: fen(98_917), lastPaymentFen: fen(98_901) }],
  ],
  [
    'paid-below-rounding',
    [{ ...LEVEL, count: 12, perPaymentFen: fen(98_917), lastPaymentFen: fen(98_913) }],
    [{ ...LEVEL, count: 12, perPaymentFen: fen(98_917), lastPaymentFen: fen(98_912) }],
  ],
  [
    'settlement-without-discount',
    [{ ...SETTLEMENT, payFen: fen(BALANCE - 1) }],
    [{ ...SETTLEMENT, payFen: BALANCE }],
  ],
  [
    'above-capacity',
    [{ ...LEVEL, perPaymentFen: fen(100_000) }],
    [{ ...LEVEL, perPaymentFen: fen(100_001) }],
  ],
  [
    'close-to-capacity',
    [{ ...LEVEL, perPaymentFen: fen(90_000) }],
    [{ ...LEVEL, perPaymentFen: fen(90_001) }],
  ],
  [
    'nothing-left-to-pay-with',
    [LEVEL, { incomeFen: fen(500_001) }],
    [LEVEL, { incomeFen: fen(500_000) }],
  ],
  ['down-payment-above-capacity', [withDown(100_000)], [withDown(100_001)]],
  [
    'last-instalment-larger',
    [{ ...LEVEL, lastPaymentFen: fen(85_014) }],
    [{ ...LEVEL, lastPaymentFen: fen(85_015) }],
  ],
  [
    'last-instalment-smaller',
    [{ ...LEVEL, lastPaymentFen: fen(84_986) }],
    [{ ...LEVEL, lastPaymentFen: fen(84_985) }],
  ],
  [
    'first-instalment-larger',
    [{ ...LEVEL, firstPaymentFen: fen(85_014) }],
    [{ ...LEVEL, firstPaymentFen: fen(85_015) }],
  ],
  [
    'settlement-not-below-principal',
    [{ ...SETTLEMENT, payFen: fen(1_099_999) }],
    [{ ...SETTLEMENT, payFen: fen(1_100_000) }],
  ],
  [
    'settlement-above-balance',
    [{ ...SETTLEMENT, payFen: BALANCE }],
    [{ ...SETTLEMENT, payFen: fen(BALANCE + 1) }],
  ],
  ['settlement-and-waiver-differ', [settledWith(1_145_000)], [settledWith(1_145_001)]],
  [
    'first-due-passed',
    [{ ...LEVEL, firstDueDate: '2026-11-23' }],
    [{ ...LEVEL, firstDueDate: '2026-11-22' }],
  ],
  [
    'first-due-before-payday',
    [{ ...LEVEL, firstDueDate: '2026-12-15' }],
    [{ ...LEVEL, firstDueDate: '2026-12-14' }],
  ],
  [
    'first-due-before-payday',
    [{ ...withDown(10_000, '2026-11-25'), firstDueDate: '2026-12-15' }],
    [{ ...withDown(10_000, '2026-11-25'), firstDueDate: '2026-12-14' }],
  ],
  [
    'validity-too-short',
    [{ ...LEVEL, validUntil: '2026-11-24T16:00:00+08:00' }],
    [{ ...LEVEL, validUntil: '2026-11-24T15:59:00+08:00' }],
  ],
  [
    'validity-passed',
    [{ ...LEVEL, validUntil: '2026-11-23T16:00:00+08:00' }],
    [{ ...LEVEL, validUntil: '2026-11-23T15:59:00+08:00' }],
  ],
  ['ceiling-passed', [rated('0.24')], [rated('0.2401')]],
  [
    'penalty-phase-above-ceiling',
    [LEVEL, { contractRate: { value: '24/54750', basis: 'day' } }],
    [LEVEL, { contractRate: { value: '24/54749', basis: 'day' } }],
  ],
  [
    'penalty-multiple-high',
    [LEVEL, { penaltyMultiple: '1.5' }],
    [LEVEL, { penaltyMultiple: '1.5001' }],
  ],
  ['rate-differs', [stated('0.1204')], [stated('0.1211')]],
];

function RATED_AT(financedFen: PlanInput['financedFen']): PlanInput {
  return { ...RATED, financedFen, rate: { value: '0.12', basis: 'year' } };
}

function rated(value: string): PlanInput {
  return { ...RATED, rate: { value, basis: 'year' } };
}

function stated(value: string): PlanInput {
  return { ...rated('0.12'), statedRate: { value, basis: 'year' } };
}

function withDown(amount: number, dueDate = '2026-11-30'): PlanInput {
  return { ...LEVEL, downPayment: { amountFen: fen(amount), dueDate } };
}

function settledWith(pay: number): PlanInput {
  return { ...SETTLEMENT, payFen: fen(pay), waivers: [WAIVER] };
}

describe('where a finding begins', () => {
  it.each(EDGES)('%s', (code, [silentPlan, silent], [loudPlan, loud]) => {
    expect(codesOf(check(silentPlan, { ...SITUATION, ...silent }))).not.toContain(code);
    expect(codesOf(check(loudPlan, { ...SITUATION, ...loud }))).toContain(code);
  });

  it('compares the plan with the contract to the fen', () => {
    const dear = check({ ...LEVEL, perPaymentFen: fen(110_000) }, { ...SITUATION, daysOverdue: 0 });
    const extra = dear.comparisons.contract?.extraFen ?? 0;
    expect(extra).toBeGreaterThan(0);
    const cheap = check(LEVEL);
    expect(cheap.comparisons.contract?.extraFen).toBeLessThan(0);
    expect(codesOf(cheap)).not.toContain('dearer-than-contract');
  });

  it('calls a plan long only from two months over what would do', () => {
    const lasting = (count: number) =>
      codesOf(check({ ...LEVEL, count, perPaymentFen: fen(Math.ceil(1_300_000 / count)) }));
    expect(lasting(15)).not.toContain('longer-than-needed');
    expect(lasting(16)).toContain('longer-than-needed');
  });
});

describe('where input ends', () => {
  const accepts = (plan: PlanInput, situation: Partial<Situation> = {}) =>
    checkPlan(plan, { ...SITUATION, ...situation }, OPTIONS).ok;

  const cases: readonly (readonly [string, ...Side])[] = [
    ['360 instalments', { ...LEVEL, count: 360 }],
    ['one instalment', { ...LEVEL, count: 1 }],
    [
      '360 instalments in steps',
      { ...blankPlan('stepped', 's'), steps: [{ count: 360, perPaymentFen: fen(1) }] },
    ],
    ['the largest amount', { ...SETTLEMENT, payFen: MAX_INPUT_FEN }],
    ['nothing', { ...SETTLEMENT, payFen: fen(0) }],
    ['the 31st', { ...LEVEL, dueDay: 31 }, { payday: 31 }],
    ['the 1st', { ...LEVEL, dueDay: 1 }, { payday: 1 }],
    ['a rate of 1000 %', { ...RATED, rate: { value: '10', basis: 'year' } }],
    ['a rate of nothing', { ...RATED, rate: { value: '0', basis: 'year' } }],
    [
      'the first and the last day',
      {
        ...blankPlan('dated', 'd'),
        payments: [
          { date: '1990-01-01', amountFen: fen(1) },
          { date: '2100-12-31', amountFen: fen(1) },
        ],
      },
    ],
    [
      'two payments on one day',
      {
        ...blankPlan('dated', 'd'),
        payments: [
          { date: '2026-12-01', amountFen: fen(1) },
          { date: '2026-12-01', amountFen: fen(1) },
        ],
      },
    ],
    ['a waiver of all that is owed under its heading', { ...LEVEL, waivers: [WAIVER] }],
    [
      'a waiver of everything',
      { ...LEVEL, waivers: [{ ...WAIVER, item: null, amountFen: BALANCE }] },
    ],
    ['a down payment of everything', withDown(BALANCE)],
    ['no day overdue', LEVEL, { daysOverdue: 0 }],
    ['a pause of one day', { ...blankPlan('deferral', 'd'), deferDays: 1, deferMonths: 1 }],
  ];

  it.each(cases.map(([name, ...input]) => ({ name, input })))('$name is accepted', ({ input }) => {
    expect(accepts(...input)).toBe(true);
  });
});
