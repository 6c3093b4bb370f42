import { parseDecimal } from '@/lib/money/parse-decimal';
import { divide, fromInteger, multiply, type Rational } from '@/lib/money/rational';

export type RateBasis = 'day' | 'month' | 'year';

/** A rate as the contract prints it 合同利率: "0.0005" a day 万分之五, "0.146" a year. */
export interface ContractRate {
  /** Decimal or fraction text, a fraction of one: "0.0005", "1/150". */
  readonly value: string;
  readonly basis: RateBasis;
}

/** Days that make a year when a yearly rate is turned into a daily one 计息天数: in the contract, never assumed. */
export type DayCount = 360 | 365 | 366;

/** Exact daily rate, or null when it cannot be known: no day count for a yearly or monthly rate, or not a number. */
export function dailyRateOf(rate: ContractRate, dayCount: DayCount | null): Rational | null {
  const value = parseDecimal(rate.value);
  if (value === null) return null;
  if (rate.basis === 'day') return value;
  if (dayCount === null) return null;
  const yearly = rate.basis === 'year' ? value : multiply(value, fromInteger(12));
  return divide(yearly, fromInteger(dayCount));
}

/** Exact monthly rate: yearly / 12. A daily rate has none without its dates: null. */
export function monthlyRateOf(rate: ContractRate): Rational | null {
  const value = parseDecimal(rate.value);
  if (value === null || rate.basis === 'day') return null;
  return rate.basis === 'month' ? value : divide(value, fromInteger(12));
}
