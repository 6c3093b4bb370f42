import type { Fen } from './fen';

/** "1,086.50": yuan with grouping and two decimals, without a currency sign; "-3.00" below zero. */
export function formatYuan(amount: Fen): string {
  const magnitude = Math.abs(amount);
  const yuan = String(Math.floor(magnitude / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = String(magnitude % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${yuan}.${cents}`;
}

/** The same without idle decimals, as people write to each other: "850", "1,086.50". */
export function formatYuanInText(amount: Fen): string {
  return formatYuan(amount).replace(/\.00$/, '');
}
