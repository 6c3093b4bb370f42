// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { goesOnDown } from '@/lib/page/follow/flow';
import type { Eyes } from '@/lib/page/see/eyes';

const list = (tops: readonly number[]) => {
  const el = document.createElement('div');
  for (const top of tops) {
    const row = document.createElement('div');
    row.dataset.top = String(top);
    el.append(row);
  }
  const box = (row: Element) => {
    const top = Number((row as HTMLElement).dataset.top);
    return { left: 0, right: 300, top, bottom: top + 20 };
  };
  return goesOnDown({ el, flow: 'down', isThrough: false, changes: 0 }, { box } as unknown as Eyes);
};

describe('a list of many that ran down', () => {
  it('goes on so when the last row stands at the end', () => {
    expect(list([0, 20, 40, 60, 80, 100, 120, 140, 160, 180])).toBe(true);
  });

  it('is looked at again when older messages, last in the document, are drawn on top by `order`', () => {
    expect(list([60, 80, 100, 120, 140, 160, 180, 0, 20, 40])).toBe(false);
  });
});
