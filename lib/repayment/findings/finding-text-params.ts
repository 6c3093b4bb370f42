import { formatPercent } from '@/lib/money/format-percent';
import { formatYuanInText } from '@/lib/money/format-yuan';
import type { Finding, FindingValue } from './finding';

/** Longest list of months written out. */
const MAX_LISTED = 6;

function listed(parts: readonly string[], separator: string): string {
  const shown = parts.slice(0, MAX_LISTED).join(separator);
  return parts.length > MAX_LISTED ? `${shown}…` : shown;
}

function textOf(entry: FindingValue, separator: string): string {
  switch (entry.unit) {
    case 'fen':
      return formatYuanInText(entry.value);
    case 'rate':
      return formatPercent(entry.value);
    case 'rates':
      return listed(
        entry.value.map((value) => formatPercent(value)),
        separator,
      );
    case 'count':
      return String(entry.value);
    case 'months':
      return listed(entry.value, separator);
    case 'moment':
      return entry.value.replace('T', ' ');
    case 'date':
    case 'text':
      return entry.value;
  }
}

/** Placeholders for `findings.<code>` in the locale files, already formatted. `separator` joins lists: "、" or ", ". */
export function findingTextParams(
  { numbers }: Pick<Finding, 'numbers'>,
  separator: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, entry]) => [name, textOf(entry, separator)]),
  );
}
