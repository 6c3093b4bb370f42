import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/ui/use-format';

/** A place on the axis of a chart in words: a month of the calendar, or a number of months with its unit. */
export function useMonthText(): (label: string | undefined) => string {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  return (label = '') => {
    if (!/^\d+$/.test(label)) return format.month(label);
    return label === '0' ? t('chart.now') : t('chart.month', { number: label });
  };
}
