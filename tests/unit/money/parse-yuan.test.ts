import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { MAX_INPUT_FEN, parseYuan } from '@/lib/money/parse-yuan';

describe('parseYuan', () => {
  it.each([
    ['1086.5', 108_650],
    ['1,086.50', 108_650],
    ['１，０８６．５０元', 108_650],
    ['¥1,086.50', 108_650],
    ['￥ 1086', 108_600],
    ['RMB1086.5', 108_650],
    ['1086块', 108_600],
    ['1086元整', 108_600],
    ['.5', 50],
    ['12.', 1200],
    ['0', 0],
    ['-0', 0],
    ['+3', 300],
    ['1.2万', 1_200_000],
    ['1.23456万', 1_234_560],
    ['3万元', 3_000_000],
    ['1万2000', 1_200_000],
    ['1万200元', 1_020_000],
    ['2。5', 250],
    ['1234567.89', 123_456_789],
    ['1,234,567.89', 123_456_789],
  ])('reads %s', (text, value) => {
    expect(parseYuan(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'empty'],
    ['　 ', 'empty'],
    ['abc', 'not-an-amount'],
    ['.', 'not-an-amount'],
    [',', 'not-an-amount'],
    ['1.2.3', 'not-an-amount'],
    ['1万2', 'not-an-amount'],
    ['1.5万2000', 'not-an-amount'],
    ['1e5', 'not-an-amount'],
    ['NaN', 'not-an-amount'],
    ['Infinity', 'not-an-amount'],
    ['9'.repeat(60), 'not-an-amount'],
    ['1,0865', 'bad-grouping'],
    ['10,86.50', 'bad-grouping'],
    ['1.005', 'finer-than-fen'],
    ['1.2345678万', 'finer-than-fen'],
    ['-3', 'negative'],
    ['10000000000.01', 'too-large'],
  ])('refuses %s as %s', (text, code) => {
    expect(parseYuan(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('names the largest amount accepted', () => {
    const refused = parseYuan('99999999999');
    expect(refused).toMatchObject({ ok: false, error: { maxFen: MAX_INPUT_FEN } });
  });

  it('reads back whatever formatYuan writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_INPUT_FEN }), (value) => {
        expect(parseYuan(formatYuan(fen(value)))).toEqual({ ok: true, value });
      }),
    );
  });
});
