import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '@/lib/money/fen';
import {
  isPressing,
  isSettled,
  keepReceipt,
  lastPaid,
  markPaid,
  markUnpaid,
  moveFollowing,
  movePayment,
  type PaymentPlan,
  paymentState,
  planOfRows,
  planOutlook,
  receiptsIn,
} from '@/lib/negotiation/calendar/payment-plan';
import { hasNextStep, proofIdsOf } from '@/lib/negotiation/next-step';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { debtCase } from '../records/sample-case';

const row = (index: number, date: string | null, paymentFen: Fen): ScheduleRow => ({
  index,
  kind: 'instalment',
  date,
  paymentFen,
  principalFen: null,
  interestFen: null,
  feeFen: null,
  balanceFen: null,
});

const PLAN = planOfRows('p', 'c1', [
  row(1, '2026-12-15', fen(85_000)),
  row(2, '2027-01-15', fen(85_000)),
]) as PaymentPlan;

describe('a payment plan', () => {
  it('is made of the rows that have a date; of none, there is no plan', () => {
    expect(planOfRows('p', null, [row(1, null, fen(100))])).toBeNull();
    expect(PLAN.payments.map(({ id, date }) => [id, date])).toEqual([
      ['p-1', '2026-12-15'],
      ['p-2', '2027-01-15'],
    ]);
  });

  it('keeps a receipt when the payment is marked again, on the day that is said', () => {
    const kept = keepReceipt(markPaid(PLAN, 'p-1', '2026-12-15'), 'p-1', {
      entryId: 'e7',
      conversationId: 'c1',
    });
    const paid = markPaid(kept, 'p-1', '2026-12-14');
    const [first] = paid.payments;
    expect(first).toMatchObject({ paid: true, proofEntryId: 'e7', paidOn: '2026-12-14' });
    expect(proofIdsOf(paid)).toEqual(['e7']);
    expect(markUnpaid(paid, 'p-1').payments[0]).toMatchObject({ paid: false, paidOn: null });
  });

  it('knows the record that keeps its receipts, with a talk and without', () => {
    const receipt = { entryId: 'e7', conversationId: 'c9' };
    expect(receiptsIn(keepReceipt(PLAN, 'p-1', { ...receipt, conversationId: 'c1' }))).toBe('c1');
    const own = { ...PLAN, conversationId: null };
    expect(receiptsIn(own)).toBeNull();
    expect(receiptsIn(keepReceipt(own, 'p-1', receipt))).toBe('c9');
    // The talk was deleted meanwhile.
    expect(receiptsIn(keepReceipt(PLAN, 'p-1', receipt))).toBe('c9');
  });

  it('was paid off on the last of the days that were said, whatever the order', () => {
    const one = markPaid(PLAN, 'p-2', '2026-12-20');
    expect(lastPaid(one)).toBeNull();
    expect(lastPaid(markPaid(one, 'p-1', '2026-12-28'))).toMatchObject({ id: 'p-1' });
    // Marked before the day was asked for.
    const payments = one.payments.map((payment) => ({ ...payment, paid: true }));
    expect(lastPaid({ ...one, payments })).toBeNull();
  });

  it('moves one payment to another day', () => {
    const moved = movePayment(PLAN, 'p-1', '2026-12-20');
    expect(moved.payments.map(({ date }) => date)).toEqual(['2026-12-20', '2027-01-15']);
  });

  it.each([
    ['by the month', ['2026-12-15', '2027-01-15', '2027-02-15'], ['2027-01-20', '2027-02-20']],
    [
      'from the last day of a month',
      ['2026-12-31', '2027-01-31', '2027-02-28'],
      ['2027-01-20', '2027-02-20'],
    ],
    ['by as many days', ['2026-12-15', '2026-12-29', '2027-01-12'], ['2027-01-03', '2027-01-17']],
  ])('moves what follows along %s, and leaves what is paid', (_, dates, expected) => {
    const rows = dates.map((date, at) => row(at + 1, date, fen(85_000)));
    const first = dates[0] as string;
    const plan = planOfRows('p', 'c1', [row(0, '2026-11-15', fen(1)), ...rows]) as PaymentPlan;
    const moved = movePayment(markPaid(plan, 'p-0', '2026-11-15'), 'p-1', '2026-12-20');
    const after = moveFollowing(moved, 'p-1', first).payments.map(({ date }) => date);
    expect(after).toEqual(['2026-11-15', '2026-12-20', ...expected]);
  });

  it.each([
    ['2026-12-01', 'later', false],
    ['2026-12-12', 'soon', true],
    ['2026-12-15', 'today', true],
    ['2026-12-16', 'overdue', true],
  ])('on %s the first payment is %s', (today, state, pressing) => {
    const outlook = planOutlook(PLAN, today, null);
    expect(paymentState(PLAN.payments[0] as PaymentPlan['payments'][number], outlook)).toBe(state);
    expect(isPressing(outlook)).toBe(pressing);
  });

  it('has a next step until everything is paid and every filing is answered', () => {
    const done = markPaid(markPaid(PLAN, 'p-1', '2026-12-15'), 'p-2', '2027-01-15');
    const filed = { id: 'x', kind: 'lender', receivedOn: '2026-12-01', decidedOn: null } as const;
    expect(isSettled(done)).toBe(true);
    expect(hasNextStep({ ...debtCase, paymentPlan: PLAN })).toBe(true);
    expect(hasNextStep({ ...debtCase, paymentPlan: done })).toBe(false);
    expect(hasNextStep({ ...debtCase, paymentPlan: done, complaints: [filed] })).toBe(true);
  });
});
