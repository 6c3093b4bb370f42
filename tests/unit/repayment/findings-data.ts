import { fen } from '@/lib/money/fen';
import type { CheckOptions } from '@/lib/repayment/check-options';
import type { FindingCode } from '@/lib/repayment/findings/catalogue';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { BALANCE, INSTALMENTS, WAIVER } from './fixtures';

export const LEVEL = { ...INSTALMENTS, lastPaymentFen: null };

export const FLAT = {
  ...blankPlan('flat-fee', 'flat'),
  count: 24,
  feeRate: '0.006',
  charged: 'per-period',
  financedFen: BALANCE,
  firstDueDate: '2026-12-16',
} as const satisfies PlanInput;

export const RATED = {
  ...blankPlan('equal-instalment', 'rated'),
  count: 12,
  rate: { value: '0.12', basis: 'year' },
  financedFen: BALANCE,
  firstDueDate: '2026-12-16',
} as const satisfies PlanInput;

export const SETTLEMENT = {
  ...blankPlan('settlement', 'once'),
  payFen: fen(980_000),
  payBy: '2026-12-20',
} as const satisfies PlanInput;

export const DEFERRAL = {
  ...blankPlan('deferral', 'later'),
  deferMonths: 2,
  accrual: 'accrues',
  rate: { value: '0.12', basis: 'year' },
  thenCount: 1,
} as const satisfies PlanInput;

export interface FindingCase {
  readonly code: FindingCode;
  readonly when: string;
  readonly plan: PlanInput;
  readonly situation?: Partial<Situation>;
  readonly options?: Partial<CheckOptions>;
  /** Numbers that a person would check, as shown. */
  readonly shows?: Readonly<Record<string, string>>;
}

export const FINDING_CASES: readonly FindingCase[] = [
  {
    code: 'total-differs',
    when: 'nothing explains the difference',
    plan: { ...LEVEL, statedTotalFen: fen(1_195_555) },
    shows: { stated: '11,955.55', sum: '11,900', difference: '55.55' },
  },
  {
    code: 'total-differs-one-period',
    when: 'the difference is one instalment',
    plan: { ...LEVEL, statedTotalFen: fen(1_275_000) },
    shows: { each: '850' },
  },
  {
    code: 'total-differs',
    when: 'a single payment is stated twice over: it is no period of several',
    plan: { ...SETTLEMENT, statedTotalFen: fen(1_960_000) },
  },
  {
    code: 'total-differs-fee',
    when: 'the stated total leaves the fees of the debt out',
    plan: { ...LEVEL, statedTotalFen: fen(1_183_000) },
    situation: { feesFen: fen(7000) },
  },
  {
    code: 'total-differs-fee',
    when: 'the stated total leaves the plan’s own fee out',
    plan: { ...FLAT, statedTotalFen: BALANCE },
    shows: { difference: '1,709.28' },
  },
  {
    code: 'total-differs-interest',
    when: 'the stated total leaves the plan’s interest out',
    plan: { ...RATED, statedTotalFen: BALANCE },
  },
  {
    code: 'total-differs-interest',
    when: 'the difference is the interest owed',
    plan: { ...LEVEL, statedTotalFen: fen(1_235_000) },
  },
  {
    code: 'total-differs-rounding',
    when: 'a few fen are missing',
    plan: { ...LEVEL, statedTotalFen: fen(1_190_005) },
    shows: { difference: '0.05' },
  },
  {
    code: 'financed-above-balance',
    when: 'more is financed than is owed',
    plan: { ...RATED, financedFen: fen(1_200_000) },
    shows: { financed: '12,000', balance: '11,870', difference: '130' },
  },
  {
    code: 'financed-below-balance',
    when: 'less is financed than is owed, down payment included',
    plan: {
      ...RATED,
      financedFen: fen(1_000_000),
      downPayment: { amountFen: fen(100_000), dueDate: '2026-11-30' },
    },
    shows: { difference: '870' },
  },
  { code: 'penalty-folded-in', when: 'the new principal is all that is owed', plan: RATED },
  {
    code: 'penalty-folded-in',
    when: 'the other side said so',
    plan: { ...LEVEL, foldedIn: ['penalty'] },
    shows: { amount: '420' },
  },
  { code: 'interest-folded-in', when: 'the new principal is all that is owed', plan: RATED },
  {
    code: 'fee-folded-in',
    when: 'principal and fees add up to the new principal',
    plan: { ...RATED, financedFen: fen(1_130_000) },
    situation: { feesFen: fen(30_000) },
    shows: { amount: '300' },
  },
  {
    code: 'fee-folded-in',
    when: 'it was said but the fees are not known',
    plan: { ...LEVEL, foldedIn: ['fee'] },
    situation: { feesFen: null },
  },
  {
    code: 'paid-below-balance',
    when: 'payments stop short and nothing is said of the rest',
    plan: { ...LEVEL, count: 10 },
    shows: { open: '3,370' },
  },
  {
    code: 'paid-below-balance',
    when: 'the waiver has no figure',
    plan: { ...LEVEL, count: 10, waivers: [{ ...WAIVER, amountFen: null }] },
  },
  {
    code: 'paid-below-rounding',
    when: 'the instalments were rounded down to a fen',
    plan: { ...LEVEL, count: 12, perPaymentFen: fen(98_916) },
    shows: { open: '0.08' },
  },
  {
    code: 'above-capacity',
    when: 'every month is too much',
    plan: { ...LEVEL, count: 12, perPaymentFen: fen(108_650) },
    shows: {
      count: '12',
      short: '86.50',
      months: '2026-12、2027-01、2027-02、2027-03、2027-04、2027-05…',
    },
  },
  {
    code: 'lump-sum-above-capacity',
    when: 'a settlement needs savings',
    plan: SETTLEMENT,
    shows: { highest: '9,800', capacity: '1,000' },
  },
  { code: 'lump-sum-above-capacity', when: 'a pause ends in one payment', plan: DEFERRAL },
  {
    code: 'nothing-left-to-pay-with',
    when: 'expenses eat the income',
    plan: LEVEL,
    situation: { incomeFen: fen(400_000) },
    shows: { capacity: '-1,000' },
  },
  {
    code: 'down-payment-above-capacity',
    when: 'the down payment is more than a month leaves',
    plan: { ...LEVEL, count: 10, downPayment: { amountFen: fen(337_000), dueDate: '2026-11-30' } },
    shows: { down: '3,370' },
  },
  {
    code: 'close-to-capacity',
    when: 'a month takes 95 of 100',
    plan: { ...LEVEL, perPaymentFen: fen(95_000) },
  },
  {
    code: 'last-instalment-larger',
    when: 'a balloon hides in the last month',
    plan: { ...INSTALMENTS, perPaymentFen: fen(80_000), lastPaymentFen: fen(147_000) },
    shows: { payment: '1,470', usual: '800', difference: '670' },
  },
  {
    code: 'last-instalment-larger',
    when: 'there are only two',
    plan: { ...INSTALMENTS, count: 2, perPaymentFen: fen(80_000), lastPaymentFen: fen(147_000) },
  },
  { code: 'last-instalment-smaller', when: 'the last is lower', plan: INSTALMENTS },
  {
    code: 'first-instalment-larger',
    when: 'the first is higher',
    plan: { ...LEVEL, firstPaymentFen: fen(95_000) },
    shows: { difference: '100' },
  },
  {
    code: 'deferral-accrual-unknown',
    when: 'nobody said what interest does',
    plan: { ...DEFERRAL, accrual: 'unknown' },
  },
  {
    code: 'deferral-interest-runs',
    when: 'interest goes on',
    plan: DEFERRAL,
    shows: { interest: '237.40' },
  },
  {
    code: 'settlement-not-below-principal',
    when: 'only interest and fees are let off',
    plan: { ...SETTLEMENT, payFen: fen(1_100_000) },
  },
  {
    code: 'settlement-without-discount',
    when: 'all that is owed is to be paid',
    plan: { ...SETTLEMENT, payFen: BALANCE },
    shows: { pay: '11,870' },
  },
  {
    code: 'settlement-above-balance',
    when: 'it exceeds what is owed',
    plan: { ...SETTLEMENT, payFen: fen(1_190_000) },
  },
  {
    code: 'settlement-and-waiver-differ',
    when: 'payment and waiver do not make the debt',
    plan: { ...SETTLEMENT, waivers: [{ ...WAIVER, amountFen: null, ratio: '1' }] },
    shows: { waived: '420', difference: '1,650' },
  },
  {
    code: 'minimum-leaves-rest',
    when: 'only the minimum is paid now',
    plan: { ...blankPlan('minimum-then-rest', 'min'), minimumFen: fen(118_700) },
    shows: { rest: '10,683' },
  },
  {
    code: 'minimum-leaves-rest',
    when: 'the debt is not fully known',
    plan: { ...blankPlan('minimum-then-rest', 'min'), minimumFen: fen(118_700) },
    situation: { feesFen: null },
  },
  {
    code: 'up-front-fee',
    when: 'the fee is taken at the start',
    plan: { ...FLAT, charged: 'up-front', feeRate: '0.05' },
    shows: { fee: '593.50' },
  },
  {
    code: 'dearer-than-contract',
    when: 'the contract would cost less',
    plan: { ...LEVEL, perPaymentFen: fen(110_000) },
    situation: { daysOverdue: 0 },
    shows: { daily: '0.05%' },
  },
  {
    code: 'longer-than-needed',
    when: 'the means would do in fewer months and it costs extra',
    plan: FLAT,
    shows: { months: '24', shortest: '14', extra: '1,709.28' },
  },
  {
    code: 'penalty-continues',
    when: 'it goes on while paying',
    plan: { ...LEVEL, penaltyDuringPlan: 'continues' },
  },
  {
    code: 'waiver-without-amount',
    when: 'no figure was given',
    plan: { ...LEVEL, waivers: [{ ...WAIVER, amountFen: null }] },
  },
  {
    code: 'waiver-lost-on-default',
    when: 'one slip brings it back',
    plan: { ...LEVEL, waivers: [{ ...WAIVER, lostOnDefault: true }] },
    shows: { amount: '420' },
  },
  {
    code: 'waiver-after-the-end',
    when: 'it comes after the last instalment',
    plan: { ...LEVEL, waivers: [{ ...WAIVER, effective: 'on-time' }] },
  },
  {
    code: 'waiver-after-the-end',
    when: 'it comes with the settlement, share of an item that is not known',
    plan: {
      ...LEVEL,
      waivers: [
        { ...WAIVER, item: null, amountFen: null, ratio: '0.5', effective: 'on-settlement' },
      ],
    },
  },
  {
    code: 'first-due-passed',
    when: 'the first date is over',
    plan: { ...LEVEL, firstDueDate: '2026-11-22' },
    shows: { due: '2026-11-22' },
  },
  {
    code: 'first-due-before-payday',
    when: 'wages come later in the month',
    plan: { ...LEVEL, firstDueDate: '2026-12-10' },
    shows: { payday: '15' },
  },
  {
    code: 'first-due-before-payday',
    when: 'payday is clamped to a short month',
    plan: { ...LEVEL, firstDueDate: '2027-02-27' },
    situation: { payday: 31 },
    shows: { payday: '28' },
  },
  {
    code: 'validity-passed',
    when: 'the offer has run out',
    plan: { ...LEVEL, validUntil: '2026-11-22' },
    shows: { until: '2026-11-22' },
  },
  {
    code: 'validity-too-short',
    when: 'two hours are left',
    plan: { ...LEVEL, validUntil: '2026-11-23T18:00:00+08:00' },
    // Not a minute more than two hours are left: less than three.
    shows: { until: '2026-11-23 18:00', hours: '3' },
  },
  {
    code: 'personal-account',
    when: 'money is to go to a person',
    plan: { ...LEVEL, channel: 'personal-account' },
  },
  {
    code: 'rate-differs',
    when: 'the stated yearly rate is too low',
    plan: { ...RATED, statedRate: { value: '0.08', basis: 'year' } },
    shows: { stated: '8.00%', simple: '12.00%', compound: '12.68%' },
  },
  {
    code: 'rate-differs',
    when: 'a daily rate comes to less a year',
    plan: { ...RATED, statedRate: { value: '0.0002', basis: 'day' } },
    shows: { stated: '7.30%' },
  },
  {
    code: 'rate-differs',
    when: 'a monthly rate comes to more a year',
    plan: { ...RATED, statedRate: { value: '0.02', basis: 'month' } },
    shows: { stated: '24.00%' },
  },
  {
    code: 'rate-per-period-annualised',
    when: 'a rate per period is stated',
    plan: { ...FLAT, statedRate: { value: '0.006', basis: 'perPeriodFlat' } },
    shows: { stated: '0.6%', timesTwelve: '7.20%', simple: '13.27%', compound: '14.10%' },
  },
  {
    code: 'rate-per-period-called-annual',
    when: 'the flat fee of a period is called yearly',
    plan: { ...FLAT, statedRate: { value: '0.006', basis: 'year' } },
  },
  {
    code: 'rate-per-period-called-annual',
    when: 'the monthly rate is called yearly',
    plan: { ...RATED, statedRate: { value: '0.01', basis: 'year' } },
  },
  {
    code: 'ceiling-passed',
    when: 'a consumer-finance loan costs 36 %',
    plan: { ...RATED, rate: { value: '0.36', basis: 'year' } },
    shows: { simple: '36.00%', ceiling: '24.00%' },
  },
  {
    code: 'penalty-phase-above-ceiling',
    when: '0.05 % a day times 1.5',
    plan: LEVEL,
    shows: { penalty: '27.38%', ceiling: '24.00%' },
  },
  {
    code: 'penalty-multiple-high',
    when: 'twice the contract rate',
    plan: LEVEL,
    situation: { penaltyMultiple: '2' },
    shows: { multiple: '2' },
  },
  {
    code: 'rate-ambiguous',
    when: 'a cash-back follows a refund',
    plan: {
      ...blankPlan('dated', 'odd'),
      financedFen: fen(10_000),
      payments: [
        { date: '2026-11-23', amountFen: fen(20_000) },
        { date: '2026-12-16', amountFen: fen(1) },
      ],
    },
  },
  {
    code: 'rate-none',
    when: 'all is paid on the day',
    plan: { ...SETTLEMENT, payBy: '2026-11-23' },
  },
  {
    code: 'rate-out-of-range',
    when: 'a few days and a large discount',
    plan: { ...SETTLEMENT, payBy: '2026-11-28' },
  },
  {
    code: 'terms-in-conflict',
    when: 'two totals were stated',
    plan: LEVEL,
    options: { agreement: { totalToPay: 'conflict' } },
    shows: { count: '1' },
  },
  { code: 'terms-missing', when: 'credit reporting was never mentioned', plan: LEVEL },
];
