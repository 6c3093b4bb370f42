import { useTranslation } from 'react-i18next';
import { ExplainedFigure, HowItComes } from '@/components/calculator/explained';
import classes from '@/components/calculator/figures.module.css';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import { type Figure, stepsOf } from '@/lib/repayment/working/line';

/** 合计, 比现欠多, 其中利息和费用, 与原合同相比, and whether it can be afforded. */
export function Totals({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('calculator');
  const { totals, comparisons, affordability } = check;
  const format = useFormat();
  if (!totals) return null;
  const extra = totals.extraOverBalanceFen;
  const contract = comparisons.contract?.extraFen ?? null;
  return (
    <div className={classes.block}>
      <dl className={classes.table}>
        <Amount
          check={check}
          by={['totalPaid']}
          name={t('total.paid')}
          value={totals.totalPaidFen}
          isMain
        />
        {extra === null ? null : (
          <Amount
            check={check}
            by={['extraOverBalance']}
            name={t(extra > 0 ? 'total.extra' : extra < 0 ? 'total.less' : 'total.same')}
            value={extra}
            isMain
          />
        )}
        {totals.interestFen === null ? null : (
          <Amount
            check={check}
            by={['interest']}
            name={t('total.interest')}
            value={totals.interestFen}
          />
        )}
        {totals.capitalisedFen > 0 ? (
          <Amount
            check={check}
            by={['pauseInterest']}
            name={t('total.capitalised')}
            value={totals.capitalisedFen}
          />
        ) : null}
        {totals.feeFen ? (
          <Amount check={check} by={['fee']} name={t('total.fee')} value={totals.feeFen} />
        ) : null}
        {contract === null ? null : (
          <Amount
            check={check}
            by={['contractCost', 'contractExtra']}
            name={t(contract > 0 ? 'total.contract' : 'total.contractLess')}
            value={contract}
          />
        )}
      </dl>
      <div className={classes.note}>
        {affordability
          ? t(affordability.shortMonths.length === 0 ? 'afford.fits' : 'afford.short', {
              count: affordability.shortMonths.length,
              capacity: format.yuanInText(affordability.capacityFen),
            })
          : t('afford.unknown')}{' '}
        <HowItComes steps={stepsOf(check.working, ['capacity'])} />
      </div>
    </div>
  );
}

interface AmountProps {
  readonly name: string;
  readonly value: Fen;
  readonly check: PlanCheck;
  readonly by: readonly Figure[];
  readonly isMain?: boolean;
}

function Amount({ value, check, by, ...line }: AmountProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <ExplainedFigure {...line} steps={stepsOf(check.working, by)}>
      {format.magnitude(value)} <small>{t('yuan')}</small>
    </ExplainedFigure>
  );
}
