import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { formatPercent, formatStatedPercent } from '@/lib/money/format-percent';
import { formatYuan } from '@/lib/money/format-yuan';

describe('formatYuan', () => {
  it.each([
    [108_650, '1,086.50'],
    [0, '0.00'],
    [5, '0.05'],
    [-300, '-3.00'],
    [123_456_789, '1,234,567.89'],
    [100_000, '1,000.00'],
  ])('writes %i fen as %s', (value, text) => {
    expect(formatYuan(fen(value))).toBe(text);
  });
});

describe('formatPercent', () => {
  it.each([
    [0.13583, 2, '13.58%'],
    [0.12805, 2, '12.81%'],
    [0.24, 2, '24.00%'],
    [-0.1, 2, '-10.00%'],
    [-0.000001, 2, '0.00%'],
    [0.0005, 4, '0.0500%'],
    [1e-9, 2, '0.00%'],
  ])('writes %d with %i decimals as %s', (value, decimals, text) => {
    expect(formatPercent(value, decimals)).toBe(text);
  });

  it('uses two decimals unless told otherwise', () => {
    expect(formatPercent(0.5)).toBe('50.00%');
  });
});

describe('formatStatedPercent', () => {
  it.each([
    [0.00035, '0.035%'],
    [0.000512, '0.0512%'],
    [0.07, '7%'],
    [0.072, '7.2%'],
    [0.145, '14.5%'],
    [1, '100%'],
    [0.6667, '66.67%'],
    [0, '0%'],
  ])('writes %d as it was stated: %s', (value, text) => {
    expect(formatStatedPercent(value)).toBe(text);
  });
});
