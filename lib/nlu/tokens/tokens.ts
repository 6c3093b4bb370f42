import { type CivilTime, civilOf } from './calendar';
import { DATE_RULES } from './date-tokens';
import type { NormalText } from './normalise';
import { NUMBER_RULES } from './number-tokens';

/**
 * A figure in a message. `symbol` stands for it in the text that the grammar reads:
 * Ⓜ money, Ⓠ range of money, Ⓝ bare number, Ⓟ periods 期, ⓟ one period, Ⓛ list of periods, Ⓖ range of periods,
 * Ⓓ date, Ⓨ day of month, Ⓗ month, Ⓦ within a time, Ⓣ duration, ⓣ one month, Ⓡ ratio, Ⓒ count of times,
 * Ⓞ ordinal 第N期 (ⓞ the first), Ⓚ a stretch of instalments (第4到12期), Ⓧ anything else with digits.
 */
export interface Token {
  readonly symbol: string;
  /** `[start, end)` in the normal text. */
  readonly start: number;
  readonly end: number;
  /** Fen for money, months or days for durations, share for ratios, else the number itself. */
  readonly value: number;
  readonly high?: number;
  readonly list?: readonly number[];
  readonly day?: number;
  /** Minutes since midnight of `day`. */
  readonly minutes?: number | null;
  readonly style?: RatioStyle | 'days' | 'months' | 'years';
}

export type RatioStyle =
  | 'percent'
  | 'permille'
  | 'permyriad'
  | 'discount'
  | 'tenths'
  | 'fraction'
  | 'half';

/** What a rule may look at besides its own match. */
export interface TokenSite {
  readonly text: string;
  readonly start: number;
  readonly now: CivilTime;
  /** Up to 8 characters before the match. */
  readonly before: string;
}

export interface TokenRule {
  /** Sticky. */
  readonly pattern: RegExp;
  readonly build: (match: RegExpExecArray, site: TokenSite) => Omit<Token, 'start' | 'end'> | null;
}

/** A message with its figures replaced by symbols: `signs[i]` came from `[from[i], from[i + 1])` of the normal text. */
export interface TokenText {
  readonly normal: NormalText;
  readonly signs: string;
  readonly from: readonly number[];
  readonly tokenAt: ReadonlyMap<number, Token>;
}

const MAY_START =
  /[0-9零〇一二两俩三四五六七八九十廿卅百千万壹贰叁肆伍陆柒捌玖拾佰仟仨¥今明后大本这下次当月年半周星礼第元正来百减对即同人R]/;
const RULES: readonly TokenRule[] = [...DATE_RULES, ...NUMBER_RULES];

/** `at`: ISO time with offset that relative dates count from. */
export function tokenise(normal: NormalText, at: string): TokenText {
  const now = civilOf(at);
  const { text } = normal;
  const from: number[] = [];
  const tokenAt = new Map<number, Token>();
  let signs = '';
  for (let i = 0; i < text.length; ) {
    from.push(i);
    const token = MAY_START.test(text.charAt(i)) ? tokenFrom(text, i, now) : null;
    if (token) {
      tokenAt.set(signs.length, token);
      signs += token.symbol;
      i = token.end;
    } else {
      const char = text.charAt(i);
      signs += /[Ⓐ-ⓩ]/.test(char) ? ' ' : char;
      i++;
    }
  }
  from.push(text.length);
  return { normal, signs, from, tokenAt };
}

function tokenFrom(text: string, start: number, now: CivilTime): Token | null {
  const site: TokenSite = { text, start, now, before: text.slice(Math.max(0, start - 8), start) };
  for (const rule of RULES) {
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const built = rule.build(match, site);
    if (built) return { ...built, start, end: start + match[0].length };
  }
  return null;
}
