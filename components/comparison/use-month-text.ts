import { useTranslation } from 'react-i18next';

/** A place on the axis of a chart in words: a month of the calendar as it is, a number of months with its unit. */
export function useMonthText(): (label: string | undefined) => string {
  const { t } = useTranslation('comparison');
  return (label = '') => {
    if (!/^\d+$/.test(label)) return label;
    return label === '0' ? t('chart.now') : t('chart.month', { number: label });
  };
}
