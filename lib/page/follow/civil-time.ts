import { isBareHalf } from '@/lib/page/read-row/clock-halves';
import type { PrintedTime } from '@/lib/page/read-row/page-time';
import type { PageTime } from '@/lib/transcript/entry';

const DAY_MS = 86_400_000;
const pad = (value: number) => String(value).padStart(2, '0');

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

/** 「昨天 18:03」, 「11-18 09:32」: a clock with its day. */
export const namesDay = (time: PrintedTime): boolean =>
  time.hour !== null && ((time.daysAgo ?? 0) > 0 || time.month !== null || time.weekday !== null);

export type HalfOfDay = 'am' | 'pm';

export interface TimeContext {
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
  /** Civil day given by a date line above, if any. */
  readonly day: number | null;
  /** The message appeared while we watched. */
  readonly live: boolean;
  /** The page prints the day wherever it is not today, so a bare clock is today's. */
  readonly bareIsToday?: boolean | undefined;
  /** When what stands above was said, where that is certain: nothing below is older. */
  readonly since?: string | null | undefined;
  /** The page's clocks may count to twelve twice a day. */
  readonly halvesOpen?: boolean | undefined;
  /** Which of the two the clocks around it say, where they may. */
  readonly half?: HalfOfDay | null | undefined;
}

/** ISO 8601 with offset when the print and its context leave no doubt; null otherwise. */
export function isoOf(time: PrintedTime, context: TimeContext): string | null {
  if (time.hour === null || time.minute === null) return null;
  if (/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(time.raw)) {
    const exact = Date.parse(time.raw);
    return Number.isNaN(exact) ? null : new Date(exact).toISOString();
  }
  const civilNow = context.nowMs + context.utcOffsetMinutes * 60_000;
  const clock = (time.hour * 60 + time.minute) * 60_000 + (time.second ?? 0) * 1000;
  const halves = isBareHalf(time) ? [clock, (clock + DAY_MS / 2) % DAY_MS] : [clock];
  const today = civilDay(civilNow);
  const ageOf = (at: number) => civilNow - at;
  const isPast = (at: number) => ageOf(at) >= -CLOCKS_DIFFER_MS;
  const printed = printedDay(time, civilNow) ?? context.day;
  if (printed === null) {
    // A bare clock says nothing about the day, unless it is the clock of this very moment.
    const fresh = (context.live ? 30 : 5) * 60_000;
    const isNow = (at: number) => isPast(at) && ageOf(at) <= fresh;
    const now = halves.map((half) => today + half).find(isNow);
    if (now !== undefined) return textOf(now, context);
  }
  const days = [printed ?? today];
  let since = Number.NEGATIVE_INFINITY;
  if (printed === null && !context.bareIsToday) {
    // Said after what stands above it: perhaps only one day of the two has such a time.
    const zoneMs = context.utcOffsetMinutes * 60_000;
    since = Date.parse(context.since ?? '') + zoneMs - CLOCKS_DIFFER_MS;
    if (!(since >= today - DAY_MS)) return null;
    days.push(today - DAY_MS);
  }
  const past = hoursMeant(halves, context)
    .flatMap((half) => days.map((day) => day + half))
    .filter((at) => at >= since);
  const [at, ...others] = printed !== null && past.length === 1 ? past : past.filter(isPast);
  return at === undefined || others.length > 0 ? null : textOf(at, context);
}

function hoursMeant(
  halves: readonly number[],
  { halvesOpen, half }: TimeContext,
): readonly number[] {
  if (!halvesOpen) return halves.slice(0, 1);
  if (!half) return halves;
  return [half === 'am' ? Math.min(...halves) : Math.max(...halves)];
}

/** The page's clock and ours may differ by so much. */
const CLOCKS_DIFFER_MS = 120_000;

function textOf(civilMs: number, context: TimeContext): string {
  return `${new Date(civilMs).toISOString().slice(0, 19)}${offsetText(context.utcOffsetMinutes)}`;
}

/** The messages of one minute share what is printed above them. */
let last: PageTime = { raw: '', iso: null, via: 'own' };

export function pageTimeOf(
  time: PrintedTime,
  printedVia: PageTime['via'],
  context: TimeContext,
): PageTime {
  const { raw } = time;
  const iso = isoOf(time, context);
  const via = time.relative ? 'relative' : printedVia;
  if (last.raw !== raw || last.iso !== iso || last.via !== via) last = { raw, iso, via };
  return last;
}
