import { CHAIN_VERSION, observedAtIso } from '@/lib/transcript/chain-preimage';
import type { Entry } from '@/lib/transcript/entry';
import { entryLineSchema } from './record-schema';

/** An entry as it is stored, from a file that may come from anyone; null when it is none. */
export function guardEntry(value: unknown): Entry | null {
  const line = lineOf(value as Partial<Entry> | null);
  return line !== null && entryLineSchema.safeParse(line).success ? (value as Entry) : null;
}

/** The same in the shape of `record.jsonl`, which the guard knows. */
function lineOf(value: Partial<Entry> | null): object | null {
  if (typeof value !== 'object' || value === null) return null;
  const { observedAtMs, utcOffsetMinutes, prevHash, ...rest } = value;
  try {
    const observedAt = observedAtIso(observedAtMs ?? Number.NaN, utcOffsetMinutes ?? Number.NaN);
    return { ...rest, type: 'entry', v: CHAIN_VERSION, observedAt, prev: prevHash };
  } catch {
    // A time that cannot be written is no time.
    return null;
  }
}
