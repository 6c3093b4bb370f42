import { useTranslation } from 'react-i18next';
import { HowItComes } from '@/components/calculator/explained';
import { useFormat } from '@/components/ui/use-format';
import type { Affordability } from '@/lib/repayment/affordability';
import { stepsOf, type Working } from '@/lib/repayment/working/line';
import { MEANS_FIGURES } from '@/lib/repayment/working/means-lines';
import classes from './schedule-table.module.css';

/** 每月负担: what falls due each month, what is left to pay with, and what would have to change. */
export function MonthlyBurden(props: {
  readonly affordability: Affordability;
  readonly working: readonly Working[];
}) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const { capacityFen, months, shortestTermMonths, toFit } = props.affordability;
  return (
    <>
      <p className={classes.note}>
        {shortestTermMonths === null
          ? t('burden.nothingLeft', { capacity: format.yuanInText(capacityFen) })
          : t('burden.limits', {
              capacity: format.yuanInText(capacityFen),
              count: shortestTermMonths,
            })}
      </p>
      {toFit ? (
        <p className={classes.note}>
          {t('burden.toFit', {
            lower: format.yuanInText(toFit.lowerPaymentByFen),
            raise: format.yuanInText(toFit.raiseCapacityByFen),
          })}
        </p>
      ) : null}
      <HowItComes steps={stepsOf(props.working, MEANS_FIGURES)} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('burden.month')}</th>
            <th scope="col">{t('burden.due')}</th>
            <th scope="col">{t('burden.capacity')}</th>
            <th scope="col">{t('burden.short')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, dueFen, shortFen }) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              <td className={classes.pay}>{format.yuan(dueFen)}</td>
              <td>{format.yuan(capacityFen)}</td>
              <td>{shortFen === 0 ? t('burden.enough') : format.yuan(shortFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
