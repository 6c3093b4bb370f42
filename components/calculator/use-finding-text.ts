import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/components/ui/use-format';
import type { Finding, FindingValue } from '@/lib/repayment/findings/finding';

/** Counted from the first instalment, for want of dates. */
function isNumbered({ unit, value }: FindingValue): boolean {
  return unit === 'months' && value.every((month) => !month.includes('-'));
}

/** `2027-01` and `2026-12` are 24325 and 24324; `3` is 3. */
function placeOf(month: string): number {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return month.includes('-') ? year * 12 + of : year;
}

/** `1–3` and `5` from 1, 2, 3, 5; months by number or of the calendar, in order. */
function stretchesOf(months: readonly string[], print: Format['month']): readonly string[] {
  const isNext = (month: string, last: string | undefined) =>
    last !== undefined && placeOf(month) === placeOf(last) + 1;
  const starts = months.filter((month, at) => !isNext(month, months[at - 1]));
  const ends = months.filter((month, at) => !isNext(months[at + 1] ?? '', month));
  return starts.map((from, at) =>
    from === ends[at] ? print(from) : `${print(from)}–${print(ends[at] ?? '')}`,
  );
}

function printValue(value: FindingValue, format: Format, join: string): string {
  switch (value.unit) {
    case 'fen':
      return format.yuan(value.value);
    case 'rate':
      return format.percent(value.value);
    case 'count':
      return format.count(value.value);
    case 'date':
    case 'moment':
      return format.dateAndTime(value.value);
    case 'months':
      return stretchesOf(value.value, format.month).join(join);
    case 'rates':
      return value.value.map((rate) => format.percent(rate)).join(join);
    case 'text':
      return value.value;
  }
}

/** A finding in words, with the numbers behind it. */
export function useFindingText(): (finding: Finding) => string {
  const { t } = useTranslation('findings');
  const format = useFormat();
  return (finding) => {
    const numbers = Object.entries(finding.numbers).map(([name, value]) => {
      if (name === 'count' && value.unit === 'count') return [name, value.value];
      const printed = printValue(value, format, t('offers:listComma'));
      return [name, isNumbered(value) ? t('numbered', { places: printed }) : printed];
    });
    return String(t(`findings.${finding.code}`, Object.fromEntries(numbers)));
  };
}
