import { describe, expect, it } from 'vitest';
import {
  type BarRow,
  barScale,
  barsOf,
  heightOf,
  highestOf,
} from '@/components/comparison/bar-geometry';
import { fen } from '@/lib/money/fen';

const series = (...lines: readonly (number | null)[][]) => ({
  labels: (lines[0] ?? []).map((_, i) => String(i)),
  lines: lines.map((values, i) => ({
    planId: String(i),
    values: values.map((value) => (value === null ? null : fen(value))),
  })),
});

describe('the scale of the bars', () => {
  it('reaches the highest payment, or what is left to pay with', () => {
    expect(barScale(series([850, 850, 1_200]), null)).toEqual({ topFen: 1_200, isBroken: false });
    expect(barScale(series([850, 850, 850]), fen(1_900))).toEqual({
      topFen: 1_900,
      isBroken: false,
    });
  });

  it('is broken where one payment would flatten all others', () => {
    const scale = barScale(series([850, 850, 850], [8_600, null, null]), fen(800));
    // 850 × 1.25 = 1,062.5
    expect(scale).toEqual({ topFen: 1_063, isBroken: true });
    expect(barScale(series([8_600], [8_000]), null).isBroken).toBe(false);
    expect(barScale(series([850, 850, 3_400]), null).isBroken).toBe(false);
    expect(barScale(series([850, 850, 3_401]), null).isBroken).toBe(true);
  });

  it('takes no account of means below zero, and is nothing where nothing is due', () => {
    expect(barScale(series([850]), fen(-500))).toEqual({ topFen: 850, isBroken: false });
    expect(barScale(series([null]), null)).toEqual({ topFen: 0, isBroken: false });
  });
});

describe('the bars of a plan', () => {
  const row: BarRow = {
    width: 100,
    height: 30,
    scale: { topFen: fen(1_000), isBroken: true },
    limitFen: fen(500),
  };
  const bars = (values: readonly (number | null)[], patch: Partial<BarRow> = {}) =>
    barsOf(
      { ...row, ...patch },
      values.map((value) => (value === null ? null : fen(value))),
    );

  it('stand in the middle of their month, none where nothing is due', () => {
    const places = bars([500, null, 0, 250, 500]).map(({ x, width }) => [x, width]);
    expect(places).toEqual([
      [3, 14],
      [63, 14],
      [83, 14],
    ]);
  });

  it('tell what is above the means from what is within', () => {
    expect(bars([250, 500, 900]).map(({ height, aboveHeight }) => [height, aboveHeight])).toEqual([
      [7.5, 0],
      [15, 0],
      [27, 12],
    ]);
    expect(bars([900], { limitFen: null })[0]?.aboveHeight).toBe(0);
    expect(bars([900], { limitFen: fen(-1) })[0]?.aboveHeight).toBe(27);
  });

  it('are broken above the scale, and never higher', () => {
    expect(bars([1_000, 8_600]).map(({ height, isBroken }) => [height, isBroken])).toEqual([
      [30, false],
      [30, true],
    ]);
    expect(heightOf({ ...row, scale: { topFen: fen(0), isBroken: false } }, 5)).toBe(0);
  });

  it('are at least a pixel wide and at most sixteen', () => {
    expect(bars([500])[0]?.width).toBe(16);
    expect(bars(Array.from({ length: 360 }, () => 500))[0]?.width).toBe(1);
  });

  it('have the highest named, or none', () => {
    expect(highestOf([fen(5), null, fen(7)])).toBe(7);
    expect(highestOf([null])).toBeNull();
    expect(highestOf([])).toBeNull();
  });
});
