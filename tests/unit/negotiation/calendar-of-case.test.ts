import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import {
  calendarOfCase,
  cancelledItems,
  isCalendarStale,
  savedCalendar,
} from '@/lib/negotiation/calendar/calendar-of-case';
import { markPaid, movePayment, type PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';

const payment = (index: number, date: string) => ({
  id: `p-${index}`,
  index,
  date,
  amountFen: fen(85_000),
  paid: false,
  proofEntryId: null,
});
const PLAN: PaymentPlan = {
  id: 'p',
  conversationId: 'c1',
  payments: [payment(1, '2026-12-15'), payment(2, '2027-01-15')],
};
const debt = (facts: Partial<DebtCase>): DebtCase => ({ ...blankCase('x', 0), ...facts });
const filed = (decidedOn: string | null) =>
  debt({
    lenderKind: 'bank',
    complaints: [{ id: 'k', kind: 'lender', receivedOn: '2026-11-20', decidedOn }],
  });

describe('the calendar of a debt', () => {
  it('has the payments, and the days on which an answer is due', () => {
    const items = calendarOfCase({ ...filed(null), paymentPlan: PLAN });
    expect(items.map(({ id, date, remindBefore }) => [id, date, remindBefore])).toEqual([
      ['p-1', '2026-12-15', [3, 1, 0]],
      ['p-2', '2027-01-15', [3, 1, 0]],
      ['k-decision', '2026-12-05', [0]],
      ['k-extended', '2026-12-20', [0]],
      ['k-longest', '2027-01-19', [0]],
    ]);
    // Nothing tells what it is about.
    expect(items.slice(2).every(({ detail }) => detail === null)).toBe(true);
  });

  it('reminds ahead of the day until which the person may go on', () => {
    expect(calendarOfCase(filed('2026-12-01'))).toMatchObject([
      { id: 'k-upper-review', date: '2026-12-31', remindBefore: [3, 1, 0] },
    ]);
  });

  it('has no days of a complaint for which no rule counts them', () => {
    expect(calendarOfCase({ ...filed(null), lenderKind: 'micro-loan' })).toEqual([]);
  });
});

describe('a saved calendar file', () => {
  const saved = (facts: Partial<DebtCase>) => {
    const before = debt(facts);
    return { ...before, calendarSaved: savedCalendar(calendarOfCase(before)) };
  };

  it('is old once a day has moved, come or gone', () => {
    const today = '2026-12-01';
    const one = saved({ paymentPlan: PLAN });
    expect(isCalendarStale(one, today)).toBe(false);
    const moved = { ...one, paymentPlan: movePayment(PLAN, 'p-2', '2027-01-20') };
    expect(isCalendarStale(moved, today)).toBe(true);
    expect(isCalendarStale({ ...one, paymentPlan: null }, today)).toBe(true);
    expect(isCalendarStale({ ...one, ...filed(null), paymentPlan: PLAN }, today)).toBe(true);
    expect(isCalendarStale({ ...debt({}), paymentPlan: PLAN }, today)).toBe(false);
  });

  it('is not old for a payment that was made, or for days that are over', () => {
    const one = saved({ paymentPlan: PLAN });
    const paid = { ...one, paymentPlan: markPaid(PLAN, 'p-1', '2026-12-15') };
    expect(isCalendarStale(paid, '2026-12-01')).toBe(false);
    expect(isCalendarStale({ ...one, paymentPlan: null }, '2027-02-01')).toBe(false);
  });

  it('is followed by one that takes back what holds no longer', () => {
    const one = saved({ paymentPlan: PLAN });
    expect(cancelledItems(one)).toEqual([]);
    expect(cancelledItems({ ...one, paymentPlan: markPaid(PLAN, 'p-1', '2026-12-15') })).toEqual([
      { id: 'p-1', date: '2026-12-15' },
    ]);
    expect(cancelledItems({ ...one, paymentPlan: null })).toHaveLength(2);
  });
});
