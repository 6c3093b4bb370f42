import fc from 'fast-check';
import { blankPlan, type PlanInput, type PlanKind } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { SITUATION } from './fixtures';

/** Values at the edges of what the forms accept, and a little beyond. */
const MONEY = [0, 1, 2, 3, 99, 33_333, 1_187_000, 9_999_999_999, 1_000_000_000_000] as const;
const DATES = [
  '1999-01-01',
  '2026-11-22',
  '2026-11-23',
  '2027-01-31',
  '2027-02-28',
  '2028-02-29',
  '2099-12-31',
] as const;
const RATES = ['0', '0.0000001', '0.0005', '0.24', '9.999', '10', '1/3'] as const;
const SHARES = ['0', '0.00000001', '0.1', '0.333333333333', '1'] as const;

const open = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 6 });
const money = open(fc.constantFrom(...MONEY));
const date = open(fc.constantFrom(...DATES));
const count = open(fc.constantFrom(1, 2, 12, 359, 360));
const months = open(fc.constantFrom(1, 12, 360));
const share = open(fc.constantFrom(...SHARES));
const base = fc.constantFrom('balance', 'principal');
const rate = open(
  fc.record({
    value: fc.constantFrom(...RATES),
    basis: fc.constantFrom('day', 'month', 'year'),
  }),
);
const waiver = fc.record({
  item: open(fc.constantFrom('penalty', 'interest', 'fee', 'principal')),
  amountFen: money,
  ratio: share,
  effective: fc.constantFrom('now', 'on-time', 'unknown'),
  lostOnDefault: open(fc.boolean()),
  inPayments: open(fc.boolean()),
});
const terms = fc.record({
  financedFen: money,
  downPayment: open(fc.record({ amountFen: money, share, shareOf: base, dueDate: date })),
  firstDueDate: date,
  dueDay: open(fc.constantFrom(1, 29, 30, 31)),
  weekendRule: fc.constantFrom('as-is', 'next-monday'),
  statedTotalFen: money,
  statedRate: rate,
  waivers: fc.array(waiver, { maxLength: 2 }),
});
const rated = fc.record({ count, rate });
const step = fc.record({ count: open(fc.constantFrom(1, 60, 120)), perPaymentFen: money });
const payment = fc.record({ date, amountFen: money });

const BODIES: Readonly<Record<PlanKind, fc.Arbitrary<object>>> = {
  'stated-instalments': fc.record({
    count,
    perPaymentFen: money,
    firstPaymentFen: money,
    lastPaymentFen: money,
    deferMonths: months,
  }),
  'equal-instalment': rated,
  'equal-principal': rated,
  'interest-first': rated,
  'flat-fee': fc.record({
    count,
    feeRate: share,
    charged: fc.constantFrom('per-period', 'up-front', 'unknown'),
  }),
  'zero-interest': fc.record({ count }),
  stepped: fc.record({ steps: fc.array(step, { maxLength: 3 }), deferMonths: months }),
  dated: fc.record({ payments: fc.array(payment, { maxLength: 4 }) }),
  settlement: fc.record({ payFen: money, payShare: share, shareOf: open(base), payBy: date }),
  'minimum-then-rest': fc.record({
    minimumFen: money,
    minimumShare: share,
    minimumDue: date,
    restFen: money,
    restDue: date,
  }),
  deferral: fc.record({
    untilDate: date,
    deferMonths: months,
    deferDays: open(fc.constantFrom(1, 30, 36_500)),
    accrual: fc.constantFrom('none', 'accrues', 'capitalises', 'unknown'),
    rate,
    thenCount: count,
  }),
};

export const KINDS = Object.keys(BODIES) as readonly PlanKind[];

/** Any plan of that kind that a form could hold, sensible or not. */
export function anyPlan(kind: PlanKind): fc.Arbitrary<PlanInput> {
  return fc
    .tuple(terms, BODIES[kind])
    .map(([said, body]) => ({ ...blankPlan(kind, 'any'), ...said, ...body }) as PlanInput);
}

export const anySituation: fc.Arbitrary<Situation> = fc
  .record({
    principalFen: money,
    interestFen: money,
    penaltyFen: money,
    feesFen: money,
    asOf: date,
    contractRate: rate,
    dayCount: open(fc.constantFrom(360, 365, 366)),
    penaltyMultiple: open(fc.constantFrom('1', '1.5', '10')),
    daysOverdue: open(fc.constantFrom(0, 1, 36_500)),
    incomeFen: money,
    payday: open(fc.constantFrom(1, 31)),
  })
  .map((situation) => ({ ...SITUATION, ...situation }) as Situation);
