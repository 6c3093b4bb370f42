import {
  addMonthsOnDay,
  daysInMonth,
  type IsoDate,
  isIsoDate,
  partsOf,
  toIsoDate,
} from '@/lib/repayment/iso-date';

/** The date part of an ISO time with offset: the day as the user sees it. */
export function localDate(nowIso: string): IsoDate {
  return nowIso.slice(0, 10);
}

/** ISO date, or null when the day does not exist. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = toIsoDate({ year, month, day });
  return isIsoDate(date) ? date : null;
}

export function lastDayOfMonth(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return toIsoDate({ year, month, day: daysInMonth(year, month) });
}

/** First date on or after `from` with this day of month, clamped to the month's length. */
export function nextDayOfMonth(from: IsoDate, dayOfMonth: number): IsoDate {
  const day = Math.max(1, dayOfMonth);
  const same = addMonthsOnDay(from, 0, day);
  return same >= from ? same : addMonthsOnDay(from, 1, day);
}

/** 12月15日, with the year when it is not that of `reference`. */
export function chineseDate(date: IsoDate, reference: IsoDate): string {
  const { year, month, day } = partsOf(date);
  const short = `${month}月${day}日`;
  return date.slice(0, 4) === reference.slice(0, 4) ? short : `${year}年${short}`;
}
