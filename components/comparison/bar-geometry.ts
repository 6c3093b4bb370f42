import { type Fen, fen } from '@/lib/money/fen';
import type { ChartSeries } from '@/lib/repayment/comparison-charts';

/** The value at the top edge of every row of bars; what is higher is drawn broken, with its figure beside it. */
export interface BarScale {
  readonly topFen: Fen;
  readonly isBroken: boolean;
}

/** A bar of a month, from the left edge and the base line of its row. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** Part of it that is above the limit. */
  readonly aboveHeight: number;
  readonly isBroken: boolean;
}

/** A payment this many times the usual one would leave the others too low to see. */
const MOST_TIMES = 4;
/** Room above ordinary bars, so that a broken one is clearly higher. */
const HEADROOM = 1.25;

function medianOf(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** One scale for all plans: the highest payment, or where that would flatten the others, the highest ordinary one. */
export function barScale({ lines }: ChartSeries, limitFen: Fen | null): BarScale {
  const values = lines
    .flatMap((line) => line.values.map((value) => value ?? 0))
    .filter((value) => value > 0)
    .toSorted((a, b) => a - b);
  const limit = Math.max(limitFen ?? 0, 0);
  const most = MOST_TIMES * Math.max(limit, medianOf(values));
  const ordinary = values.filter((value) => value <= most);
  if (ordinary.length === values.length)
    return { topFen: fen(Math.max(limit, values.at(-1) ?? 0)), isBroken: false };
  const highest = Math.max(limit, ordinary.at(-1) ?? 0);
  return { topFen: fen(Math.ceil(highest * HEADROOM)), isBroken: true };
}

export interface BarRow {
  readonly width: number;
  readonly height: number;
  readonly scale: BarScale;
  readonly limitFen: Fen | null;
}

/** Share of its place that a bar takes, and what a bar has at least and at most. */
const FILL = 0.7;
const NARROWEST = 1;
const WIDEST = 16;

export function heightOf({ height, scale }: BarRow, value: number): number {
  return scale.topFen === 0 ? 0 : (Math.min(value, scale.topFen) / scale.topFen) * height;
}

/** The bars of one plan; months without a payment have none. */
export function barsOf(row: BarRow, values: readonly (Fen | null)[]): readonly Bar[] {
  const place = row.width / values.length;
  const width = Math.min(Math.max(place * FILL, NARROWEST), WIDEST);
  const limitHeight = row.limitFen === null ? row.height : heightOf(row, Math.max(row.limitFen, 0));
  return values.flatMap((value, index) => {
    if (value === null || value === 0) return [];
    const height = heightOf(row, value);
    return [
      {
        x: (index + 0.5) * place - width / 2,
        width,
        height,
        aboveHeight: Math.max(height - limitHeight, 0),
        isBroken: value > row.scale.topFen,
      },
    ];
  });
}

/** The highest payment of a plan; null: none is known. */
export function highestOf(values: readonly (Fen | null)[]): Fen | null {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return highest === 0 ? null : fen(highest);
}
