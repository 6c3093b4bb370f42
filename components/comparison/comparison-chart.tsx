import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import {
  type Frame,
  labelPoint,
  pointsOf,
  stepPath,
  topOf,
  xOf,
  yOf,
} from '@/components/comparison/line-geometry';
import type { Comparable } from '@/components/comparison/use-comparable';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import type { ChartSeries, PlanComparison } from '@/lib/repayment/compare-plans';
import classes from './comparison-chart.module.css';

interface Props {
  readonly compared: readonly Comparable[];
  readonly comparison: PlanComparison;
}

/** Balance over time, and each month's burden against what is left to pay with. The table says the same in figures. */
export function ComparisonChart({ compared, comparison }: Props) {
  const { t } = useTranslation('comparison');
  const letterOf = new Map(compared.map(({ check, letter }) => [check.plan.id, letter]));
  const hasBalance = comparison.balance.lines.some((line) => line.values.some((v) => v !== null));
  return (
    <div className={classes.charts}>
      {hasBalance ? (
        <Lines title={t('chart.balance')} series={comparison.balance} letterOf={letterOf} />
      ) : (
        <p className={classes.note}>{t('chart.noBalance')}</p>
      )}
      <Lines
        title={t('chart.burden')}
        series={comparison.burden}
        letterOf={letterOf}
        limitFen={comparison.capacityFen}
      />
    </div>
  );
}

/** Drawn at the size it is shown in, so that letters keep theirs; the scale stands outside. */
const WIDTH_UNTIL_MEASURED = 300;
const AROUND = 12;
const HEIGHT = 104;
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3'] as const;

interface LinesProps {
  readonly title: string;
  readonly series: ChartSeries;
  readonly letterOf: ReadonlyMap<string, string>;
  readonly limitFen?: Fen | null;
}

function Lines({ title, series, letterOf, limitFen = null }: LinesProps) {
  const format = useFormat();
  const { ref, width: room } = useElementSize<HTMLElement>();
  const width = room > AROUND ? room - AROUND : WIDTH_UNTIL_MEASURED;
  const top = topOf(series, limitFen);
  const frame: Frame = { width, height: HEIGHT, top, count: series.labels.length };
  return (
    <figure className={classes.figure} ref={ref}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`-4 -14 ${width + AROUND} ${HEIGHT + 32}`} role="img" aria-label={title}>
        <Scale frame={frame} topText={format.yuanInText(top)} labels={series.labels} />
        {limitFen !== null && limitFen > 0 ? <Limit frame={frame} limitFen={limitFen} /> : null}
        {series.lines.map(({ planId, values: line }, index) => {
          const points = pointsOf(frame, line);
          const label = labelPoint(frame, points, index, series.lines.length);
          const [only] = points;
          return (
            <g key={planId}>
              <path className={classes.line} d={stepPath(points)} strokeDasharray={DASHES[index]} />
              {only && points.length === 1 ? (
                <circle className={classes.dot} cx={only.x} cy={only.y} r={3} />
              ) : null}
              {label ? (
                <text className={classes.letter} x={label.x} y={label.y}>
                  {letterOf.get(planId)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function Scale(props: {
  readonly frame: Frame;
  readonly topText: string;
  readonly labels: readonly string[];
}) {
  const { frame, topText, labels } = props;
  const last = labels.length - 1;
  return (
    <>
      <path className={classes.axis} d={`M0,${HEIGHT} H${frame.width}`} />
      <path className={classes.grid} d={`M0,0 H${frame.width}`} />
      <text className={classes.scale} x={0} y={-4}>
        {topText}
      </text>
      <text className={classes.scale} x={xOf(frame, 0)} y={HEIGHT + 14} data-at="start">
        {labels[0]}
      </text>
      {last > 0 ? (
        <text className={classes.scale} x={frame.width} y={HEIGHT + 14} data-at="end">
          {labels[last]}
        </text>
      ) : null}
    </>
  );
}

function Limit({ frame, limitFen }: { readonly frame: Frame; readonly limitFen: Fen }) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const y = yOf(frame, limitFen);
  return (
    <>
      <path className={classes.limit} d={`M0,${y} H${frame.width}`} />
      <text className={classes.limitText} x={frame.width} y={y - 4} data-at="end">
        {t('chart.capacity', { capacity: format.yuanInText(limitFen) })}
      </text>
    </>
  );
}
