import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { MEANS_FIGURES } from '@/lib/repayment/working/means-lines';
import { PBOC_NOTICE } from '@/lib/repayment/working/rate-lines';
import reviewed from '../../data/working-cases.json';
import { BALANCE, check, INSTALMENTS, SITUATION, WAIVER } from './fixtures';

const computed = { count: 3, firstDueDate: '2026-12-16', financedFen: BALANCE } as const;
const pause = {
  ...blankPlan('deferral', 'd'),
  deferDays: 30,
  accrual: 'accrues',
  rate: { value: '0.0005', basis: 'day' },
  thenCount: 1,
} as const;
const share = { amountFen: null, share: '0.1', dueDate: '2026-11-23' } as const;
const months = {
  ...blankPlan('deferral', 'd'),
  deferMonths: 3,
  rate: { value: '0.12', basis: 'year' },
} as const;
const dated = (count: number, firstFen: number): PlanInput => ({
  ...blankPlan('dated', 'x'),
  payments: Array.from({ length: count }, (_, k) => ({
    date: `2026-12-0${k + 1}`,
    amountFen: fen(firstFen + k * 100),
  })),
});

const CASES: Readonly<Record<string, readonly [PlanInput, Partial<Situation>?]>> = {
  'stated instalments': [INSTALMENTS],
  'dearer, undated': [
    {
      ...INSTALMENTS,
      count: 12,
      perPaymentFen: fen(105_000),
      lastPaymentFen: null,
      firstDueDate: null,
    },
  ],
  'flat fee, each period': [
    { ...blankPlan('flat-fee', 'f'), ...computed, feeRate: '0.006', charged: 'per-period' },
  ],
  'flat fee, at the start': [
    { ...blankPlan('flat-fee', 'f'), ...computed, feeRate: '0.02', charged: 'up-front' },
  ],
  'level instalments with a down payment': [
    {
      ...blankPlan('equal-instalment', 'e'),
      ...computed,
      rate: { value: '0.12', basis: 'year' },
      downPayment: { amountFen: fen(13_000), dueDate: '2026-11-23' },
    },
  ],
  'deferral with interest on what is owed': [pause],
  'deferral with interest on a stated principal': [{ ...pause, financedFen: fen(1_100_000) }],
  'deferral without interest': [{ ...pause, accrual: 'none', rate: null }],
  settlement: [{ ...blankPlan('settlement', 's'), payFen: fen(1_000_000), payBy: '2026-12-20' }],
  'eight different amounts': [dated(8, 150_100)],
  'six different amounts': [dated(6, 200_100)],
  'nothing known of the debt': [INSTALMENTS, { feesFen: null, incomeFen: null }],
  'nothing laid out': [blankPlan('dated', 'x'), { incomeFen: null }],
  'a wait of two months': [
    {
      ...INSTALMENTS,
      count: 6,
      perPaymentFen: fen(200_800),
      lastPaymentFen: null,
      firstDueDate: '2027-02-23',
    },
  ],
  'equal parts of the principal': [
    { ...blankPlan('equal-principal', 'e'), ...computed, rate: { value: '0.015', basis: 'month' } },
  ],
  'interest first': [
    { ...blankPlan('interest-first', 'i'), ...computed, rate: { value: '0.146', basis: 'year' } },
  ],
  'zero interest': [{ ...blankPlan('zero-interest', 'z'), ...computed, count: 7 }],
  'level instalments without interest': [
    { ...blankPlan('equal-instalment', 'e'), ...computed, rate: { value: '0', basis: 'year' } },
  ],
  'months put off, then all at once': [{ ...months, accrual: 'accrues', thenCount: 1 }],
  'months put off, then instalments': [{ ...months, accrual: 'accrues', thenCount: 2 }],
  'months put off, interest on interest': [{ ...months, accrual: 'capitalises', thenCount: 2 }],
  'months put off, interest on interest, all at once': [
    { ...months, accrual: 'capitalises', thenCount: 1 },
  ],
  'months put off at a rate that stands still': [{ ...months, accrual: 'none', thenCount: 2 }],
  'a down payment by share': [{ ...INSTALMENTS, downPayment: share }],
  'a down payment by share of the principal': [
    { ...INSTALMENTS, downPayment: { ...share, shareOf: 'principal' } },
  ],
  'a minimum by share': [
    {
      ...blankPlan('minimum-then-rest', 'm'),
      minimumShare: '0.1',
      minimumDue: '2026-12-10',
      restFen: fen(1_070_000),
      restDue: '2027-06-10',
    },
  ],
  'a settlement by share': [
    {
      ...blankPlan('settlement', 's'),
      payShare: '0.8',
      shareOf: 'balance',
      payBy: '2026-12-20',
    },
  ],
  'one waiver by sum': [{ ...INSTALMENTS, waivers: [WAIVER] }],
  'one payment far above what is owed': [
    { ...INSTALMENTS, count: 2, perPaymentFen: fen(90_000_000), lastPaymentFen: fen(1) },
  ],
  'a first payment below its interest': [
    {
      ...blankPlan('stepped', 's'),
      steps: [
        { count: 1, perPaymentFen: fen(1) },
        { count: 2, perPaymentFen: fen(700_000) },
      ],
    },
  ],
  'days put off at a yearly rate': [
    { ...pause, rate: { value: '0.146', basis: 'year' } },
    { dayCount: 365 },
  ],
  'days put off at a monthly rate': [
    { ...pause, rate: { value: '0.012', basis: 'month' } },
    { dayCount: 360 },
  ],
  'waivers by share and by sum': [
    {
      ...INSTALMENTS,
      waivers: [
        { ...WAIVER, amountFen: null, ratio: '0.5' },
        { ...WAIVER, item: 'interest', amountFen: fen(1_000) },
      ],
    },
  ],
  'a down payment, then amounts after a wait': [
    {
      ...INSTALMENTS,
      count: 6,
      perPaymentFen: fen(200_800),
      lastPaymentFen: null,
      firstDueDate: '2027-02-23',
      downPayment: { amountFen: fen(20_000), dueDate: '2026-11-23' },
    },
  ],
  'nothing left to pay with': [INSTALMENTS, { incomeFen: fen(480_000) }],
  'a rate in the contract for the year': [
    INSTALMENTS,
    { contractRate: { value: '0.18', basis: 'year' }, dayCount: 360 },
  ],
  'no rate': [
    {
      ...blankPlan('dated', 'x'),
      payments: [{ date: '2026-11-23', amountFen: fen(2_600_000) }],
    },
  ],
};

/** The same in every case; read through once. */
const ALWAYS: readonly string[] = ['owed', 'penaltyPhase', ...MEANS_FIGURES];
const WITH_ALL: readonly string[] = [
  'stated instalments',
  'nothing left to pay with',
  'a rate in the contract for the year',
];

const workingOf = (name: string) => {
  const [plan, situation = {}] = CASES[name] as readonly [PlanInput, Partial<Situation>?];
  return check(plan, { ...SITUATION, ...situation }).working;
};

// Read through by hand on 2026-11-29: each formula gives its result, to the last digit shown.
describe('working of every figure', () => {
  it('has a reviewed list for every case', () => {
    expect(Object.keys(reviewed).toSorted()).toEqual(Object.keys(CASES).toSorted());
  });

  it.each(Object.entries(reviewed).map(([name, lines]) => ({ name, lines })))('$name', (one) => {
    const lines = workingOf(one.name)
      .filter(({ figure }) => !ALWAYS.includes(figure) || WITH_ALL.includes(one.name))
      .map((line) => [line.figure, line.formula, line.result, line.assumptions]);
    expect(lines).toEqual(one.lines);
  });

  it('names the rule behind a rate and behind the contract, and none behind a sum', () => {
    const sources = new Map(workingOf('stated instalments').map((w) => [w.figure, w.source]));
    expect(Object.fromEntries(sources)).toEqual({
      owed: null,
      totalPaid: null,
      extraOverBalance: null,
      periodicIrr: PBOC_NOTICE,
      annualSimple: PBOC_NOTICE,
      annualCompound: PBOC_NOTICE,
      xirr: PBOC_NOTICE,
      contractCost: '本人合同；《民法典》第676条',
      contractExtra: '本人合同；《民法典》第676条',
      penaltyPhase: '本人合同；《民法典》第676条',
      capacity: null,
      shortestTerm: null,
    });
  });
});
