import { useTranslation } from 'react-i18next';
import {
  endOf,
  type Frame,
  labelPoint,
  pointsOf,
  stepPath,
  topOf,
  withStart,
} from '@/components/comparison/line-geometry';
import { useMonthText } from '@/components/comparison/use-month-text';
import { useFormat } from '@/components/ui/use-format';
import type { BalanceSeries } from '@/lib/repayment/comparison-charts';
import classes from './comparison-chart.module.css';

const HEIGHT = 104;
/** Room for the figure of the top above, and for the ends of the axis below. */
const ABOVE = 16;
const BELOW = 18;
const DASHES = [undefined, '7 3', '2 3', '10 3 2 3'] as const;

interface Props {
  readonly series: BalanceSeries;
  readonly letterOf: ReadonlyMap<string, string>;
  readonly width: number;
}

/** What is left of the debt, a line a plan from now to its own end; a dot where something stays open. */
export function BalanceLines({ series, letterOf, width }: Props) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const monthText = useMonthText();
  const top = topOf(series);
  const frame: Frame = { width, height: HEIGHT, top, count: series.labels.length + 1 };
  return (
    <>
      <figcaption>{t('chart.balance')}</figcaption>
      <svg
        viewBox={`0 ${-ABOVE} ${width} ${HEIGHT + ABOVE + BELOW}`}
        role="img"
        aria-label={t('chart.balance')}
      >
        <path className={classes.axis} d={`M0,${HEIGHT} H${width}`} />
        <path className={classes.grid} d={`M0,0 H${width}`} />
        <text className={classes.scale} x={0} y={-4}>
          {format.yuanInText(top)}
        </text>
        <text className={classes.scale} x={0} y={HEIGHT + 14}>
          {t('chart.now')}
        </text>
        <text className={classes.scale} x={width} y={HEIGHT + 14} data-at="end">
          {monthText(series.labels.at(-1))}
        </text>
        {series.lines.map((line, index) => {
          const points = pointsOf(frame, withStart(line));
          const label = labelPoint(frame, points, index, series.lines.length);
          const open = endOf(frame, points);
          return (
            <g key={line.planId}>
              <path className={classes.line} d={stepPath(points)} strokeDasharray={DASHES[index]} />
              {open ? <circle className={classes.dot} cx={open.x} cy={open.y} r={3} /> : null}
              {label ? (
                <text className={classes.letter} x={label.x} y={label.y}>
                  {letterOf.get(line.planId)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </>
  );
}
