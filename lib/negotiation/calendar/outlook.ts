import type { Fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { addMonthsOnDay, daysBetween, type IsoDate } from '@/lib/repayment/iso-date';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import type { CalendarItem } from './calendar';

/** One agreed payment 应还的一期. */
export interface DuePayment {
  readonly id: string;
  /** 1, 2, …; 0: down payment. */
  readonly index: number;
  readonly date: IsoDate;
  readonly amountFen: Fen;
  /** Marked paid by the user, with or without proof. */
  readonly paid: boolean;
}

/** Rows of a schedule whose date is known, as payments. `planId` keeps ids stable. */
export function paymentsOf(planId: string, rows: readonly ScheduleRow[]): readonly DuePayment[] {
  return rows.flatMap(({ index, date, paymentFen, kind }) =>
    date === null || kind === 'up-front-fee' || paymentFen <= 0
      ? []
      : [{ id: `${planId}-${index}`, index, date, amountFen: paymentFen, paid: false }],
  );
}

/** Days before a day that is the person's own to keep. */
export const OWN_DAY = [3, 1, 0] as const;

/** Payments as calendar entries; the sum goes into the detail, which is shown only on request. */
export function calendarItems(payments: readonly DuePayment[]): readonly CalendarItem[] {
  return payments
    .filter(({ paid }) => !paid)
    .map(({ id, date, amountFen, index }) => ({
      id,
      date,
      remindBefore: OWN_DAY,
      detail: `${index === 0 ? '' : `第${index}期 `}${formatYuan(amountFen)}元`,
    }));
}

/** What is due and what needs care 接下来. */
export interface Outlook {
  readonly overdue: readonly DuePayment[];
  readonly next: DuePayment | null;
  /** Days until the next one, 0 today; null: nothing is left. */
  readonly daysLeft: number | null;
  /** Coming payments that fall in the last days before payday 发薪前的应还日. */
  readonly beforePayday: readonly DuePayment[];
  readonly paidCount: number;
  readonly leftFen: Fen;
}

/** Days before payday in which money is usually short. */
const TIGHT_DAYS = 5;

function isTight(date: IsoDate, payday: number): boolean {
  const next = [0, 1]
    .map((months) => addMonthsOnDay(date, months, payday))
    .find((day) => day >= date);
  return next !== undefined && next !== date && daysBetween(date, next) <= TIGHT_DAYS;
}

export function outlookOf(
  payments: readonly DuePayment[],
  today: IsoDate,
  payday: number | null,
): Outlook {
  const open = payments.filter(({ paid }) => !paid).sort((a, b) => (a.date < b.date ? -1 : 1));
  const coming = open.filter(({ date }) => date >= today);
  const next = coming[0] ?? null;
  return {
    overdue: open.filter(({ date }) => date < today),
    next,
    daysLeft: next === null ? null : daysBetween(today, next.date),
    beforePayday: payday === null ? [] : coming.filter(({ date }) => isTight(date, payday)),
    paidCount: payments.length - open.length,
    leftFen: open.reduce((sum, { amountFen }) => sum + amountFen, 0) as Fen,
  };
}
