import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparable } from '@/components/comparison/use-comparable';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import type { PlanColumn, PlanComparison } from '@/lib/repayment/compare-plans';
import classes from './comparison-table.module.css';

interface Props {
  readonly compared: readonly Comparable[];
  readonly comparison: PlanComparison;
}

interface RowSpec {
  readonly name: string;
  readonly cell: (column: PlanColumn) => ReactNode;
  /** The plan that is alone in being best here. */
  readonly bestId?: string | null;
  readonly best?: string;
}

/** Cost, burden, end and risk, one column a plan; the one best is named in words. */
export function ComparisonTable({ compared, comparison }: Props) {
  const { t } = useTranslation('comparison');
  const rows = useRows(comparison);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={classes.scroll} aria-label={t('table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {compared.map(({ letter, name, view }) => (
              <th scope="col" key={view.id} title={name}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell, bestId, best }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {comparison.columns.map((column) => (
                <td key={column.planId} data-best={column.planId === bestId || undefined}>
                  {cell(column)}
                  {column.planId === bestId ? <small>{best}</small> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 2027年11月21日 in a narrow column: broken after the year, nowhere else. */
function PlainDate({ text }: { readonly text: string }) {
  const [, year = '', day = text] = /^(.+年)(.+)$/.exec(text) ?? [];
  return (
    <span className={classes.date}>
      {year}
      <wbr />
      {day}
    </span>
  );
}

function useRows(comparison: PlanComparison): readonly RowSpec[] {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const amount = (value: Fen | null) => (value === null ? t('unknown') : format.yuan(value));
  const { cheapestId, lightestId, soonestId } = comparison;
  return [
    {
      name: t('row.cost'),
      cell: (column) => amount(column.totalPaidFen),
      bestId: cheapestId,
      best: t('best.cheapest'),
    },
    { name: t('row.extra'), cell: (column) => amount(column.extraOverBalanceFen) },
    {
      name: t('row.burden'),
      cell: (column) => amount(column.highestMonthFen),
      bestId: lightestId,
      best: t('best.lightest'),
    },
    {
      name: t('row.months'),
      cell: ({ months }) => (months === null ? t('unknown') : t('months', { count: months })),
    },
    {
      name: t('row.end'),
      cell: ({ endDate, leftOpenFen }) => (
        <>
          {endDate === null ? t('unknown') : <PlainDate text={format.date(endDate)} />}
          {leftOpenFen === null ? null : (
            <small>{t('leftOpen', { left: format.yuanInText(leftOpenFen) })}</small>
          )}
        </>
      ),
      bestId: soonestId,
      best: t('best.soonest'),
    },
    {
      name: t('row.rate'),
      cell: ({ annualSimple: rate }) =>
        rate?.status === 'ok'
          ? format.rate(rate.value)
          : t(`findings:rateStatus.${rate?.status ?? 'unknown'}`),
    },
    { name: t('row.serious'), cell: ({ seriousCount }) => t('items', { count: seriousCount }) },
    { name: t('row.open'), cell: ({ openCount }) => t('items', { count: openCount }) },
    {
      name: t('row.verdict'),
      cell: ({ verdict }) => (
        <span className={classes.words}>{t(`offers:verdict.${verdict}`)}</span>
      ),
    },
  ];
}
