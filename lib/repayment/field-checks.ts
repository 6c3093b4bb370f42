import { parseDecimal } from '@/lib/money/parse-decimal';
import { MAX_INPUT_FEN } from '@/lib/money/parse-yuan';
import { compare } from '@/lib/money/rational';
import { isIsoDate } from './iso-date';
import type { PlanInputError } from './plan-input-error';

type Errors = readonly PlanInputError[];

/** Dates outside are slips of the keyboard. */
export const FIRST_DATE = '1990-01-01';
export const LAST_DATE = '2100-12-31';

/** Longest plan laid out: 30 years of months. */
export const MAX_COUNT = 360;

export function checkWhole(field: string, value: number | null, min: number, max: number): Errors {
  if (value === null) return [];
  if (!Number.isSafeInteger(value)) return [{ field, code: 'not-a-whole-number', min, max }];
  return value < min || value > max ? [{ field, code: 'out-of-range', min, max }] : [];
}

export function checkAmount(field: string, value: number | null): Errors {
  return checkWhole(field, value, 0, MAX_INPUT_FEN);
}

export function checkDate(field: string, value: string | null): Errors {
  if (value === null) return [];
  if (!isIsoDate(value)) return [{ field, code: 'not-a-date', min: FIRST_DATE, max: LAST_DATE }];
  return value < FIRST_DATE || value > LAST_DATE
    ? [{ field, code: 'out-of-range', min: FIRST_DATE, max: LAST_DATE }]
    : [];
}

/** An ISO date, or a date-time with offset. */
export function checkMoment(field: string, value: string | null): Errors {
  if (value === null) return [];
  const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
  const valid =
    shape.test(value) && isIsoDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
  return valid ? [] : [{ field, code: 'not-a-date', min: FIRST_DATE, max: LAST_DATE }];
}

/** Decimal text from 0 to `max`. */
export function checkDecimal(field: string, value: string | null, max: number): Errors {
  if (value === null) return [];
  const parsed = parseDecimal(value);
  if (parsed === null) return [{ field, code: 'not-a-number', min: '0', max: String(max) }];
  const tooLarge = compare(parsed, { num: BigInt(max), den: 1n }) > 0;
  return parsed.num < 0n || tooLarge
    ? [{ field, code: 'out-of-range', min: '0', max: String(max) }]
    : [];
}

/** Dates that are known have to come one after the other (the same day is fine). */
export function checkOrder(
  entries: readonly { readonly field: string; readonly date: string | null }[],
): Errors {
  const known = entries.filter((entry) => entry.date !== null);
  return known.flatMap(({ field, date }, i) => {
    const before = known[i - 1]?.date;
    return before != null && date !== null && date < before
      ? [{ field, code: 'out-of-order' as const, min: before }]
      : [];
  });
}
