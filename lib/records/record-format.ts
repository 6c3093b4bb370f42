import { observedAtIso, offsetText } from '@/lib/transcript/chain-preimage';
import type { RecordPlan } from './neutral-record';
import type { Words } from './words';

/** `[0001]`: the number of an entry in its conversation. */
export function seqTag(seq: number): string {
  return `[${String(seq).padStart(4, '0')}]`;
}

/** `2026-11-23 22:14:05 (+08:00)`, our observed time to the second. */
export function clockText(atMs: number, utcOffsetMinutes: number): string {
  const iso = observedAtIso(atMs, utcOffsetMinutes);
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} (${offsetText(utcOffsetMinutes)})`;
}

/** The same from ISO 8601 with milliseconds and offset. */
export function clockOfIso(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} (${iso.slice(23)})`;
}

const TIME_OF_PAGE =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?([+-][0-9]{2}:[0-9]{2})$/;

/** A time that was stated with its zone as ours are written, to what it was stated to; any other text as it is. */
export function statedClock(iso: string): string {
  const [, date, time, fraction = '', zone] = TIME_OF_PAGE.exec(iso) ?? [];
  if (date === undefined) return iso;
  return `${date} ${time}${fraction === '.000' ? '' : fraction} (${zone})`;
}

const DATE =
  /^([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?[+-][0-9]{2}:[0-9]{2})?)?)?$/;

/** 2026年12月20日 of `2026-12-20`, with the time where one is given, 2026年12月 of `2026-12`; any other text as it is. */
export function dateText(iso: string, words: Words): string {
  const [, year = '', month, day, time] = DATE.exec(iso) ?? [];
  if (month === undefined) return iso;
  const key = day === undefined ? 'doc.month' : 'doc.date';
  const date = words.say(key, { year, month, day: day ?? '' }).replace(/(?<=[年月])0/g, '');
  return time === undefined ? date : `${date} ${time}`;
}

/** `clockText`, or 不详 when the time is not known. */
export function clockOrUnknown(
  atMs: number | null,
  utcOffsetMinutes: number,
  words: Words,
): string {
  return atMs === null ? words.say('doc.unknown') : clockText(atMs, utcOffsetMinutes);
}

/** Fen as yuan with two decimals and thousands separators: `-1,234.50`. */
export function yuanText(amountFen: number): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amountFen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}

/** A plain decimal such as `0.1423` as `14.23%`, digits untouched. */
export function percentText(decimal: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return decimal;
  const fraction = (match[3] ?? '').padEnd(2, '0');
  const whole = `${match[2]}${fraction.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${match[1]}${whole}${fraction.length > 2 ? `.${fraction.slice(2)}` : ''}%`;
}

/** Offset in minutes of an ISO 8601 instant with milliseconds and offset. */
export function offsetMinutes(iso: string): number {
  const minutes = Number(iso.slice(24, 26)) * 60 + Number(iso.slice(27));
  return iso[23] === '-' ? -minutes : minutes;
}

/** What the n-th plan is called: those that the user made or put right say so. */
export function planName({ offerId }: RecordPlan, n: number, words: Words): string {
  return words.say(offerId === null ? 'plan.headingOwn' : 'plan.heading', { n });
}
