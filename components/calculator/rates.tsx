import { useTranslation } from 'react-i18next';
import { ExplainedFigure } from '@/components/calculator/explained';
import classes from '@/components/calculator/figures.module.css';
import { useFormat } from '@/components/ui/use-format';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { RateResult } from '@/lib/repayment/rate-result';
import type { PlanRates } from '@/lib/repayment/rates/plan-rates';
import { type Figure, stepsOf } from '@/lib/repayment/working/line';

interface Props {
  readonly check: PlanCheck;
  readonly rates: PlanRates;
}

/** Both conventions of 公告〔2021〕第3号, each named. */
export function Rates({ check, rates }: Props) {
  const { t } = useTranslation('calculator');
  return (
    <div className={classes.block}>
      <dl className={classes.table}>
        <RateRow
          check={check}
          by={['periodicIrr', 'annualSimple']}
          name={`${t('details.rates')} · ${t('rate.simple')}`}
          rate={rates.annualSimple}
        />
        <RateRow
          check={check}
          by={['periodicIrr', 'annualCompound']}
          name={`${t('details.rates')} · ${t('rate.compound')}`}
          rate={rates.annualCompound}
        />
        {rates.xirr === null || rates.basis === 'dates' ? null : (
          <RateRow
            check={check}
            by={['xirr']}
            name={`${t('details.rates')} · ${t('rate.byDays')}`}
            rate={rates.xirr}
            isQuiet
          />
        )}
      </dl>
      <p className={classes.note}>{t('details.rateRule')}</p>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly rate: RateResult;
  readonly check: PlanCheck;
  readonly by: readonly Figure[];
  /** Beside the two that the rule names. */
  readonly isQuiet?: boolean;
}

function RateRow({ name, rate, check, by, isQuiet = false }: RowProps) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  return (
    <ExplainedFigure name={name} steps={stepsOf(check.working, by)} isMain={!isQuiet}>
      {rate.status === 'ok' ? format.rate(rate.value) : t(`rateStatus.${rate.status}`)}
    </ExplainedFigure>
  );
}
