import type { IsoDate } from '@/lib/repayment/iso-date';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { type DuePayment, type Outlook, outlookOf, paymentsOf } from './outlook';

/** An agreed payment with what shows that it was made. */
export interface PlannedPayment extends DuePayment {
  /** Entry of the record that holds the receipt 付款凭证; null: none. */
  readonly proofEntryId: string | null;
}

/** What was agreed to be paid and how far it is 还款安排. */
export interface PaymentPlan {
  readonly id: string;
  /** Conversation it was agreed in, which also keeps the receipts; null: entered without one. */
  readonly conversationId: string | null;
  /** Raised with every change, so that a calendar replaces its older copy. */
  readonly sequence: number;
  readonly payments: readonly PlannedPayment[];
  /** `sequence` that was last saved as a calendar file; null: none yet. */
  readonly calendarSequence: number | null;
}

/** Null: no row has both a date and a sum, so there is nothing to remind of. */
export function planOfRows(
  id: string,
  conversationId: string | null,
  rows: readonly ScheduleRow[],
): PaymentPlan | null {
  const payments = paymentsOf(id, rows).map((payment) => ({ ...payment, proofEntryId: null }));
  if (payments.length === 0) return null;
  return { id, conversationId, sequence: 0, payments, calendarSequence: null };
}

type Change = Partial<Pick<PlannedPayment, 'paid' | 'proofEntryId' | 'date'>>;

function changed(plan: PaymentPlan, paymentId: string, change: Change): PaymentPlan {
  const payments = plan.payments.map((one) => (one.id === paymentId ? { ...one, ...change } : one));
  return { ...plan, sequence: plan.sequence + 1, payments };
}

/** Marked paid by the user; a receipt added later is kept with it. */
export function markPaid(
  plan: PaymentPlan,
  paymentId: string,
  proofEntryId: string | null,
): PaymentPlan {
  const before = plan.payments.find(({ id }) => id === paymentId)?.proofEntryId ?? null;
  return changed(plan, paymentId, { paid: true, proofEntryId: proofEntryId ?? before });
}

export function markUnpaid(plan: PaymentPlan, paymentId: string): PaymentPlan {
  return changed(plan, paymentId, { paid: false });
}

/** The other side agreed to another day 改期. */
export function movePayment(plan: PaymentPlan, paymentId: string, date: IsoDate): PaymentPlan {
  return changed(plan, paymentId, { date });
}

export function calendarSaved(plan: PaymentPlan): PaymentPlan {
  return { ...plan, calendarSequence: plan.sequence };
}

/** How one payment stands today 这一期的状态. */
export type PaymentState = 'paid' | 'overdue' | 'today' | 'soon' | 'later';

/** Days before the due date from which a payment is near 快到期. */
export const SOON_DAYS = 3;

export function paymentState({ paid, date }: DuePayment, outlook: Outlook): PaymentState {
  if (paid) return 'paid';
  if (outlook.overdue.some((one) => one.date === date)) return 'overdue';
  const isNext = outlook.next?.date === date && outlook.daysLeft !== null;
  if (!isNext || (outlook.daysLeft as number) > SOON_DAYS) return 'later';
  return outlook.daysLeft === 0 ? 'today' : 'soon';
}

/** Whether the panel speaks of it on every step: something is late or due within days. */
export function isPressing(outlook: Outlook): boolean {
  return outlook.overdue.length > 0 || (outlook.daysLeft !== null && outlook.daysLeft <= SOON_DAYS);
}

export function isSettled({ payments }: PaymentPlan): boolean {
  return payments.every(({ paid }) => paid);
}

export function planOutlook(plan: PaymentPlan, today: IsoDate, payday: number | null): Outlook {
  return outlookOf(plan.payments, today, payday);
}
