import { describe, expect, it } from 'vitest';
import {
  endOf,
  labelPoint,
  pointsOf,
  roundUp,
  stepPath,
  topOf,
  withStart,
  xOf,
  yOf,
} from '@/components/comparison/line-geometry';
import { fen } from '@/lib/money/fen';

const FRAME = { width: 100, height: 50, top: 10, count: 3 };

describe('line geometry', () => {
  it('spreads places over the width and values over the height', () => {
    expect([0, 1, 2].map((index) => xOf(FRAME, index))).toEqual([0, 50, 100]);
    expect([0, 5, 10].map((value) => yOf(FRAME, value))).toEqual([50, 25, 0]);
  });

  it('stands a single place in the middle and a scale of nothing on the axis', () => {
    expect(xOf({ ...FRAME, count: 1 }, 0)).toBe(50);
    expect(yOf({ ...FRAME, top: 0 }, 0)).toBe(50);
  });

  it('leaves unknown values out and holds each value until the next', () => {
    const points = pointsOf(FRAME, [10, null, 5]);
    expect(stepPath(points)).toBe('M0,0 H100 V25');
  });

  it('spreads letters along their lines and keeps them inside', () => {
    const points = pointsOf({ ...FRAME, count: 5 }, [10, 8, 5, 2, 0]);
    expect(labelPoint(FRAME, points, 0, 1)).toEqual({ x: 50, y: 29 });
    expect(labelPoint(FRAME, points, 0, 3)).toEqual({ x: 25, y: 14 });
    expect(labelPoint(FRAME, [], 0, 1)).toBeNull();
  });

  it('stands the letter of a short line beside its end, above the axis', () => {
    const short = pointsOf(FRAME, [10, 0]);
    expect(labelPoint(FRAME, short, 1, 2)).toEqual({ x: 62, y: 47 });
    expect(labelPoint(FRAME, pointsOf(FRAME, [10, 8, 5]), 0, 1)).toEqual({ x: 94, y: 29 });
  });

  it('has a dot at the end of a line that leaves something open', () => {
    expect(endOf(FRAME, pointsOf(FRAME, [10, 4]))).toEqual({ x: 50, y: 30 });
    expect(endOf(FRAME, pointsOf(FRAME, [10, 0]))).toBeNull();
    expect(endOf(FRAME, [])).toBeNull();
  });

  it.each([
    [0, 0],
    [1, 1],
    [1187, 1500],
    [9200, 10_000],
    [46_000, 50_000],
  ])('rounds the scale of %i up to %i', (value, top) => {
    expect(roundUp(value)).toBe(top);
  });

  it('begins with what the plan starts from', () => {
    const line = { planId: 'a', startFen: fen(190), values: [fen(120), null] };
    expect(withStart(line)).toEqual([190, 120, null]);
    expect(topOf({ labels: ['1', '2'], lines: [line] })).toBe(200);
    expect(topOf({ labels: ['1', '2'], lines: [{ ...line, startFen: null }] })).toBe(150);
  });
});
