import type { Fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import { formatYuan } from '@/lib/money/format-yuan';
import { statedPercent } from '@/lib/money/stated-percent';
import type { ContractRate, DayCount } from '../contract-rate';

/** Decimals of a result, and of a rate that is calculated on with: twelve times it is still right to the last shown. */
export const SHOWN = 4;
export const EXACT = 6;

export const asPercent = formatPercent;

/** "1 + 0.930358%", "1 − 17.561886%". */
export const onePlus = (rate: number): string =>
  `1 ${rate < 0 ? '−' : '+'} ${formatPercent(Math.abs(rate), EXACT)}`;

/** A monthly or yearly rate as a month's: "14.6% ÷ 12". */
export function monthlyText({ value, basis }: ContractRate): string {
  return basis === 'year' ? `${statedPercent(value)} ÷ 12` : statedPercent(value);
}

/** A rate of any basis as a day's: "0.05%", "14.6% ÷ 365", "1.2% × 12 ÷ 360". */
export function dailyText({ value, basis }: ContractRate, dayCount: DayCount | null): string {
  if (basis === 'day') return statedPercent(value);
  return `${statedPercent(value)}${basis === 'month' ? ' × 12' : ''} ÷ ${dayCount}`;
}

/** Amounts below zero in brackets, so that no two signs meet. */
export const termYuan = (amount: Fen): string =>
  amount < 0 ? `(${formatYuan(amount)})` : formatYuan(amount);

/** Terms of a sum that are written out; of more, the middle is left to the schedule. */
const MOST_TERMS = 6;

/** 12 × 1,086.50 + 1,086.55: equal amounts gathered, the middle of a long sum left out. */
export function sumFormula(amounts: readonly Fen[]): string {
  const groups: { amount: string; count: number }[] = [];
  for (const each of amounts) {
    const amount = formatYuan(each);
    const last = groups.at(-1);
    if (last?.amount === amount) last.count++;
    else groups.push({ amount, count: 1 });
  }
  const terms = groups.map(({ amount, count }) => (count > 1 ? `${count} × ${amount}` : amount));
  const shown = terms.length > MOST_TERMS ? [...terms.slice(0, 3), '…', ...terms.slice(-2)] : terms;
  return shown.join(' + ');
}
