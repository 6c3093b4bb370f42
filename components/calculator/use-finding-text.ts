import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/components/ui/use-format';
import type { Finding, FindingValue } from '@/lib/repayment/findings/finding';

function printValue(value: FindingValue, format: Format, join: string): string {
  switch (value.unit) {
    case 'fen':
      return format.yuan(value.value);
    case 'rate':
      return format.percent(value.value);
    case 'count':
      return format.count(value.value);
    case 'date':
      return format.date(value.value);
    case 'months':
      return value.value.join(join);
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
    const numbers = Object.entries(finding.numbers).map(([name, value]) => [
      name,
      name === 'count' && value.unit === 'count'
        ? value.value
        : printValue(value, format, t('offers:listComma')),
    ]);
    return String(t(`findings.${finding.code}`, Object.fromEntries(numbers)));
  };
}
