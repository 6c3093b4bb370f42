import type { IsoDate } from '@/lib/repayment/iso-date';
import { addDays } from '@/lib/repayment/iso-date';
import { foldLine, textValue } from './lines';

/** Something to be done on a day 待办. */
export interface CalendarItem {
  /** Stable, so that a changed calendar replaces its old entry. Letters, digits, `-`. */
  readonly id: string;
  readonly date: IsoDate;
  /** Shown only if the user wants it; the default is a neutral title alone. */
  readonly detail: string | null;
}

export interface CalendarOptions {
  /** When the file is made, ms since the epoch; becomes DTSTAMP. */
  readonly nowMs: number;
  /** Raised by one whenever the plan changes (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Neutral 「有一项待办」 in the user's language. */
  readonly title: string;
  /** Put `detail` into the description 日历里写出金额. Off by default: calendars are shared and shown on locked screens. */
  readonly showDetail: boolean;
}

/** Reminders at nine in the morning: three days before, one day before, and on the day itself. */
const TRIGGERS = ['-PT63H', '-PT15H', 'PT9H'] as const;

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

function eventLines(item: CalendarItem, options: CalendarOptions): readonly string[] {
  const { title, showDetail, nowMs, sequence } = options;
  const detail = showDetail && item.detail !== null ? item.detail : null;
  return [
    'BEGIN:VEVENT',
    `UID:${item.id}@reminder.invalid`,
    `DTSTAMP:${stampOf(nowMs)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dayOf(item.date)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(item.date, 1))}`,
    `SUMMARY:${textValue(title)}`,
    ...(detail === null ? [] : [`DESCRIPTION:${textValue(detail)}`]),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...TRIGGERS.flatMap((trigger) => alarmLines(trigger, title)),
    'END:VEVENT',
  ];
}

/** A calendar file (.ics, RFC 5545): all-day entries with neutral titles and three reminders each. */
export function calendarFile(items: readonly CalendarItem[], options: CalendarOptions): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reminder//Calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...items.flatMap((item) => eventLines(item, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
