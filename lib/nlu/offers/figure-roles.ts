import { dayInMonth, fieldsOf } from '@/lib/nlu/tokens/calendar';
import type { Token } from '@/lib/nlu/tokens/tokens';
import type { RateBasis } from './offer';
import type { Fact, FactName } from './offer-facts';

/** What a figure can say of an offer, in the order of the model; `share` is that of the charges waived. */
export const ROLES = [
  'none',
  'perPeriod',
  'first',
  'total',
  'waivedFen',
  'periods',
  'defer',
  'firstRatio',
  'discount',
  'share',
  'firstDue',
  'dueDay',
  'deadline',
  'downDue',
  'rate',
] as const;
export type Role = (typeof ROLES)[number];

/** The fact that a role makes. */
export const FACT_OF: Readonly<Record<Exclude<Role, 'none'>, FactName>> = {
  perPeriod: 'perPeriod',
  first: 'first',
  total: 'total',
  waivedFen: 'waivedFen',
  periods: 'periods',
  defer: 'defer',
  firstRatio: 'firstRatio',
  discount: 'discount',
  share: 'waive',
  firstDue: 'firstDue',
  dueDay: 'dueDay',
  deadline: 'acceptBy',
  downDue: 'payBy',
  rate: 'rate',
};

type Value = Partial<Fact> | null;
/** A figure where it stands; `today` is a civil day. */
export interface Figure {
  readonly token: Token;
  readonly signs: string;
  readonly at: number;
  readonly today: number;
}

const CUT = /(?:优惠|[减免少降抹去])[^Ⓡ，]{0,5}$/;
const four = (value: number) => Math.round(value * 1e4) / 1e4;
const isDay = (n: number) => Number.isInteger(n) && n >= 1 && n <= 31;

function moneyOf({ token }: Figure): Value {
  if (token.symbol === 'Ⓜ') return { value: token.value };
  if (token.symbol === 'Ⓠ' && token.high !== undefined)
    return { value: token.value, high: token.high };
  return token.symbol === 'Ⓝ' && token.value >= 10
    ? { value: Math.round(token.value * 100) }
    : null;
}

function countOf({ token: { symbol, style, value } }: Figure): Value {
  const counts = /[ⓅⓃⓉⒸ]/.test(symbol) && style !== 'days';
  return counts && Number.isInteger(value) && value > 1 && value <= 360 ? { value } : null;
}

function durationOf({ token: { symbol, style, value } }: Figure): Value {
  if (!/[ⓉⓣⓅⓟ]/.test(symbol)) return null;
  return { value, unit: style === 'days' ? 'days' : 'months' };
}

function paidShareOf({ token, signs, at }: Figure): Value {
  if (token.symbol !== 'Ⓡ' || token.value <= 0 || token.value >= 1) return null;
  if (token.style === 'permille' || token.style === 'permyriad') return null;
  const cut = token.style !== 'discount' && CUT.test(signs.slice(0, at));
  return { value: four(cut ? 1 - token.value : token.value) };
}

function dateOf({ token, today }: Figure): Value {
  const { symbol, value, day } = token;
  const minutes = token.minutes ?? null;
  if (symbol === 'Ⓨ' || (symbol === 'Ⓝ' && isDay(value)))
    return { value: dayInMonth(today, value >= fieldsOf(today).date ? 0 : 1, value), minutes };
  return /[ⒹⓌ]/.test(symbol) && day !== undefined ? { value: day, minutes } : null;
}

/** A fee of so much each period comes to about 40 % a year: a higher one is said to be of each period, or it is of them all. */
const MOST_A_PERIOD = 0.02;

function rateOf({ token: { symbol, value }, signs, at }: Figure): Value {
  const left = signs.slice(Math.max(0, at - 10), at);
  const right = signs.slice(at, at + 4);
  // 费率7.5%，每期还847元: so high a rate is of the whole, whatever the next clause tells of.
  const own = basisAround(left.replace(/.*，/, '') + right.replace(/，.*/, ''));
  const basis = own ?? (value > MOST_A_PERIOD ? null : basisAround(left + right));
  return symbol === 'Ⓡ' && basis && value > 0 && value < 0.4 ? { value, basis } : null;
}

function basisAround(near: string): RateBasis | null {
  if (/费/.test(near) && /[期月ⓣⓟ]/.test(near)) return 'perPeriodFlat';
  if (/日|天/.test(near)) return 'day';
  if (/年/.test(near)) return 'year';
  return /月|ⓣ/.test(near) ? 'month' : null;
}

const VALUES: Readonly<Record<Exclude<Role, 'none'>, (figure: Figure) => Value>> = {
  perPeriod: moneyOf,
  first: moneyOf,
  total: moneyOf,
  waivedFen: moneyOf,
  periods: countOf,
  defer: durationOf,
  firstRatio: ({ token }) =>
    token.symbol === 'Ⓡ' && token.style !== 'discount' ? { value: token.value } : null,
  discount: paidShareOf,
  share: ({ token: { symbol, style, value } }) =>
    symbol === 'Ⓡ' ? { value: style === 'discount' ? four(1 - value) : value } : null,
  firstDue: dateOf,
  dueDay: ({ token: { symbol, value } }) =>
    /[ⓎⓃ]/.test(symbol) && isDay(value) ? { value } : null,
  deadline: dateOf,
  downDue: dateOf,
  rate: rateOf,
};

/** The value that a figure has in a role, in the form that facts have it; null where it can have none. */
export function valueIn(role: Role, figure: Figure): Value {
  return role === 'none' ? null : VALUES[role](figure);
}
