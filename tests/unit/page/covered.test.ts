// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isCovered } from '@/lib/page/find/covered';

type At = (x: number, y: number) => Element | null;
type Tree = { elementFromPoint: At };

const box = { left: 100, right: 300, top: 0, bottom: 400 };
let list: HTMLElement;
let over: HTMLElement;

const place = (el: Element, at: Partial<typeof box> = {}) => {
  el.getBoundingClientRect = () => ({ ...box, ...at }) as DOMRect;
  return el;
};
const draw = (tree: Document | ShadowRoot, at: At) => {
  (tree as Tree).elementFromPoint = at;
};

beforeEach(() => {
  document.body.innerHTML = '<div id="list"><p>您好</p></div><div id="over"></div>';
  list = document.getElementById('list') as HTMLElement;
  over = document.getElementById('over') as HTMLElement;
  place(list);
});
afterEach(() => {
  delete (document as Partial<Tree>).elementFromPoint;
});

it('a list is covered when another view is hit at every place', () => {
  draw(document, () => over);
  expect(isCovered(list)).toBe(true);
});

it.each([
  ['the upper half is free', (_x: number, y: number) => y < 200],
  ['the lower half is free', (_x: number, y: number) => y > 200],
  ['the left edge is free', (x: number) => x < 130],
  ['the right edge is free', (x: number) => x > 270],
  ['a strip across the middle is free', (_x: number, y: number) => y > 180 && y < 220],
])('a list is not covered where %s', (_what, isFree) => {
  draw(document, (x, y) => (isFree(x, y) ? list.firstElementChild : over));
  expect(isCovered(list)).toBe(false);
});

it('only what stands in the window is probed', () => {
  place(list, { top: -4000, bottom: 400 });
  draw(document, (_x, y) => (y < 0 ? null : list));
  expect(isCovered(list)).toBe(false);
});

it('what was scrolled away is not covered, what was moved out sideways is', () => {
  draw(document, () => over);
  place(list, { top: -900, bottom: -500 });
  expect(isCovered(list)).toBe(false);
  place(list, { left: -400, right: 0 });
  expect(isCovered(list)).toBe(true);
});

it('sees through shadow roots, closed ones too, and what is slotted into them', () => {
  const shadow = list.attachShadow({ mode: 'closed' });
  shadow.innerHTML = '<div><slot></slot></div><div></div>';
  const [inner, beside] = shadow.children as unknown as [Element, Element];
  place(inner);
  draw(document, () => list);
  draw(shadow, () => inner);
  expect(isCovered(inner)).toBe(false);
  // What is slotted: Chromium names it, Firefox what the slot stands in.
  draw(document, () => list.firstElementChild);
  draw(shadow, () => list.firstElementChild);
  expect(isCovered(inner)).toBe(false);
  // Another view in the same root.
  draw(document, () => list);
  draw(shadow, () => beside);
  expect(isCovered(inner)).toBe(true);
  // Another view over the whole: Firefox tells the root of its own all the same.
  draw(document, () => over);
  for (const seen of [over, inner]) {
    draw(shadow, () => seen);
    expect(isCovered(inner)).toBe(true);
  }
});
