import { isoOf } from './follow/civil-time';
import { parseTimeLabel } from './read-row/page-time';

/**
 * A time printed in pasted text, as ISO 8601 with offset where the print names month, day and clock; null otherwise:
 * 「昨天 18:03」 is a day before the copying, and nobody knows when that was.
 */
export function isoOfPasted(raw: string, nowMs: number, utcOffsetMinutes: number): string | null {
  const printed = parseTimeLabel(raw);
  if (printed === null || printed.month === null || printed.day === null) return null;
  return isoOf(printed, { nowMs, utcOffsetMinutes, day: null, live: false });
}
