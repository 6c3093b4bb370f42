import { addDays, type IsoDate } from '@/lib/repayment/iso-date';
import type { CalendarItem } from './calendar';

/** A reminder of the panel 提醒: neutral, keyed by item and day so that it is shown once. */
export interface Reminder {
  readonly key: string;
  readonly on: IsoDate;
  readonly itemId: string;
}

/** Reminders from `since` (exclusive) to `today`: what a browser that was closed has missed. */
export function dueReminders(
  items: readonly CalendarItem[],
  since: IsoDate,
  today: IsoDate,
): readonly Reminder[] {
  return items
    .flatMap(({ id, date, remindBefore }) =>
      remindBefore.map((days) => {
        const on = addDays(date, -days);
        return { key: `${id}:${on}`, on, itemId: id };
      }),
    )
    .filter(({ on }) => on > since && on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
