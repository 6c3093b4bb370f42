import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '@/lib/page/follow/align';

const costs = {
  score: (a: string, b: string) => (a === b ? 4 : 0),
  skip: () => 0,
  anchoredStart: false,
  anchoredEnd: false,
  partial: false,
};
const pairs = (known: string, items: string, extra = {}) =>
  align([...known], [...items], { ...costs, ...extra }, 4).map(
    ({ known: k, item }) => `${k}-${item}`,
  );

describe('align', () => {
  it.each([
    ['abc', 'abc', ['0-0', '1-1', '2-2']],
    ['abc', 'xyabc', ['0-2', '1-3', '2-4']],
    ['abc', 'ac', ['0-0', '2-1']],
    ['aab', 'ab', ['0-0', '2-1']],
    ['', 'ab', []],
    ['ab', '', []],
  ])('pairs %s with %s', (known, items, expected) => expect(pairs(known, items)).toEqual(expected));

  it('does not jump over messages that would have to be shown', () =>
    expect(pairs('abcdx', 'x', { skip: () => 2.5, anchoredStart: true, partial: true })).toEqual(
      [],
    ));

  it('lets a window begin anywhere when nothing anchors it', () =>
    expect(pairs('abcde', 'cd', { skip: () => 2.5, partial: true })).toEqual(['2-0', '3-1']));

  const texts = fc.array(fc.constantFrom('好的', '在吗', '您好', 'a', 'b', 'c'), { maxLength: 14 });
  it('keeps order and pairs each side once', () => {
    fc.assert(
      fc.property(texts, texts, (known, items) => {
        const found = align(known, items, costs, 4);
        for (let n = 1; n < found.length; n++) {
          const [a, b] = [found[n - 1], found[n]];
          expect(a && b && a.known < b.known && a.item < b.item).toBe(true);
        }
        for (const { known: k, item } of found) expect(known[k]).toBe(items[item]);
      }),
    );
  });

  it('finds every known message again when only new ones were put between', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20), { maxLength: 8 }), (known, places) => {
        const items: string[] = [...known];
        for (const [n, place] of places.entries())
          items.splice(place % (items.length + 1), 0, `new ${n}`);
        expect(align(known, items, costs, 4).length).toBe(known.length);
      }),
    );
  });

  it('pairs an unchanged list of ten thousand in one pass', () => {
    const many = Array.from({ length: 10_000 }, (_none, n) => `message ${n % 7}`);
    let calls = 0;
    const found = align(
      many,
      many,
      {
        ...costs,
        score: (a, b) => {
          calls += 1;
          return a === b ? 4 : 0;
        },
      },
      4,
    );
    expect(found.length).toBe(10_000);
    expect(calls).toBe(10_000);
  });
});
