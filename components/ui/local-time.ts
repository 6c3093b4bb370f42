import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';

/** ISO time with this machine's offset from a `datetime-local` value, or null when it is empty or no time. */
export function isoFromLocalInput(value: string): string | null {
  if (value === '') return null;
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return null;
  return isoWithOffset(at.getTime(), -at.getTimezoneOffset());
}

/** `2026-11-23T22:14` on this machine's clock, for a `datetime-local` field. */
export function localInputFromMs(atMs: number): string {
  const offsetMinutes = -new Date(atMs).getTimezoneOffset();
  return isoWithOffset(atMs, offsetMinutes).slice(0, 16);
}

/** `2026-11-23` on this machine's clock, for a `date` field. */
export function localDayFromMs(atMs: number): string {
  return localInputFromMs(atMs).slice(0, 10);
}

/** Midnight at the start of a day from a `date` field, on this machine's clock; null when it is empty or no date. */
export function msFromLocalDay(value: string): number | null {
  const at = new Date(`${value}T00:00`);
  return Number.isNaN(at.getTime()) ? null : at.getTime();
}
