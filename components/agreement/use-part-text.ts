import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';
import { statedPercent } from '@/lib/money/stated-percent';
import type { PartName, PartValue } from '@/lib/negotiation/agreement/part';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';

/** A value of a term in the language of the page. */
export function usePartText() {
  const { t } = useTranslation('agreement');
  const format = useFormat();
  const plain = (term: AgreementTerm, part: PartName, value: PartValue): string => {
    switch (value.unit) {
      case 'fen':
        return `${format.yuanInText(value.value)} ${t('common:yuan')}`;
      case 'count':
        return t(term === 'count' ? 'times' : 'days', { count: value.value });
      case 'day':
        return t('each', { day: value.value });
      case 'date':
        return format.date(value.value);
      case 'ratio':
        return statedPercent(value.value);
      case 'rate':
        return t(`basis.${value.basis}`, { rate: statedPercent(value.value) });
      case 'code':
        return value.value === 'personal-account'
          ? t('personal')
          : t(`codes.${term}.${part}.${value.value}`);
      case 'text':
        return value.value;
      case 'wording':
        return t('common:quoted', { text: value.value });
    }
  };
  const waived = (part: PartName, value: PartValue): string | null => {
    const [name = 'other', what] = part.split('.');
    if (what === undefined) return null;
    const item = t(`parts.${name}`);
    if (value.unit === 'fen')
      return t('waivedAmount', { item, amount: format.yuanInText(value.value) });
    if (value.unit === 'ratio')
      return t('waivedRatio', { item, ratio: statedPercent(value.value) });
    return t('waivedNamed', { item });
  };
  return (term: AgreementTerm, part: PartName, value: PartValue): string => {
    const text = (term === 'waivedItems' && waived(part, value)) || plain(term, part, value);
    const isNamed = value.unit !== 'code' && value.unit !== 'wording' && !part.includes('.');
    const name = isNamed ? t(`parts.${part}`, { defaultValue: '' }) : '';
    return name ? `${name} ${text}` : text;
  };
}
