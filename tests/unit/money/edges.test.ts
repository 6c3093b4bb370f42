import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import { decimal, parseDecimal } from '@/lib/money/parse-decimal';
import { parseYuan } from '@/lib/money/parse-yuan';
import { rational, toNumber } from '@/lib/money/rational';
import { roundDown } from '@/lib/money/rounding';
import { splitEvenly } from '@/lib/money/split-evenly';

describe('how long a text may be', () => {
  it('is 40 for an amount and 80 for a rate', () => {
    expect(parseYuan(`${'0'.repeat(39)}5`)).toEqual({ ok: true, value: 500 });
    expect(parseYuan(`${'0'.repeat(40)}5`)).toMatchObject({ error: { code: 'not-an-amount' } });
    expect(parseDecimal(`${'0'.repeat(79)}5`)).toEqual(rational(5n));
    expect(parseDecimal(`${'0'.repeat(80)}5`)).toBeNull();
  });
});

describe('amounts as they are typed', () => {
  it.each([
    ['−5', 'negative'],
    ['-0.01', 'negative'],
    ['.', 'not-an-amount'],
    [',', 'not-an-amount'],
    ['1.5万2000', 'not-an-amount'],
  ])('%s: %s', (text, code) => {
    expect(parseYuan(text)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['.5', 50],
    ['−0', 0],
    ['1万', 1_000_000],
    ['1万20', 1_002_000],
    ['1.25万', 1_250_000],
    ['12.', 1_200],
    ['10000000000', 1_000_000_000_000],
  ])('%s is %i fen', (text, value) => {
    expect(parseYuan(text)).toEqual({ ok: true, value });
  });
});

describe('what cannot be says so by name', () => {
  it.each<readonly [string, () => unknown]>([
    ['got 0.5', () => fen(0.5)],
    ['not a number: ten', () => decimal('ten')],
    ['denominator is zero', () => rational(1n, 0n)],
    ['bad count 0', () => splitEvenly(fen(5), 0, 'last')],
    ['bad count 1.5', () => splitEvenly(fen(5), 1.5, 'last')],
    ['negative total -5', () => splitEvenly(fen(-5), 2, 'last')],
  ])('%s', (words, run) => {
    expect(run).toThrow(words);
  });
});

describe('at their ends', () => {
  it('one part is the whole', () => {
    expect(splitEvenly(fen(7), 1, 'first')).toEqual([7]);
    expect(splitEvenly(fen(7), 1, 'last')).toEqual([7]);
    expect(splitEvenly(fen(0), 2, 'last')).toEqual([0, 0]);
  });

  it('rounds down below zero, exact ones staying', () => {
    expect([-7n, -6n, 0n, 6n, 7n].map((n) => roundDown(rational(n, 3n)))).toEqual([
      -3n,
      -2n,
      0n,
      2n,
      2n,
    ]);
    expect(roundDown({ num: -6n, den: 3n })).toBe(-2n);
  });

  it('writes rates beyond the digits of a double', () => {
    expect(formatPercent(1e300)).toBe('1e+302%');
    expect(formatPercent(1e-300)).toBe('0.00%');
    expect(formatPercent(0)).toBe('0.00%');
  });

  it('turns fractions of any size into the nearest double', () => {
    const big = 10n ** 400n;
    expect(toNumber({ num: big + 1n, den: big })).toBe(1);
    expect(toNumber({ num: 3n, den: 10n ** 20n })).toBeCloseTo(3e-20, 30);
    expect(toNumber({ num: 10n ** 25n, den: 3n }) / 1e24).toBeCloseTo(10 / 3, 12);
    expect(toNumber({ num: -big, den: 4n * big })).toBe(-0.25);
    expect(decimal('1e0')).toEqual(rational(1n));
  });
});
