import type { DebtCase } from '@/lib/negotiation/case';
import type { IsoDate } from '@/lib/repayment/iso-date';
import type { CalendarItem, CancelledItem } from './calendar';
import { clockOfComplaint, type FiledComplaint } from './filed-complaint';
import { calendarItems, OWN_DAY } from './outlook';

/** The day on which an answer is due is the other side's to keep: a look on the day itself is enough. */
const THEIR_DAY = [0] as const;

function itemsOfComplaint(
  complaint: FiledComplaint,
  lenderKind: DebtCase['lenderKind'],
): readonly CalendarItem[] {
  // The days themselves hang on no today.
  const clock = clockOfComplaint(complaint, lenderKind, complaint.receivedOn);
  return (clock?.marks ?? []).map(({ code, on }) => ({
    id: `${complaint.id}-${code}`,
    date: on,
    remindBefore: code === 'upper-review' ? OWN_DAY : THEIR_DAY,
    detail: null,
  }));
}

/** Everything of a debt that has a day 有日子的事: payments that are open, and answers that are waited for. */
export function calendarOfCase({
  paymentPlan,
  complaints,
  lenderKind,
}: DebtCase): readonly CalendarItem[] {
  return [
    ...calendarItems(paymentPlan?.payments ?? []),
    ...(complaints ?? []).flatMap((complaint) => itemsOfComplaint(complaint, lenderKind)),
  ];
}

/** Day of each entry in the calendar file that was saved last, by its id. */
export type SavedCalendar = Readonly<Record<string, IsoDate>>;

export function savedCalendar(items: readonly CalendarItem[]): SavedCalendar {
  return Object.fromEntries(items.map(({ id, date }) => [id, date]));
}

/** What the last file holds and the next one takes back. */
export function cancelledItems(debt: DebtCase): readonly CancelledItem[] {
  const ids = new Set(calendarOfCase(debt).map(({ id }) => id));
  return Object.entries(debt.calendarSaved ?? {}).flatMap(([id, date]) =>
    ids.has(id) ? [] : [{ id, date }],
  );
}

/** Whether the file that was saved last says something else of the days to come; what has been paid does not matter. */
export function isCalendarStale(debt: DebtCase, today: IsoDate): boolean {
  const saved = debt.calendarSaved;
  if (!saved) return false;
  const paid = new Set(
    (debt.paymentPlan?.payments ?? []).flatMap((one) => (one.paid ? [one.id] : [])),
  );
  return (
    calendarOfCase(debt).some(({ id, date }) => date >= today && saved[id] !== date) ||
    cancelledItems(debt).some(({ id, date }) => date >= today && !paid.has(id))
  );
}
