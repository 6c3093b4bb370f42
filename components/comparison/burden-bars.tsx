import { useTranslation } from 'react-i18next';
import {
  type Bar,
  type BarRow,
  barScale,
  barsOf,
  heightOf,
  highestOf,
} from '@/components/comparison/bar-geometry';
import { useMonthText } from '@/components/comparison/use-month-text';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import type { ChartSeries } from '@/lib/repayment/comparison-charts';
import classes from './comparison-chart.module.css';

/** Heights of a row: its words, its bars, and the gap to the next. */
const WORDS = 16;
const BARS = 30;
const ROW = WORDS + BARS + 8;
const AXIS = 16;

interface Props {
  readonly series: ChartSeries;
  readonly letterOf: ReadonlyMap<string, string>;
  readonly limitFen: Fen | null;
  readonly width: number;
}

/** What falls due each month, a row of bars for each plan over the same months, against what is left to pay with. */
export function BurdenBars({ series, letterOf, limitFen, width }: Props) {
  const { t } = useTranslation('comparison');
  const format = useFormat();
  const scale = barScale(series, limitFen);
  const shownLimit = limitFen !== null && limitFen > 0 ? limitFen : null;
  const row: BarRow = { width, height: BARS, scale, limitFen };
  const { labels, lines } = series;
  const height = lines.length * ROW + AXIS;
  return (
    <>
      <figcaption>
        {t('chart.burden')}
        {shownLimit === null ? null : (
          <span className={classes.limitKey}>
            {t('chart.capacity', { capacity: format.yuanInText(shownLimit) })}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('chart.burden')}>
        {lines.map(({ planId, values }, index) => {
          const highest = highestOf(values);
          return (
            <g key={planId} transform={`translate(0 ${index * ROW})`}>
              <text className={classes.rowName} x={0} y={12}>
                {letterOf.get(planId)}
              </text>
              <text className={classes.scale} x={16} y={12}>
                {highest === null
                  ? t('unknown')
                  : t('chart.highest', { amount: format.yuanInText(highest) })}
              </text>
              <g transform={`translate(0 ${WORDS + BARS})`}>
                {barsOf(row, values).map((bar) => (
                  <BurdenBar key={bar.x} bar={bar} />
                ))}
                {shownLimit === null ? null : (
                  <path
                    className={classes.limit}
                    d={`M0,${-heightOf(row, shownLimit)} H${width}`}
                  />
                )}
                <path className={classes.axis} d={`M0,0 H${width}`} />
              </g>
            </g>
          );
        })}
        <Ends labels={labels} width={width} y={height - 4} />
      </svg>
      {scale.isBroken ? <p className={classes.note}>{t('chart.broken')}</p> : null}
    </>
  );
}

/** Slant and height of the gap in a broken bar. */
const SLANT = 4;
const GAP_AT = 11;

function BurdenBar({ bar }: { readonly bar: Bar }) {
  const { x, width, height, aboveHeight, isBroken } = bar;
  const within = height - aboveHeight;
  return (
    <>
      <rect className={classes.bar} x={x} y={-within} width={width} height={within} />
      <rect className={classes.above} x={x} y={-height} width={width} height={aboveHeight} />
      {isBroken ? (
        <path className={classes.gap} d={`M${x - 1},${-height + GAP_AT} l${width + 2},${-SLANT}`} />
      ) : null}
    </>
  );
}

function Ends(props: {
  readonly labels: readonly string[];
  readonly width: number;
  readonly y: number;
}) {
  const monthText = useMonthText();
  const { labels, width, y } = props;
  return (
    <>
      <text className={classes.scale} x={0} y={y}>
        {monthText(labels[0])}
      </text>
      {labels.length > 1 ? (
        <text className={classes.scale} x={width} y={y} data-at="end">
          {monthText(labels.at(-1))}
        </text>
      ) : null}
    </>
  );
}
