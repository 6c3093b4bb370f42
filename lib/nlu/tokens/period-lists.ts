import { parseNumber } from './numerals';
import type { Token, TokenSite } from './tokens';

type Built = Omit<Token, 'start' | 'end'>;

/** Several ways are open to whoever asks which. */
export const CHOOSE =
  /都(?:能|可以|行|支持|给|有得)|[选哪]一?[哪个种][^，]{0,4}|[可任自随][您你]?[选挑]|[您你](?:自己)?[选挑定]/;

export function periodsList(text: string): Built | null {
  const list = text
    .split(/[、/，或者和跟还是也都行的]+|(?<=期|个月)(?=.)/)
    .map((part) => parseNumber(part.replace(/个?[期月]$/, '').replace(/个$/, '')))
    .filter((n): n is number => n !== null);
  return list.length > 1 && list.every((n) => Number.isInteger(n) && n > 1 && n <= 120)
    ? { symbol: 'Ⓛ', value: list[0] ?? 0, list }
    : null;
}

/** 三个月，六个月，一年: where one may be chosen. */
export function monthsList(m: RegExpExecArray, site: TokenSite): Built | null {
  if (!CHOOSE.test(site.text)) return null;
  const parts = m[0].match(/[^，；、再或者还是的]+?(?:个月|年)/g) ?? [];
  const list = parts.map((part) => {
    const n = parseNumber(part.replace(/个月|年/, ''));
    return n === null ? 0 : n * (part.endsWith('年') ? 12 : 1);
  });
  const known = list.length > 1 && list.every((n) => Number.isInteger(n) && n > 0 && n <= 120);
  return known ? { symbol: 'Ⓛ', value: list[0] ?? 0, list } : null;
}
