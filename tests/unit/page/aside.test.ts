// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isPictureBeside } from '@/lib/page/read-row/aside';
import type { RowScan } from '@/lib/page/read-row/segment';
import type { Eyes } from '@/lib/page/see/eyes';

/** What stands in one line of a group: `text|width`, 36 px high, 8 px apart. */
const lineOf = (...parts: readonly string[]) => {
  const group = document.createElement('div');
  let left = 0;
  for (const part of parts) {
    const [text, width] = part.split('|');
    const el = document.createElement('div');
    el.textContent = text ?? '';
    el.getBoundingClientRect = (
      (from: number) => () =>
        ({ left: from, right: from + Number(width), top: 0, bottom: 36 }) as DOMRect
    )(left);
    left += Number(width) + 8;
    group.append(el);
  }
  const eyes = { box: (el: Element) => el.getBoundingClientRect() } as unknown as Eyes;
  const [row] = group.children;
  const scan = { segments: [{ text: row?.textContent ?? '' }] } as unknown as RowScan;
  return isPictureBeside(row as Element, scan, eyes);
};

describe('a small square with a letter or two', () => {
  it.each([
    [
      'beside a bubble is the picture of whoever speaks',
      ['客|36', '您好，请问有什么可以帮您|200'],
      true,
    ],
    ['beside a larger picture is a short answer', ['嗯|36', '|40'], false],
    ['beside a larger picture with a letter is a short answer', ['嗯|36', '客|40'], false],
    ['alone is a short answer', ['嗯|36'], false],
  ] as const)('%s', (_what, parts, is) => {
    expect(lineOf(...parts)).toBe(is);
  });
});
