/** A moment in China as civil fields; `minutes` since midnight. */
export interface CivilTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly minutes: number;
}

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** ISO time with offset → civil time in China (+08:00, no summer time). */
export function civilOf(iso: string): CivilTime {
  const ms = Date.parse(iso) + CHINA_MS;
  return {
    day: Math.floor(ms / DAY_MS),
    minutes: Math.floor((ms - Math.floor(ms / DAY_MS) * DAY_MS) / 60_000),
  };
}

export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

export function fieldsOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const d = new Date(day * DAY_MS);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, date: d.getUTCDate() };
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Day `date` of the month `offset` months after that of `from`, cut to the month's length. */
export function dayInMonth(from: number, offset: number, date: number): number {
  const { year, month } = fieldsOf(from);
  const index = year * 12 + (month - 1) + offset;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)));
}

/** Next occurrence of month and day on or after `from`; null for a date that never is. */
export function nextOccurrence(from: number, month: number, date: number): number | null {
  const { year } = fieldsOf(from);
  for (const y of [year, year + 1]) {
    if (month < 1 || month > 12 || date < 1 || date > daysInMonth(y, month)) continue;
    const day = dayOf(y, month, date);
    if (day >= from) return day;
  }
  return null;
}

const two = (n: number) => String(n).padStart(2, '0');

export function isoDate(day: number): string {
  const { year, month, date } = fieldsOf(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** Date-time in China; `minutes` may reach past midnight (24:00 is 00:00 of the next day). */
export function isoDateTime(day: number, minutes: number): string {
  const over = Math.floor(minutes / 1440);
  const rest = minutes - over * 1440;
  return `${isoDate(day + over)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:00+08:00`;
}
