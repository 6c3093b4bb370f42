import { useTranslation } from 'react-i18next';
import classes from '@/components/calculator/figures.module.css';
import { useFormat } from '@/components/ui/use-format';
import type { RateResult } from '@/lib/repayment/rate-result';
import type { PlanRates } from '@/lib/repayment/rates/plan-rates';

/** Both conventions of 公告〔2021〕第3号, each named. */
export function Rates({ rates }: { readonly rates: PlanRates }) {
  const { t } = useTranslation('calculator');
  return (
    <div className={classes.block}>
      <dl className={classes.table}>
        <RateRow name={`${t('details.rates')} · ${t('rate.simple')}`} rate={rates.annualSimple} />
        <RateRow
          name={`${t('details.rates')} · ${t('rate.compound')}`}
          rate={rates.annualCompound}
        />
      </dl>
      <p className={classes.note}>{t('details.rateRule')}</p>
    </div>
  );
}

function RateRow({ name, rate }: { readonly name: string; readonly rate: RateResult }) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  return (
    <div data-main>
      <dt>{name}</dt>
      <dd>{rate.status === 'ok' ? format.percent(rate.value) : t(`rateStatus.${rate.status}`)}</dd>
    </div>
  );
}
