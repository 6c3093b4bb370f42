import { canonicalJson } from './canonical';
import type { Entry } from './entry';
import { utf8 } from './utf8';

/** Version of the hashed form. A change of meaning is a new number. */
export const CHAIN_VERSION = 1;

/** `prevHash` of the first entry of a conversation. */
export const GENESIS_HASH = '0'.repeat(64);

export type HashedParts = Pick<
  Entry,
  | 'conversationId'
  | 'seq'
  | 'id'
  | 'kind'
  | 'observedAtMs'
  | 'utcOffsetMinutes'
  | 'body'
  | 'prevHash'
> & { readonly personal: Readonly<Record<string, { readonly commitment: string }>> };

/**
 * Bytes whose SHA-256 is the hash of an entry: JCS of
 * `{v, conversationId, seq, id, kind, observedAt, body, personal: {field: commitment}, prev}`.
 */
export function entryBytes(entry: HashedParts): Uint8Array<ArrayBuffer> {
  const personal: Record<string, string> = {};
  for (const [field, value] of Object.entries(entry.personal)) personal[field] = value.commitment;
  // In the order of the canonical form, so that nothing has to be sorted.
  const observedAt = observedAtIso(entry.observedAtMs, entry.utcOffsetMinutes);
  return utf8(
    `{"body":${canonicalJson(entry.body)},"conversationId":${canonicalJson(entry.conversationId)},` +
      `"id":${canonicalJson(entry.id)},"kind":"${entry.kind}","observedAt":"${observedAt}",` +
      `"personal":${canonicalJson(personal)},"prev":${canonicalJson(entry.prevHash)},` +
      `"seq":${canonicalJson(entry.seq)},"v":${CHAIN_VERSION}}`,
  );
}

/**
 * ISO 8601 with milliseconds and numeric offset, e.g. `2026-11-23T22:14:05.120+08:00`.
 * Throws `RangeError` outside years 0–9999 or offsets beyond 24 h.
 */
export function observedAtIso(observedAtMs: number, utcOffsetMinutes: number): string {
  if (!Number.isInteger(observedAtMs)) throw new RangeError(`observedAt: ${observedAtMs}`);
  if (!Number.isInteger(utcOffsetMinutes) || Math.abs(utcOffsetMinutes) >= 24 * 60)
    throw new RangeError(`observedAt: offset ${utcOffsetMinutes}`);
  const localMs = observedAtMs + utcOffsetMinutes * 60_000;
  const day = Math.floor(localMs / DAY_MS);
  return `${dayText(day)}T${clockOfDay(localMs - day * DAY_MS)}${offsetText(utcOffsetMinutes)}`;
}

const DAY_MS = 86_400_000;

/** The last day asked for: entries come in order, and `toISOString` is slow when called for each. */
let lastDay = { day: Number.NaN, text: '' };

function dayText(day: number): string {
  if (day === lastDay.day) return lastDay.text;
  const iso = new Date(day * DAY_MS).toISOString();
  if (iso.length !== 24) throw new RangeError(`observedAt: year out of range: ${iso}`);
  lastDay = { day, text: iso.slice(0, 10) };
  return lastDay.text;
}

function clockOfDay(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const fraction = String(ms % 1000).padStart(3, '0');
  return `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}.${fraction}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** `+08:00`, `-03:30`. */
export function offsetText(utcOffsetMinutes: number): string {
  const minutes = Math.abs(utcOffsetMinutes);
  return `${utcOffsetMinutes < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
