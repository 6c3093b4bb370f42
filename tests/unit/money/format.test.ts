import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import { formatYuan } from '@/lib/money/format-yuan';
import { statedPercent } from '@/lib/money/stated-percent';

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

describe('statedPercent', () => {
  it.each([
    ['0.146', '14.6%'],
    ['0.00035', '0.035%'],
    ['0.0005120000', '0.0512%'],
    ['1.5', '150%'],
    ['0', '0%'],
    ['0.09', '9%'],
    ['0.0005', '0.05%'],
    ['1', '100%'],
    ['0.5', '50%'],
    ['0.24', '24%'],
    ['0.3333', '33.33%'],
  ])('%s is %s', (fraction, expected) => {
    expect(statedPercent(fraction)).toBe(expected);
  });
  it('agrees with arithmetic on any fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (n) => {
        const fraction = (n / 1_000_000).toFixed(6);
        expect(Number(statedPercent(fraction).slice(0, -1))).toBeCloseTo(n / 10_000, 6);
      }),
    );
  });
});
