import { parseNumber } from './numerals';
import type { Token, TokenSite } from './tokens';

type Built = Omit<Token, 'start' | 'end'>;

export function months(n: number | null): Built | null {
  if (n === null || n < 1 || n > 120) return null;
  return { symbol: n === 1 ? 'ⓣ' : 'Ⓣ', value: n, style: 'months' };
}

export function days(n: number | null): Built | null {
  return n === null || n < 1 || n > 400 ? null : { symbol: 'Ⓣ', value: n, style: 'days' };
}

/** 3天后: the duration also names a day. */
export function afterDays(built: Built | null, m: RegExpExecArray, site: TokenSite): Built | null {
  const after = site.text.slice(site.start + m[0].length, site.start + m[0].length + 2);
  return built && /^(?:之?后|以后|过后)/.test(after)
    ? { ...built, day: site.now.day + built.value }
    : built;
}

export function halfMonths(text: string): Built | null {
  const n = parseNumber(text.replace(/个?半月$/, ''));
  return n === null ? null : days(n * 30 + 15);
}
