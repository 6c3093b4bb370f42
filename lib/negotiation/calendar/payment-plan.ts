import {
  addDays,
  addMonthsOnDay,
  daysBetween,
  type IsoDate,
  partsOf,
} from '@/lib/repayment/iso-date';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { type DuePayment, type Outlook, outlookOf, paymentsOf } from './outlook';

/** An agreed payment with what shows that it was made. */
export interface PlannedPayment extends DuePayment {
  /** Entry of the record that holds the receipt 付款凭证; null: none. */
  readonly proofEntryId: string | null;
  /** Day on which it was paid 还款当天, as the user says; null: not paid, or marked before the day was asked for. */
  readonly paidOn?: IsoDate | null;
}

/** What was agreed to be paid and how far it is 还款安排. */
export interface PaymentPlan {
  readonly id: string;
  /** Conversation it was agreed in, which also keeps the receipts; null: entered without one. */
  readonly conversationId: string | null;
  /** Record begun by hand for the receipts of a plan without a conversation, or whose conversation was deleted. */
  readonly receiptsId?: string;
  readonly payments: readonly PlannedPayment[];
}

/** Null: no row has both a date and a sum, so there is nothing to remind of. */
export function planOfRows(
  id: string,
  conversationId: string | null,
  rows: readonly ScheduleRow[],
): PaymentPlan | null {
  const payments = paymentsOf(id, rows).map((payment) => ({ ...payment, proofEntryId: null }));
  if (payments.length === 0) return null;
  return { id, conversationId, payments };
}

/** Whether these are the payments of a schedule that was given this id. */
export function isPlanOfRows(plan: PaymentPlan, id: string): boolean {
  return plan.payments.some((payment) => payment.id === `${id}-${payment.index}`);
}

type Change = Partial<Pick<PlannedPayment, 'paid' | 'paidOn' | 'proofEntryId' | 'date'>>;

function changed(plan: PaymentPlan, paymentId: string, change: Change): PaymentPlan {
  const payments = plan.payments.map((one) => (one.id === paymentId ? { ...one, ...change } : one));
  return { ...plan, payments };
}

/** Marked paid by the user, on the day that they say; a receipt that was kept stays. */
export function markPaid(plan: PaymentPlan, paymentId: string, paidOn: IsoDate): PaymentPlan {
  return changed(plan, paymentId, { paid: true, paidOn });
}

export function markUnpaid(plan: PaymentPlan, paymentId: string): PaymentPlan {
  return changed(plan, paymentId, { paid: false, paidOn: null });
}

/** Keeps the entry that holds the receipt of a payment, and where such entries are. */
export function keepReceipt(
  plan: PaymentPlan,
  paymentId: string,
  receipt: { readonly entryId: string; readonly conversationId: string },
): PaymentPlan {
  const kept = changed(plan, paymentId, { proofEntryId: receipt.entryId });
  const { conversationId } = receipt;
  return conversationId === plan.conversationId ? kept : { ...kept, receiptsId: conversationId };
}

/** What is left of a plan once a record is deleted, with the receipts in it: nothing in it leads there any more. */
export function withoutRecord(
  plan: PaymentPlan,
  conversationId: string,
  goneEntryIds: ReadonlySet<string>,
): PaymentPlan {
  const { receiptsId, ...rest } = plan;
  const payments = plan.payments.map((one) =>
    one.proofEntryId !== null && goneEntryIds.has(one.proofEntryId)
      ? { ...one, proofEntryId: null }
      : one,
  );
  return {
    ...rest,
    conversationId: plan.conversationId === conversationId ? null : plan.conversationId,
    ...(receiptsId === undefined || receiptsId === conversationId ? {} : { receiptsId }),
    payments,
  };
}

/** The record that holds the receipts; null: none was kept of a plan without a conversation. */
export function receiptsIn({ conversationId, receiptsId }: PaymentPlan): string | null {
  return receiptsId ?? conversationId;
}

/** The payment made last, once all are paid and the day of each is known 最后一次还款. */
export function lastPaid({ payments }: PaymentPlan): PlannedPayment | null {
  const days = payments.map(({ paid, paidOn }) => (paid ? (paidOn ?? '') : ''));
  if (days.includes('')) return null;
  const last = [...days].sort().at(-1);
  return payments.findLast(({ paidOn }) => paidOn === last) ?? null;
}

/** The other side agreed to another day 改期. */
export function movePayment(plan: PaymentPlan, paymentId: string, date: IsoDate): PaymentPlan {
  return changed(plan, paymentId, { date });
}

/** The open payments after one that moved away from the day `from`. */
export function followingPayments(
  { payments }: PaymentPlan,
  paymentId: string,
  from: IsoDate,
): readonly PlannedPayment[] {
  return payments.filter(({ id, paid, date }) => id !== paymentId && !paid && date > from);
}

/** Months from one day to another, by the calendar's pages alone. */
function pagesBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** Moves what follows along with one that moved away `from` a day: by the month where all fell on one day of it. */
export function moveFollowing(plan: PaymentPlan, paymentId: string, from: IsoDate): PaymentPlan {
  const following = followingPayments(plan, paymentId, from);
  const to = plan.payments.find(({ id }) => id === paymentId)?.date ?? from;
  const onDay = (anchor: IsoDate, date: IsoDate) =>
    addMonthsOnDay(anchor, pagesBetween(from, date), partsOf(anchor).day);
  const isMonthly = following.every(({ date }) => onDay(from, date) === date);
  const moved = (date: IsoDate) =>
    isMonthly ? onDay(to, date) : addDays(date, daysBetween(from, to));
  const payments = plan.payments.map((one) =>
    following.includes(one) ? { ...one, date: moved(one.date) } : one,
  );
  return { ...plan, payments };
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

/** Whether a payment is late or has its day today. */
export function isDue({ overdue, daysLeft }: Outlook): boolean {
  return overdue.length > 0 || daysLeft === 0;
}

export function isSettled({ payments }: PaymentPlan): boolean {
  return payments.every(({ paid }) => paid);
}

export function planOutlook(plan: PaymentPlan, today: IsoDate, payday: number | null): Outlook {
  return outlookOf(plan.payments, today, payday);
}
