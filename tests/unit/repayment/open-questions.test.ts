import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { blankPlan, type PlanInput, type Waiver } from '@/lib/repayment/plan';
import type { Situation } from '@/lib/repayment/situation';
import { check, INSTALMENTS, questionsOf, SITUATION, WAIVER } from './fixtures';

const waived = (open: Partial<Waiver>): PlanInput => ({
  ...INSTALMENTS,
  waivers: [{ ...WAIVER, ...open }],
});
const down = (open: Partial<NonNullable<PlanInput['downPayment']>>): PlanInput => ({
  ...INSTALMENTS,
  downPayment: { amountFen: fen(10_000), dueDate: '2026-11-30', ...open },
});
const SETTLEMENT = {
  ...blankPlan('settlement', 's'),
  payFen: fen(900_000),
  payBy: '2026-12-20',
  channel: 'in-app',
  validUntil: '2026-12-01',
} as const satisfies PlanInput;
const MINIMUM = {
  ...blankPlan('minimum-then-rest', 'm'),
  minimumFen: fen(100_000),
  minimumDue: '2026-12-10',
  restFen: fen(1_087_000),
  restDue: '2027-01-10',
  interestDuringPlan: 'paused',
  penaltyDuringPlan: 'paused',
  channel: 'in-app',
  validUntil: '2026-12-01',
} as const satisfies PlanInput;

const SHARE = { payFen: null, payShare: '0.8', shareOf: 'balance' } as const;
const OPEN_WAIVER = { item: null, amountFen: null, effective: 'unknown' } as const;

describe('what is asked, and nothing that was said', () => {
  it.each<readonly [string, PlanInput, readonly string[]]>([
    ['all said', INSTALMENTS, []],
    ['a waiver, all said', waived({}), []],
    ['a share waived', waived({ amountFen: null, ratio: '0.5' }), []],
    ['how much is waived', waived({ amountFen: null }), ['waiver-amount']],
    ['when', waived({ effective: 'unknown' }), ['waiver-timing']],
    ['if a payment is late', waived({ lostOnDefault: null }), ['waiver-default']],
    ['whether it is taken off', waived({ inPayments: null }), ['waiver-in-payments']],
    ['of what', waived(OPEN_WAIVER), ['waiver-item', 'waiver-amount', 'waiver-timing']],
    ['a down payment, all said', down({}), []],
    ['its day', down({ dueDate: null }), ['down-payment-date']],
    ['its sum, beside a share', down({ amountFen: null, share: '0.1' }), ['down-payment-amount']],
    ['a settlement, all said', SETTLEMENT, []],
    ['nor what it takes off', { ...SETTLEMENT, waivers: [{ ...WAIVER, inPayments: null }] }, []],
    ['its sum', { ...SETTLEMENT, ...SHARE }, ['settlement-amount']],
    ['its last day', { ...SETTLEMENT, payBy: null }, ['settlement-date']],
    ['a part first, all said', MINIMUM, []],
    ['that part', { ...MINIMUM, minimumFen: null, minimumShare: '0.1' }, ['minimum-amount']],
  ])('%s', (_, plan, asked) => {
    expect(questionsOf(check(plan))).toEqual(asked);
  });

  it.each<readonly [string, Partial<Situation>, readonly string[]]>([
    ['no multiple, not overdue', { penaltyMultiple: null, daysOverdue: 0 }, []],
    ['no multiple, overdue', { penaltyMultiple: null }, ['penalty-multiple']],
    ['a multiple, days not known', { daysOverdue: null }, []],
    ['a yearly rate', { contractRate: { value: '0.18', basis: 'year' } }, ['day-count']],
    ['no rate', { contractRate: null }, ['contract-rate']],
    ['no lender', { lenderKind: 'unknown' }, ['lender-kind']],
    ['no income', { incomeFen: null }, ['capacity']],
  ])('of the person: %s', (_, known, asked) => {
    const dearer = { ...INSTALMENTS, lastPaymentFen: fen(82_001) };
    expect(questionsOf(check(dearer, { ...SITUATION, ...known }))).toEqual(asked);
  });

  it('asks for nothing of the contract where no more is paid than is owed', () => {
    const unread = { ...SITUATION, contractRate: null, penaltyMultiple: null };
    expect(questionsOf(check(INSTALMENTS, unread))).toEqual([]);
    // What is owed is not known, so nothing can be said of what the plan costs.
    const open = questionsOf(check(INSTALMENTS, { ...unread, feesFen: null }));
    expect(open).toEqual(expect.arrayContaining(['contract-rate', 'penalty-multiple']));
  });
});
