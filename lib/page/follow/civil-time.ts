import type { PrintedTime } from '@/lib/page/read-row/page-time';
import type { PageTime } from '@/lib/transcript/entry';

const DAY_MS = 86_400_000;
const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Midnight of a civil day, as UTC ms of the civil clock. */
const civilDay = (civilMs: number) => Math.floor(civilMs / DAY_MS) * DAY_MS;

/** The civil day a label names, when it names one with certainty. */
export function printedDay(time: PrintedTime, readAtCivilMs: number): number | null {
  const today = civilDay(readAtCivilMs);
  if (time.daysAgo !== null) return today - time.daysAgo * DAY_MS;
  if (time.month !== null && time.day !== null) {
    const thisYear = new Date(today).getUTCFullYear();
    const year = time.year ?? thisYear;
    const day = Date.UTC(year, time.month - 1, time.day);
    if (time.year === null && day > today + DAY_MS)
      return Date.UTC(year - 1, time.month - 1, time.day);
    return day;
  }
  if (time.weekday !== null) {
    const back = (new Date(today).getUTCDay() - time.weekday + 7) % 7;
    return today - (back === 0 ? 7 : back) * DAY_MS;
  }
  return null;
}

export interface TimeContext {
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
  /** Civil day given by a date line above, if any. */
  readonly day: number | null;
  /** The message appeared while we watched. */
  readonly live: boolean;
  /** The page prints the day wherever it is not today, so a bare clock is today's. */
  readonly bareIsToday?: boolean | undefined;
}

/** ISO 8601 with offset when the print and its context leave no doubt; null otherwise. */
export function isoOf(time: PrintedTime, context: TimeContext): string | null {
  if (time.hour === null || time.minute === null) return null;
  if (/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(time.raw)) {
    const exact = Date.parse(time.raw);
    return Number.isNaN(exact) ? null : new Date(exact).toISOString();
  }
  const civilNow = context.nowMs + context.utcOffsetMinutes * 60_000;
  let clock = (time.hour * 60 + time.minute) * 60_000 + (time.second ?? 0) * 1000;
  let day = printedDay(time, civilNow) ?? context.day;
  if (day === null) {
    // A bare clock says nothing about the day, unless it is the clock of this very moment.
    const ageOf = (at: number) => civilNow - (civilDay(civilNow) + at);
    const fresh = (context.live ? 30 : 5) * 60_000;
    // A clock of twelve hours that does not say which half.
    const later = clock + DAY_MS / 2;
    const isHalf = /^0?\d:|^1[0-2]:/.test(time.raw) && !/[ap]\.?m/i.test(time.raw);
    if (isHalf && ageOf(clock) > fresh && isNow(ageOf(later), fresh)) clock = later;
    const age = ageOf(clock);
    if (age < -120_000) return null;
    if (!context.bareIsToday && age > fresh) return null;
    day = civilDay(civilNow);
  }
  const at = new Date(day + clock);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}T${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}${offsetText(context.utcOffsetMinutes)}`;
}

const isNow = (age: number, fresh: number): boolean => age >= -120_000 && age <= fresh;

export const pageTimeOf = (
  time: PrintedTime,
  via: PageTime['via'],
  context: TimeContext,
): PageTime => ({
  raw: time.raw,
  iso: isoOf(time, context),
  via: time.relative ? 'relative' : via,
});
