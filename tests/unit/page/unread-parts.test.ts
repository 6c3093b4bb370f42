// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Row } from '@/lib/page/follow/message';
import { extentOf } from '@/lib/page/follow/unread-parts';
import type { Eyes, Style } from '@/lib/page/see/eyes';
import { Positions } from '@/lib/page/see/positions';

const LIST = 600;
const VIEW = 300;

/** A list scrolled to its end, with rows at these places of its content, in the order in which they are read. */
function extent(...places: readonly (readonly [top: number, bottom: number])[]) {
  const root = document.createElement('div');
  const boxes = new Map<Element, readonly [number, number]>([[root, [0, VIEW]]]);
  const rows = places.map(([top, bottom]) => {
    const el = document.createElement('div');
    root.append(el);
    boxes.set(el, [top - VIEW, bottom - VIEW]);
    return { el, prev: null, next: null } as unknown as Row;
  });
  for (const [at, row] of rows.entries()) {
    row.prev = rows[at - 1] ?? null;
    row.next = rows[at + 1] ?? null;
  }
  for (const [name, value] of [
    ['scrollTop', LIST - VIEW],
    ['scrollHeight', LIST],
    ['clientHeight', VIEW],
  ] as const)
    Object.defineProperty(root, name, { value });
  const eyes = {
    box: (el: Element) => {
      const [top = 0, bottom = 0] = boxes.get(el) ?? [];
      return { left: 0, right: 300, top, bottom };
    },
    style: () => ({ flexDirection: '', transform: 'none', position: 'static' }) as Style,
  } as unknown as Eyes;
  const ends = { first: rows[0] ?? null, last: rows.at(-1) ?? null };
  return extentOf(root, ends, eyes, new Positions(eyes));
}

it('a picture that is read after the tall words beside it leaves nothing blank below', () => {
  const seen = extent([0, 300], [310, 600], [310, 342]);
  expect(seen).toMatchObject({ unreadBelow: false, endInView: true });
});

it('a picture that is read before the words that begin above it leaves nothing blank above', () => {
  const seen = extent([150, 182], [0, 290], [300, 600]);
  expect(seen).toMatchObject({ unreadAbove: false, unreadBelow: false });
});

it('a stretch without rows at an end is blank', () => {
  expect(extent([0, 300], [310, 342])).toMatchObject({ unreadAbove: false, unreadBelow: true });
});
