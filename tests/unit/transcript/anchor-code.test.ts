import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorCode, findAnchorCodes, parseAnchorCode } from '@/lib/transcript/anchor-code';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

describe('anchor code', () => {
  it('has seven groups of four and holds 130 bits of the hash', () => {
    expect(anchorCode('0'.repeat(64))).toBe('0000-0000-0000-0000-0000-0000-0000');
    expect(anchorCode('f'.repeat(64))).toMatch(/^(ZZZZ-){6}ZZ../);
    const other = `${'0'.repeat(32)}4${'0'.repeat(31)}`;
    expect(anchorCode(other).slice(0, 32)).toBe(
      '0000-0000-0000-0000-0000-0000-01'.padEnd(32).trim(),
    );
    expect(() => anchorCode('xyz')).toThrow(RangeError);
  });

  it('is read back however a person writes it', () => {
    fc.assert(
      fc.property(hash, (head) => {
        const code = anchorCode(head);
        expect(parseAnchorCode(code)).toBe(code);
        expect(parseAnchorCode(` ${code.toLowerCase().replaceAll('-', ' － ')}\n`)).toBe(code);
        expect(
          parseAnchorCode(code.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', '')),
        ).toBe(code);
      }),
    );
  });

  it('refuses any one or two wrong symbols and any swap', () => {
    const symbol = fc.constantFrom(...ALPHABET);
    const place = fc.nat({ max: 27 });
    fc.assert(
      fc.property(hash, place, place, symbol, symbol, (head, i, j, x, y) => {
        const symbols = [...anchorCode(head).replaceAll('-', '')];
        const wrong = symbols.with(i, x).with(j, y);
        if (wrong.join('') !== symbols.join('')) expect(parseAnchorCode(wrong.join(''))).toBeNull();
        const swapped = symbols.with(i, symbols[j] as string).with(j, symbols[i] as string);
        if (swapped.join('') !== symbols.join(''))
          expect(parseAnchorCode(swapped.join(''))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([['', 'ABCD', 'U'.repeat(28), `${anchorCode('0'.repeat(64))}-0`, '😀'.repeat(28)]])(
    'refuses what is not a code',
    (...texts) => {
      for (const text of texts) expect(parseAnchorCode(text)).toBeNull();
    },
  );

  it('is found inside a message, next to other letters and digits', () => {
    fc.assert(
      fc.property(hash, hash, (a, b) => {
        const [first, second] = [anchorCode(a), anchorCode(b)];
        const text = `编号 A1 ${first.toLowerCase()}，另一个：${second.replaceAll('-', '\n')}。`;
        expect(findAnchorCodes(text)).toEqual(expect.arrayContaining([first, second]));
        expect(findAnchorCodes('可以分12期，每期850.00元，2026-11-23前付款。')).toEqual([]);
      }),
    );
  });
});
