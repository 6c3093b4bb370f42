import type { IsoDate } from '@/lib/repayment/iso-date';
import { addDays } from '@/lib/repayment/iso-date';
import { foldLine, textValue } from './lines';

/** Something to be done on a day 待办. */
export interface CalendarItem {
  /** Stable, so that a changed calendar replaces its old entry. Letters, digits, `-`. */
  readonly id: string;
  readonly date: IsoDate;
  /** Days before it on which to remind, at nine in the morning; 0 is the day itself. */
  readonly remindBefore: readonly number[];
  /** Shown only if the user wants it; the default is a neutral title alone. */
  readonly detail: string | null;
}

/** An entry of an earlier file that holds no longer; a calendar that has it takes it out. */
export type CancelledItem = Pick<CalendarItem, 'id' | 'date'>;

export interface CalendarOptions {
  /** When the file is made, ms since the epoch; becomes DTSTAMP and SEQUENCE. */
  readonly nowMs: number;
  /** Neutral 「有一项待办」 in the user's language. */
  readonly title: string;
  /** Put `detail` into the description 日历里写出金额. Off by default: calendars are shared and shown on locked screens. */
  readonly showDetail: boolean;
}

const REMIND_HOUR = 9;

/** Time from the midnight at which an all-day entry begins (RFC 5545 §3.8.6.3). */
function triggerOf(daysBefore: number): string {
  const hours = REMIND_HOUR - 24 * daysBefore;
  return `${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`;
}

const SEQUENCE_FROM_MS = Date.UTC(2026, 0, 1);

/**
 * Has to grow with every version of an entry (RFC 5545 §3.8.7.4): seconds, so that it does even when a plan was given up and
 * the same offer is put on the calendar again. It stays below 2³¹ until 2094.
 */
function sequenceAt(ms: number): number {
  return Math.max(0, Math.floor((ms - SEQUENCE_FROM_MS) / 1000));
}

function stampOf(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function dayOf(date: IsoDate): string {
  return date.replaceAll('-', '');
}

function alarmLines(trigger: string, title: string): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

function entryLines(
  { id, date }: CancelledItem,
  { title, nowMs }: CalendarOptions,
  rest: readonly string[],
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@reminder.invalid`,
    `DTSTAMP:${stampOf(nowMs)}`,
    `SEQUENCE:${sequenceAt(nowMs)}`,
    `DTSTART;VALUE=DATE:${dayOf(date)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(date, 1))}`,
    `SUMMARY:${textValue(title)}`,
    ...rest,
    'END:VEVENT',
  ];
}

function eventLines(item: CalendarItem, options: CalendarOptions): readonly string[] {
  const detail = options.showDetail && item.detail !== null ? item.detail : null;
  return entryLines(item, options, [
    ...(detail === null ? [] : [`DESCRIPTION:${textValue(detail)}`]),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...item.remindBefore.flatMap((days) => alarmLines(triggerOf(days), options.title)),
  ]);
}

/** A calendar file (.ics, RFC 5545): all-day entries with neutral titles and their reminders. */
export function calendarFile(
  items: readonly CalendarItem[],
  options: CalendarOptions,
  cancelled: readonly CancelledItem[] = [],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminder//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...items.flatMap((item) => eventLines(item, options)),
    ...cancelled.flatMap((item) => entryLines(item, options, ['STATUS:CANCELLED'])),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
