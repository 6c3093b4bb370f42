import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkingSteps } from '@/components/calculator/explained';
import explained from '@/components/calculator/explained.module.css';
import { useFindingText } from '@/components/calculator/use-finding-text';
import type { Comparable } from '@/components/comparison/use-comparable';
import { useConversation } from '@/components/conversation-context';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import { roughExtra } from '@/lib/negotiation/rough-extra';
import {
  openIn,
  type PlanColumn,
  type PlanComparison,
  seriousIn,
} from '@/lib/repayment/compare-plans';
import { comparisonLines } from '@/lib/repayment/working/comparison-lines';
import { type Figure, stepsOf } from '@/lib/repayment/working/line';
import classes from './comparison-table.module.css';

interface Props {
  readonly compared: readonly Comparable[];
  readonly comparison: PlanComparison;
}

interface RowSpec {
  readonly name: string;
  readonly cell: (column: PlanColumn) => ReactNode;
  /** The figures whose working stands behind it, or the list that was counted. */
  readonly by?: readonly Figure[] | 'serious' | 'open';
  /** The plan that is alone in being best here. */
  readonly bestId?: string | null;
  readonly best?: string;
}

/** The cell whose working stands below the table: its row by number, for names change with the language. */
interface Opened {
  readonly row: number;
  readonly planId: string;
}

/** Cost, burden, end and risk, one column a plan; the one best is named in words, and a figure pressed says below how it came about. */
export function ComparisonTable({ compared, comparison }: Props) {
  const { t } = useTranslation('comparison');
  const rows = useRows(comparison, compared);
  const explain = useExplain(compared);
  const [opened, setOpened] = useState<Opened | null>(null);
  const id = useId();
  const row = opened ? rows[opened.row] : undefined;
  const plan = compared.find(({ check }) => check.plan.id === opened?.planId);
  const isOpened = (at: number, planId: string) => opened?.row === at && opened.planId === planId;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
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
            {rows.map((spec, at) => (
              <tr key={spec.name}>
                <th scope="row">{spec.name}</th>
                {comparison.columns.map((column) => {
                  const { planId } = column;
                  const isBest = planId === spec.bestId;
                  const isOpen = isOpened(at, planId);
                  return (
                    <td key={planId} data-best={isBest || undefined}>
                      {explain(spec, planId) === null ? (
                        spec.cell(column)
                      ) : (
                        <button
                          type="button"
                          className={explained.figure}
                          title={t('explain')}
                          aria-expanded={isOpen}
                          aria-controls={id}
                          onClick={() => setOpened(isOpen ? null : { row: at, planId })}
                        >
                          {spec.cell(column)}
                        </button>
                      )}
                      {isBest ? <small>{spec.best}</small> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div id={id} role="status">
        {row && plan ? (
          <div className={explained.opened}>
            <p className={classes.explains}>
              {t('explained', { letter: plan.letter, name: row.name })}
            </p>
            {explain(row, plan.check.plan.id)}
          </div>
        ) : null}
      </div>
    </>
  );
}

/** How the figure of a plan in a row came about; null: it is a word, or there is nothing to say. */
function useExplain(compared: readonly Comparable[]) {
  const { t } = useTranslation('findings');
  const print = useFindingText();
  const list = (items: readonly string[]): ReactNode =>
    items.length === 0 ? null : (
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  return ({ by }: RowSpec, planId: string): ReactNode => {
    const check = compared.find((one) => one.check.plan.id === planId)?.check;
    if (check === undefined || by === undefined) return null;
    if (by === 'serious') return list(seriousIn(check).map(print));
    if (by === 'open') return list(openIn(check).map(({ code }) => t(`questions.${code}`)));
    const steps = stepsOf([...check.working, ...comparisonLines(check)], by);
    return steps.length === 0 ? null : <WorkingSteps steps={steps} />;
  };
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

function useRows(comparison: PlanComparison, compared: readonly Comparable[]): readonly RowSpec[] {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const { debt } = useConversation();
  const roughOf = (planId: string) =>
    roughExtra(debt, compared.find(({ check }) => check.plan.id === planId)?.check ?? null);
  const isRough = comparison.columns.some(({ planId }) => roughOf(planId) !== null);
  const amount = (value: Fen | null) => (value === null ? t('unknown') : format.yuan(value));
  const { cheapestId, lightestId, soonestId } = comparison;
  return [
    {
      name: t('row.cost'),
      by: ['totalPaid'],
      cell: (column) => amount(column.totalPaidFen),
      bestId: cheapestId,
      best: t('best.cheapest'),
    },
    {
      name: t(isRough ? 'offers:figures.roughExtra' : 'row.extra'),
      by: ['owed', 'extraOverBalance'],
      cell: ({ planId, extraOverBalanceFen }) => {
        const rough = roughOf(planId);
        return rough ? format.yuanInText(rough.extraFen) : amount(extraOverBalanceFen);
      },
    },
    {
      name: t('row.burden'),
      by: ['highestMonth'],
      cell: (column) => amount(column.highestMonthFen),
      bestId: lightestId,
      best: t('best.lightest'),
    },
    {
      name: t('row.months'),
      by: ['planMonths'],
      cell: ({ months }) => (months === null ? t('unknown') : t('months', { count: months })),
    },
    {
      name: t('row.end'),
      by: ['planMonths'],
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
      by: ['periodicIrr', 'annualSimple'],
      cell: ({ annualSimple: rate }) =>
        rate?.status === 'ok'
          ? format.rate(rate.value)
          : t(`findings:rateStatus.${rate?.status ?? 'unknown'}`),
    },
    {
      name: t('row.serious'),
      by: 'serious',
      cell: ({ seriousCount }) => t('items', { count: seriousCount }),
    },
    { name: t('row.open'), by: 'open', cell: ({ openCount }) => t('items', { count: openCount }) },
    {
      name: t('row.verdict'),
      cell: ({ verdict }) => (
        <span className={classes.words}>{t(`offers:verdict.${verdict}`)}</span>
      ),
    },
  ];
}
