import { type Fen, fen } from '@/lib/money/fen';
import type { BalanceSeries } from '@/lib/repayment/comparison-charts';

/** A drawing area in its own units; values from 0 up. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The value at the top edge. */
  readonly top: number;
  /** Places along the axis. */
  readonly count: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of each place along the axis; a single place stands in the middle. */
export function xOf({ width, count }: Frame, index: number): number {
  return count < 2 ? width / 2 : (index / (count - 1)) * width;
}

export function yOf({ height, top }: Frame, value: number): number {
  return top === 0 ? height : height - (value / top) * height;
}

/** Known values as points; a null is left out and bridged. */
export function pointsOf(frame: Frame, values: readonly (number | null)[]): readonly Point[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [{ x: xOf(frame, index), y: yOf(frame, value) }],
  );
}

/** `M0,10 H5 V8 …`: each value holds until the next, as a debt does between two payments. */
export function stepPath(points: readonly Point[]): string {
  const round = (n: number) => Math.round(n * 10) / 10;
  return points
    .map(({ x, y }, index) =>
      index === 0 ? `M${round(x)},${round(y)}` : `H${round(x)} V${round(y)}`,
    )
    .join(' ');
}

/** Room that a letter needs from its line and from the edges. */
const LETTER = 6;

/** Points from which a line is long enough to carry its letter. */
const CARRIES = 4;

/** Where the letter of line `index` of `lines` stands: spread along the lines so that letters do not meet; beside the end of a short one. */
export function labelPoint(
  frame: Frame,
  points: readonly Point[],
  index: number,
  lines: number,
): Point | null {
  const isShort = points.length < CARRIES;
  const place = Math.round(((index + 1) / (lines + 1)) * (points.length - 1));
  const at = isShort ? points.at(-1) : points[place];
  if (at === undefined) return null;
  const x = Math.min(Math.max(at.x + (isShort ? 2 * LETTER : 0), LETTER), frame.width - LETTER);
  const y = Math.min(at.y + LETTER - 2, frame.height - LETTER / 2);
  return { x, y };
}

/** The end of a line that does not come down to nothing; null: it does. */
export function endOf(frame: Frame, points: readonly Point[]): Point | null {
  const end = points.at(-1);
  return end === undefined || end.y >= frame.height ? null : end;
}

type Line = BalanceSeries['lines'][number];

/** Values of a line with its beginning before them. */
export function withStart({ startFen, values }: Line): readonly (Fen | null)[] {
  return [startFen, ...values];
}

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8] as const;

/** The least round number not below `value`: a scale people can read. */
export function roundUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (ROUND.find((factor) => factor * power >= value) ?? 10);
}

/** The top of the scale: the highest value of any line, rounded up. */
export function topOf({ lines }: BalanceSeries): Fen {
  const values = lines.flatMap((line) => withStart(line).map((value) => value ?? 0));
  return fen(roundUp(Math.max(0, ...values)));
}
