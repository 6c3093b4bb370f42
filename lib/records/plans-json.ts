import type { RecordData } from './neutral-record';

/** `plans.json`: what was read and worked out, indented by two, keys sorted, ended by LF. */
export function plansJson(record: RecordData): string {
  const { offers, plans, agreements } = record;
  const content = { format: 1, recordId: record.header.recordId, offers, plans, agreements };
  return `${JSON.stringify(sortKeys(content), null, 2)}\n`;
}

/** A copy whose objects list their keys by UTF-16 code units. Keys are names, never digits. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  );
}
