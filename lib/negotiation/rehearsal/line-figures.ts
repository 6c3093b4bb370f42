import { type Fen, fen } from '@/lib/money/fen';
import { addDays, daysBetween } from '@/lib/repayment/iso-date';
import { normaliseLine } from './line-numerals';
import { isoDate, lastDayOfMonth, localDate, nextDayOfMonth } from './script-dates';

/** Figures and dates of a customer's line 数字与日期; only what the line itself says. */
export interface LineFigures {
  readonly periods: number | null;
  /** Amount per month or per instalment. */
  readonly monthlyFen: Fen | null;
  /** Any other amount, first in the line. */
  readonly lumpFen: Fen | null;
  /** Day of month 1–31. */
  readonly dueDay: number | null;
  /** ISO date. */
  readonly date: string | null;
  readonly days: number | null;
  /** Days from today to the date or duration named; null: none, or a day that is past. */
  readonly daysAhead: number | null;
}

const AMOUNT = '(\\d{1,8}(?:\\.\\d{1,2})?)\\s*(万|千|百)?';
const NOT_MONEY = '(?!\\s*(?:号|日|期|天|个|月|年|%|点|分钟|次|家|笔)|\\d)';
const MONTHLY = new RegExp(
  `(?:每个?月|每期|月供|1个月|一个月|按月)[^\\d。;；!？?]{0,14}?${AMOUNT}${NOT_MONEY}`,
  'g',
);
const WITH_UNIT = new RegExp(`${AMOUNT}\\s*(?:元|块|圆)`, 'g');
const PAID = new RegExp(
  `(?:还|付|交|凑|拿|减免|给|结清)[^\\d。;；!？?]{0,6}?${AMOUNT}${NOT_MONEY}`,
);
const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000, 百: 100 };

function toFen(digits: string | undefined, scale: string | undefined): Fen | null {
  if (digits === undefined) return null;
  const cents = Math.round(Number(digits) * (SCALE[scale ?? ''] ?? 1) * 100);
  return cents > 0 && Number.isSafeInteger(cents) ? fen(cents) : null;
}

function readPeriods(line: string): number | null {
  const years = /(?:分|拆成|做)(\d)年/.exec(line);
  if (years) return Number(years[1]) * 12;
  const found =
    /(?<!第)(\d{1,2})\s*期(?!的?第)/.exec(line) ?? /分(?:成|为|到)?\s*(\d{1,2})\s*个月/.exec(line);
  const count = found ? Number(found[1]) : 0;
  return count >= 2 && count <= 60 ? count : null;
}

function readDueDay(line: string): number | null {
  const found =
    /(?:改到|改成|换到|换成|调到)[^\d。月]{0,4}(\d{1,2})\s*[号日]/.exec(line) ??
    /每个?月[^\d。]{0,8}(\d{1,2})\s*[号日]/.exec(line) ??
    /(\d{1,2})\s*[号日](?:左右)?(?:才)?(?:发|到账?)/.exec(line);
  const day = found ? Number(found[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

function readDate(line: string, nowIso: string): string | null {
  const today = localDate(nowIso);
  const named = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})\s*[日号]/.exec(line);
  if (named) {
    const [thisYear = 0] = today.split('-').map(Number);
    const [month, day] = [Number(named[2]), Number(named[3])];
    if (named[1] !== undefined) return isoDate(Number(named[1]), month, day);
    const date = isoDate(thisYear, month, day);
    return date === null || date >= today ? date : isoDate(thisYear + 1, month, day);
  }
  const next = /下个?月(\d{1,2})\s*[日号]/.exec(line);
  if (next) return nextDayOfMonth(addDays(lastDayOfMonth(today), 1), Number(next[1]));
  const same = /(?:本|这个?)月(\d{1,2})\s*[日号]/.exec(line);
  if (same) return nextDayOfMonth(today, Number(same[1]));
  if (/月底/.test(line)) return lastDayOfMonth(today);
  if (/后天/.test(line)) return addDays(today, 2);
  if (/明天/.test(line)) return addDays(today, 1);
  if (/今天|今晚|今日/.test(line)) return today;
  return null;
}

/** Reads the figures of a customer's line. Relative dates count from `nowIso` (ISO with offset). */
export function readLineFigures(text: string, nowIso: string): LineFigures {
  const line = normaliseLine(text);
  // The last one is what the user wants: 「每期850超出能力，每月最多600」.
  const monthly = [...line.matchAll(MONTHLY)].at(-1);
  const rest = monthly ? line.replace(monthly[0], '') : line;
  const lump = [...rest.matchAll(WITH_UNIT)][0] ?? PAID.exec(rest);
  const date = readDate(line, nowIso);
  const days = readDays(line);
  const until = date === null ? null : daysBetween(localDate(nowIso), date);
  const daysAhead = until ?? days;
  return {
    periods: readPeriods(line),
    monthlyFen: monthly ? toFen(monthly[1], monthly[2]) : null,
    lumpFen: lump ? toFen(lump[1], lump[2]) : null,
    dueDay: readDueDay(line),
    date,
    days,
    daysAhead: daysAhead !== null && daysAhead >= 0 ? daysAhead : null,
  };
}

function readDays(line: string): number | null {
  const days = /(\d{1,3})\s*天/.exec(line);
  if (days) return Number(days[1]);
  const weeks = /(\d{1,2})\s*(?:周|个星期)/.exec(line);
  return weeks ? Number(weeks[1]) * 7 : null;
}

/** Day of month the user would like to pay on: 每月20号, or the day of a first date. */
export function wantedDueDay({ dueDay, date }: LineFigures): number | null {
  return dueDay ?? (date === null ? null : Number(date.slice(8)));
}
