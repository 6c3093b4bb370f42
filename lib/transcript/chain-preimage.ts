import { canonicalBytes } from './canonical';
import type { Entry } from './entry';

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
  return canonicalBytes({
    v: CHAIN_VERSION,
    conversationId: entry.conversationId,
    seq: entry.seq,
    id: entry.id,
    kind: entry.kind,
    observedAt: observedAtIso(entry.observedAtMs, entry.utcOffsetMinutes),
    body: entry.body,
    personal,
    prev: entry.prevHash,
  });
}

/**
 * ISO 8601 with milliseconds and numeric offset, e.g. `2026-11-23T22:14:05.120+08:00`.
 * Throws `RangeError` outside years 0–9999 or offsets beyond 24 h.
 */
export function observedAtIso(observedAtMs: number, utcOffsetMinutes: number): string {
  if (!Number.isInteger(utcOffsetMinutes) || Math.abs(utcOffsetMinutes) >= 24 * 60)
    throw new RangeError(`observedAt: offset ${utcOffsetMinutes}`);
  const local = new Date(observedAtMs + utcOffsetMinutes * 60_000).toISOString();
  if (local.length !== 24) throw new RangeError(`observedAt: year out of range: ${local}`);
  return local.slice(0, -1) + offsetText(utcOffsetMinutes);
}

/** `+08:00`, `-03:30`. */
export function offsetText(utcOffsetMinutes: number): string {
  const minutes = Math.abs(utcOffsetMinutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${utcOffsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
