/** A calendar date as "2026-11-23". Checked by `isIsoDate` at the boundary; arithmetic never consults a clock or a zone. */
export type IsoDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] as number);
}

export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** Parts of a date that is known to be well formed. */
export function partsOf(date: IsoDate): DateParts {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) };
}

export function isIsoDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Days since 0000-03-01 or so: only differences mean anything. Proleptic Gregorian calendar. */
export function dayNumber(date: IsoDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const past = month > 2 ? year : year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return year * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] as number) + digits(date, 8, 10);
}

/** Reading char codes keeps hundreds of dates a keystroke cheap. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

/** `end` − `start` in days; negative when `end` is earlier. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return dayNumber(end) - dayNumber(start);
}

export function toIsoDate({ year, month, day }: DateParts): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `months` may be negative. The day is the anchor's, or the last of a shorter month 月末顺延至当月最后一日. */
export function addMonths(anchor: IsoDate, months: number): IsoDate {
  const { day } = partsOf(anchor);
  return addMonthsOnDay(anchor, months, day);
}

/** The month of `anchor` plus `months`, on `day`, clamped to the length of that month. */
export function addMonthsOnDay(anchor: IsoDate, months: number, day: number): IsoDate {
  const parts = partsOf(anchor);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return toIsoDate({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

/** Whole months from `start` to a later `end`; the clamped anniversary (31 January to 28 February) is a whole month. */
export function wholeMonthsBetween(start: IsoDate, end: IsoDate): number {
  const [from, to] = [partsOf(start), partsOf(end)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(start, months) > end ? months - 1 : months;
}

/** `days` may be negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  let { year, month, day } = partsOf(date);
  day += days;
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year -= 1;
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return toIsoDate({ year, month, day });
}
