import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { BalanceLines } from '@/components/comparison/balance-lines';
import { BurdenBars } from '@/components/comparison/burden-bars';
import type { Comparable } from '@/components/comparison/use-comparable';
import type { PlanComparison } from '@/lib/repayment/compare-plans';
import classes from './comparison-chart.module.css';

interface Props {
  readonly compared: readonly Comparable[];
  readonly comparison: PlanComparison;
}

/** Drawn at the size they are shown in, so that letters keep theirs. */
const WIDTH_UNTIL_MEASURED = 300;

/** Balance over time, and each month's burden against what is left to pay with. The table says the same in figures. */
export function ComparisonChart({ compared, comparison }: Props) {
  const { t } = useTranslation('comparison');
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const width = room > 0 ? room : WIDTH_UNTIL_MEASURED;
  const letterOf = new Map(compared.map(({ check, letter }) => [check.plan.id, letter]));
  const { balance, burden, capacityFen } = comparison;
  const hasBalance = balance.lines.some((line) => line.values.some((value) => value !== null));
  return (
    <div className={classes.charts} ref={ref}>
      {hasBalance ? (
        <figure className={classes.figure}>
          <BalanceLines series={balance} letterOf={letterOf} width={width} />
        </figure>
      ) : (
        <p className={classes.note}>{t('chart.noBalance')}</p>
      )}
      <figure className={classes.figure}>
        <BurdenBars series={burden} letterOf={letterOf} limitFen={capacityFen} width={width} />
      </figure>
    </div>
  );
}
