import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { decimal, parseDecimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  ONE,
  power,
  rational,
  subtract,
  toNumber,
  ZERO,
} from '@/lib/money/rational';
import { roundDown, roundHalfUp, roundHalfUpFen } from '@/lib/money/rounding';
import { splitEvenly } from '@/lib/money/split-evenly';
import { addFen, maxFen, minFen, subtractFen, sumFen, timesFen, ZERO_FEN } from '@/lib/money/sum';

const small = fc.bigInt({ min: -10_000n, max: 10_000n });
const positive = fc.bigInt({ min: 1n, max: 10_000n });
const anyRational = fc.tuple(small, positive).map(([num, den]) => rational(num, den));

describe('rational', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(rational(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(rational(0n, 7n)).toEqual({ num: 0n, den: 1n });
  });

  it('refuses a zero denominator', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  it('adds and subtracts, multiplies and divides back', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it('raises to whole powers', () => {
    expect(power(rational(2n, 3n), 3)).toEqual({ num: 8n, den: 27n });
    expect(power(rational(2n, 3n), 0)).toEqual({ num: 1n, den: 1n });
  });

  it('orders by value', () => {
    expect(compare(rational(1n, 3n), rational(1n, 2n))).toBe(-1);
    expect(compare(rational(1n, 2n), rational(2n, 4n))).toBe(0);
    expect(compare(fromInteger(1), rational(1n, 2n))).toBe(1);
  });

  it.each([
    [rational(1n, 3n), 1 / 3],
    [rational(-7n, 2n), -3.5],
    [rational(10n ** 400n, 10n ** 399n + 1n), 10],
    [rational(1n, 10n ** 30n), 1e-30],
    [rational(10n ** 30n), 1e30],
    [rational(-(10n ** 40n), 3n), -1e40 / 3],
  ])('turns into the nearest number', (value, expected) => {
    expect(Math.abs(toNumber(value) / expected - 1)).toBeLessThan(1e-15);
  });
});

describe('parseDecimal', () => {
  it.each([
    ['0.0005', rational(1n, 2000n)],
    ['-12.5', rational(-25n, 2n)],
    ['1e-8', rational(1n, 100_000_000n)],
    ['2.5E3', rational(2500n)],
    ['1/150', rational(1n, 150n)],
    ['-1/150', rational(-1n, 150n)],
    ['+7', rational(7n)],
  ])('reads %s', (text, value) => {
    expect(parseDecimal(text)).toEqual(value);
  });

  it.each(['', 'abc', '1/0', '0x10', '1.', '.5', '1e1000', '1'.repeat(81), 'NaN', 'Infinity'])(
    'refuses %s',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('throws on a constant of ours that is not a number', () => {
    expect(decimal('0.24')).toEqual(rational(6n, 25n));
    expect(() => decimal('24%')).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    [rational(1n, 2n), 1n],
    [rational(-1n, 2n), -1n],
    [rational(49n, 100n), 0n],
    [rational(-149n, 100n), -1n],
    [rational(3n), 3n],
  ])('takes an exact half away from zero', (value, expected) => {
    expect(roundHalfUp(value)).toBe(expected);
  });

  it.each([
    [rational(7n, 2n), 3n],
    [rational(-7n, 2n), -4n],
    [rational(-4n), -4n],
  ])('rounds down towards minus infinity', (value, expected) => {
    expect(roundDown(value)).toBe(expected);
  });

  it('refuses what is not a safe amount', () => {
    expect(() => roundHalfUpFen(rational(10n ** 30n))).toThrow(RangeError);
  });

  it('takes a share that binary arithmetic gets wrong', () => {
    expect(percentOf(fen(675_000), decimal('0.0029'))).toBe(1958);
  });
});

describe('sums', () => {
  it('adds, subtracts, multiplies, compares', () => {
    const [a, b] = [fen(300), fen(-100)];
    expect(sumFen([a, b, ZERO_FEN])).toBe(200);
    expect(addFen(a, b)).toBe(200);
    expect(subtractFen(a, b)).toBe(400);
    expect(timesFen(a, 12)).toBe(3600);
    expect([minFen(a, b), minFen(b, a), maxFen(a, b), maxFen(b, a)]).toEqual([b, b, a, a]);
  });

  it('never leaves the safe integers silently', () => {
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  });
});

describe('splitEvenly', () => {
  it('gives parts that sum to the whole, all but one equal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom('first' as const, 'last' as const),
        (total, count, place) => {
          const parts = splitEvenly(fen(total), count, place);
          expect(parts).toHaveLength(count);
          expect(sumFen(parts)).toBe(total);
          const rest = place === 'first' ? parts.slice(1) : parts.slice(0, -1);
          expect(new Set(rest).size).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it.each([
    [100, 0],
    [100, 1.5],
    [-1, 2],
  ])('refuses %i in %d parts', (total, count) => {
    expect(() => splitEvenly(fen(total), count, 'last')).toThrow(RangeError);
  });
});
