import { describe, expect, it, test } from 'vitest';
import { itemsFor, step } from '@/lib/page/phrase-picker/phrase-list';

const items = Array.from({ length: 30 }, (_, index) => ({
  text: `第${index}句，请问罚息能否减免？`,
  note: index % 2 === 0 ? '适合还价' : '适合确认',
}));

describe('the list of the picker', () => {
  it('begins with the first five', () => {
    expect(itemsFor(items, ' ')).toEqual(items.slice(0, 5));
  });
  it('finds by every word, in text and note, in the order given', () => {
    expect(itemsFor(items, '第1 还价').map(({ text }) => text.slice(0, 3))).toEqual([
      '第10',
      '第12',
      '第14',
      '第16',
      '第18',
    ]);
    expect(itemsFor(items, '没有')).toEqual([]);
  });
});

test.each([
  [0, 'ArrowDown', 3, 1],
  [2, 'ArrowDown', 3, 0],
  [0, 'ArrowUp', 3, 2],
  [1, 'a', 3, 1],
  [0, 'ArrowDown', 0, 0],
])('from %i %s of %i comes to %s', (from, key, count, to) => {
  expect(step(from, key, count)).toBe(to);
});
