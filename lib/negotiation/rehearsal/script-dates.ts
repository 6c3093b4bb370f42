/** Calendar arithmetic on ISO dates (YYYY-MM-DD) for scripts; no clock. */

/** The date part of an ISO time with offset: the day as the user sees it. */
export function localDate(nowIso: string): string {
  return nowIso.slice(0, 10);
}

/** ISO date, or null when the day does not exist. */
export function isoDate(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(time.getTime()) || time.getUTCMonth() !== month - 1) return null;
  return time.getUTCDate() === day ? time.toISOString().slice(0, 10) : null;
}

function parts(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

export function addDays(date: string, days: number): string {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

export function lastDayOfMonth(date: string): string {
  const [year, month] = parts(date);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** First date on or after `from` with this day of month, clamped to the month's length. */
export function nextDayOfMonth(from: string, dayOfMonth: number): string {
  const [year, month] = parts(from);
  const clamp = (y: number, m: number): string => {
    const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
    const day = Math.min(Math.max(1, dayOfMonth), last);
    return new Date(Date.UTC(y, m - 1, day)).toISOString().slice(0, 10);
  };
  const same = clamp(year, month);
  return same >= from ? same : clamp(year, month + 1);
}

/** 12月15日, with the year when it is not that of `reference`. */
export function chineseDate(date: string, reference: string): string {
  const [year, month, day] = parts(date);
  const short = `${month}月${day}日`;
  return date.slice(0, 4) === reference.slice(0, 4) ? short : `${year}年${short}`;
}
