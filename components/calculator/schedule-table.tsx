import { useTranslation } from 'react-i18next';
import { HowItComes } from '@/components/calculator/explained';
import { useFormat } from '@/components/ui/use-format';
import { addFen } from '@/lib/money/sum';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import type { ScheduleRow } from '@/lib/repayment/schedule/layout';
import { type Figure, stepsOf } from '@/lib/repayment/working/line';
import classes from './schedule-table.module.css';

/** What explains the rows: the first of each kind. */
const ROW_FIGURES: readonly Figure[] = [
  'instalment',
  'principalPart',
  'firstInterest',
  'pauseInterest',
  'periodFee',
  'upFrontFee',
];

/** 还款计划表 to the fen; the residue of rounding is said where it sits. */
export function ScheduleTable({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('calculator');
  const isSplit = check.splitBy !== 'unknown';
  const isDated = check.schedule.some((row) => row.date !== null);
  const format = useFormat();
  // What a settlement leaves is let off only if the other side says so.
  const leftFen = check.plan.kind === 'settlement' ? check.schedule.at(-1)?.balanceFen : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={classes.scroll} aria-label={t('table.caption')} tabIndex={0}>
      <table className={classes.table} data-folds={(isSplit && isDated) || undefined}>
        <thead>
          <tr>
            <th scope="col">{t('table.index')}</th>
            {isDated ? <th scope="col">{t('table.date')}</th> : null}
            <th scope="col">{t('table.payment')}</th>
            {isSplit ? <th scope="col">{t('table.principal')}</th> : null}
            {isSplit ? <th scope="col">{t('table.cost')}</th> : null}
            {isSplit ? <th scope="col">{t('table.balance')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {check.schedule.map((row) => (
            <Row key={`${row.kind}-${row.index}`} row={row} isSplit={isSplit} isDated={isDated} />
          ))}
        </tbody>
      </table>
      {isSplit && check.schedule.length === 1 ? null : (
        <p className={classes.note}>{t(`findings:splitBy.${check.splitBy}`)}</p>
      )}
      <HowItComes steps={stepsOf(check.working, ROW_FIGURES)} />
      {leftFen ? (
        <p className={classes.note}>
          {t('table.leftBySettlement', { left: format.yuan(leftFen) })}
        </p>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly row: ScheduleRow;
  readonly isSplit: boolean;
  readonly isDated: boolean;
}

function Row({ row, isSplit, isDated }: RowProps) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const cost =
    row.interestFen !== null && row.feeFen !== null ? addFen(row.interestFen, row.feeFen) : null;
  return (
    <tr>
      <th scope="row">
        {row.kind === 'instalment' ? row.index : t(`rowKinds.${row.kind}`, { index: row.index })}
      </th>
      {isDated ? <td>{row.date === null ? '—' : format.date(row.date)}</td> : null}
      <td className={classes.pay}>{format.yuan(row.paymentFen)}</td>
      {isSplit ? <td>{row.principalFen === null ? '—' : format.yuan(row.principalFen)}</td> : null}
      {isSplit ? <td>{cost === null ? '—' : format.yuan(cost)}</td> : null}
      {isSplit ? <td>{row.balanceFen === null ? '—' : format.yuan(row.balanceFen)}</td> : null}
    </tr>
  );
}
