import { fen } from '@/lib/money/fen';
import type { CheckOptions } from '@/lib/repayment/check-options';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { INSTALMENTS, WAIVER } from './fixtures';

export type FindingCase = readonly [
  name: string,
  plan: PlanInput,
  situation?: Partial<Situation>,
  options?: Partial<CheckOptions>,
];

const SAID = {
  interestDuringPlan: 'paused',
  penaltyDuringPlan: 'paused',
  channel: 'in-app',
  validUntil: '2026-12-01',
} as const;
const settlement = { ...blankPlan('settlement', 's'), ...SAID, payBy: '2026-12-20' } as const;
const computed = { ...SAID, count: 12, firstDueDate: '2026-12-16' } as const;
const level = { ...blankPlan('equal-instalment', 'e'), ...computed } as const;
const zero = { ...blankPlan('zero-interest', 'z'), ...computed } as const;
const flat = { ...blankPlan('flat-fee', 'f'), ...computed, feeRate: '0.006' } as const;
const minimum = {
  ...blankPlan('minimum-then-rest', 'm'),
  ...SAID,
  interestDuringPlan: 'continues',
  minimumFen: fen(100_000),
  minimumDue: '2026-12-16',
  restFen: fen(1_100_000),
  restDue: '2027-01-16',
} as const;
const pause = { ...blankPlan('deferral', 'd'), ...SAID, deferMonths: 3, thenCount: 1 } as const;
const year = (value: string) => ({ value, basis: 'year' }) as const;
/** At 12 % on that much. */
const from = (financed: number) =>
  ({ ...level, rate: year('0.12'), financedFen: fen(financed) }) as const;
/** 24 instalments that pay off exactly what is owed. */
const light = {
  ...INSTALMENTS,
  count: 24,
  perPaymentFen: fen(50_000),
  lastPaymentFen: fen(37_000),
};

/** Plans, the situation they meet and the options they are checked with; expected findings in findings-exact.test.ts. */
export const CASES: readonly FindingCase[] = [
  [
    'nothing to say',
    { ...INSTALMENTS, lastPaymentFen: null, perPaymentFen: fen(84_786), count: 14 },
  ],
  ['stated total one instalment more', { ...INSTALMENTS, statedTotalFen: fen(1_272_000) }],
  ['stated total within rounding', { ...INSTALMENTS, statedTotalFen: fen(1_187_005) }],
  ['stated total elsewhere', { ...INSTALMENTS, statedTotalFen: fen(1_100_000) }],
  ['stated total right', { ...INSTALMENTS, statedTotalFen: fen(1_187_000) }],
  [
    'stated total without the fee',
    { ...flat, charged: 'per-period', financedFen: fen(1_187_000), statedTotalFen: fen(1_187_000) },
  ],
  [
    'stated total without the interest',
    { ...level, rate: year('0.12'), financedFen: fen(1_187_000), statedTotalFen: fen(1_187_000) },
  ],
  ['starts from more than is owed', { ...zero, financedFen: fen(1_200_000) }],
  ['starts from less than is owed', { ...zero, financedFen: fen(1_150_000) }],
  [
    'starts from what is owed without what is let off',
    { ...zero, financedFen: fen(1_145_000), waivers: [WAIVER] },
  ],
  ['starts from less than is left', { ...zero, financedFen: fen(1_144_000), waivers: [WAIVER] }],
  ['starts from what is owed', { ...zero, financedFen: fen(1_187_000) }],
  ['penalty merged in', from(1_142_000)],
  ['interest merged in', from(1_145_000)],
  ['fee merged in', from(1_103_000), { feesFen: fen(3_000) }],
  ['penalty and fee merged in', from(1_145_000), { feesFen: fen(3_000), interestFen: fen(46_000) }],
  ['interest and fee merged in', from(1_148_000), { feesFen: fen(3_000) }],
  ['merged in, but penalty and fee are alike', from(1_142_000), { feesFen: fen(42_000) }],
  ['all merged in', from(1_187_000)],
  ['all merged in, with a fee', from(1_190_000), { feesFen: fen(3_000) }],
  ['principal alone', from(1_100_000)],
  [
    'said to be merged in',
    { ...INSTALMENTS, foldedIn: ['penalty', 'fee', 'interest'] },
    { penaltyFen: null },
  ],
  ['less than is owed', { ...INSTALMENTS, count: 12, lastPaymentFen: null }],
  [
    'less than is owed, as waived',
    {
      ...INSTALMENTS,
      count: 14,
      perPaymentFen: fen(82_000),
      lastPaymentFen: fen(79_000),
      waivers: [WAIVER],
    },
  ],
  [
    'down payment',
    { ...INSTALMENTS, downPayment: { amountFen: fen(150_000), dueDate: '2026-12-01' } },
  ],
  [
    'down payment in the month of an instalment too high',
    {
      ...INSTALMENTS,
      count: 1,
      perPaymentFen: fen(1_037_000),
      lastPaymentFen: null,
      downPayment: { amountFen: fen(150_000), dueDate: '2026-12-15' },
    },
  ],
  [
    'above capacity',
    { ...INSTALMENTS, count: 6, perPaymentFen: fen(200_000), lastPaymentFen: fen(187_000) },
  ],
  ['nothing left', INSTALMENTS, { incomeFen: fen(400_000) }],
  [
    'close to capacity',
    { ...INSTALMENTS, count: 12, perPaymentFen: fen(99_000), lastPaymentFen: fen(98_000) },
  ],
  ['last larger', { ...INSTALMENTS, perPaymentFen: fen(80_000), lastPaymentFen: fen(147_000) }],
  ['first larger', { ...INSTALMENTS, firstPaymentFen: fen(95_000), lastPaymentFen: fen(72_000) }],
  [
    'one instalment',
    { ...INSTALMENTS, count: 1, perPaymentFen: fen(1_187_000), lastPaymentFen: null },
  ],
  ['longer than needed', { ...light, perPaymentFen: fen(55_000), lastPaymentFen: null }],
  ['long, and nothing more', light],
  ['settlement above principal', { ...settlement, payFen: fen(1_120_000) }],
  ['settlement of all', { ...settlement, payFen: fen(1_187_000) }],
  ['settlement of the principal', { ...settlement, payFen: fen(1_100_000) }],
  ['settlement below it', { ...settlement, payFen: fen(900_000) }],
  ['settlement above the balance', { ...settlement, payFen: fen(1_200_000) }],
  ['settlement and waiver differ', { ...settlement, payFen: fen(1_100_000), waivers: [WAIVER] }],
  ['settlement and waiver agree', { ...settlement, payFen: fen(1_145_000), waivers: [WAIVER] }],
  [
    'settlement of an unknown debt',
    { ...settlement, payFen: fen(900_000), waivers: [WAIVER] },
    { principalFen: null },
  ],
  ['minimum', minimum],
  ['minimum that leaves no rest', { ...minimum, minimumFen: fen(1_187_000), restFen: fen(0) }],
  ['minimum of an unknown debt', minimum, { principalFen: null }],
  ['pause, interest unknown', pause],
  ['pause, interest runs', { ...pause, accrual: 'accrues', rate: year('0.12') }],
  ['pause, interest of nothing', { ...pause, accrual: 'accrues', rate: year('0') }],
  ['pause, nothing runs', { ...pause, accrual: 'none' }],
  ['pause, then instalments', { ...pause, accrual: 'none', thenCount: 6 }],
  [
    'fee at the start',
    { ...flat, charged: 'up-front', feeRate: '0.05', financedFen: fen(1_187_000) },
  ],
  ['penalty goes on', { ...INSTALMENTS, penaltyDuringPlan: 'continues' }],
  [
    'waiver without amount, lost on default',
    { ...INSTALMENTS, waivers: [{ ...WAIVER, amountFen: null, lostOnDefault: true }] },
  ],
  ['waiver at the end', { ...INSTALMENTS, waivers: [{ ...WAIVER, effective: 'on-settlement' }] }],
  [
    'waiver by share, when on time',
    {
      ...INSTALMENTS,
      waivers: [{ ...WAIVER, amountFen: null, ratio: '0.5', effective: 'on-time' }],
    },
  ],
  ['first date passed', { ...INSTALMENTS, firstDueDate: '2026-11-20' }],
  ['first date before payday', { ...INSTALMENTS, firstDueDate: '2026-12-10' }],
  ['first date on payday', { ...INSTALMENTS, firstDueDate: '2026-12-15' }],
  ['payday unknown', { ...INSTALMENTS, firstDueDate: '2026-12-10' }, { payday: null }],
  ['validity passed', { ...INSTALMENTS, validUntil: '2026-11-22' }],
  ['validity short', { ...INSTALMENTS, validUntil: '2026-11-23T20:00:00+08:00' }],
  ['private account', { ...INSTALMENTS, channel: 'personal-account' }],
  [
    'rate stated right',
    { ...level, rate: year('0.12'), financedFen: fen(1_100_000), statedRate: year('0.12') },
  ],
  [
    'rate stated too low',
    { ...level, rate: year('0.18'), financedFen: fen(1_100_000), statedRate: year('0.12') },
  ],
  [
    'flat rate a period',
    {
      ...flat,
      charged: 'per-period',
      financedFen: fen(1_100_000),
      statedRate: { value: '0.006', basis: 'perPeriodFlat' },
    },
  ],
  [
    'flat rate called yearly',
    { ...flat, charged: 'per-period', financedFen: fen(1_100_000), statedRate: year('0.006') },
  ],
  [
    'monthly rate called yearly',
    { ...level, rate: year('0.24'), financedFen: fen(1_100_000), statedRate: year('0.02') },
  ],
  [
    'monthly rate stated right',
    {
      ...level,
      rate: year('0.12'),
      financedFen: fen(1_100_000),
      statedRate: { value: '0.01', basis: 'month' },
    },
  ],
  [
    'daily rate stated right',
    {
      ...level,
      rate: year('0.1825'),
      financedFen: fen(1_100_000),
      statedRate: { value: '0.0005', basis: 'day' },
    },
  ],
  [
    'daily rate stated wrong',
    {
      ...level,
      rate: year('0.1825'),
      financedFen: fen(1_100_000),
      statedRate: { value: '0.0003', basis: 'day' },
    },
  ],
  [
    'daily rate stated right, seven weeks to the first instalment',
    {
      ...INSTALMENTS,
      count: 3,
      perPaymentFen: fen(411_212),
      lastPaymentFen: null,
      firstDueDate: '2027-01-10',
      statedRate: { value: '0.0005', basis: 'day' },
    },
    { incomeFen: null },
  ],
  [
    'ceiling passed by months, not by days',
    {
      ...INSTALMENTS,
      count: 3,
      perPaymentFen: fen(412_000),
      lastPaymentFen: null,
      firstDueDate: '2027-01-12',
    },
    { incomeFen: null },
  ],
  [
    'ceiling reached exactly',
    {
      ...blankPlan('interest-first', 'i'),
      ...computed,
      rate: year('0.24'),
      financedFen: fen(1_100_000),
    },
  ],
  ['ceiling passed', { ...level, rate: year('0.25'), financedFen: fen(1_100_000) }],
  [
    'ceiling of nobody',
    { ...level, rate: year('0.25'), financedFen: fen(1_100_000) },
    { lenderKind: 'unknown' },
  ],
  [
    'ceiling passed, lines asked for',
    { ...level, rate: year('0.25'), financedFen: fen(1_100_000) },
    { lenderKind: 'micro-loan' },
    { referenceLines: true, loanDate: '2026-01-01' },
  ],
  ['penalty multiple high', INSTALMENTS, { penaltyMultiple: '1.6' }],
  ['penalty multiple unknown', INSTALMENTS, { penaltyMultiple: null }],
  [
    'terms in conflict',
    INSTALMENTS,
    {},
    { agreement: { firstDate: 'conflict', allocation: 'conflict' } },
  ],
  [
    'every required term known',
    INSTALMENTS,
    {},
    {
      agreement: {
        lender: 'confirmed',
        productAndContract: 'confirmed',
        creditTreatment: 'stated',
        defaultConsequence: 'stated',
        confirmationForm: 'stated',
      },
    },
  ],
];
