// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { VirtualPage } from './fake-virtual';

it('takes nothing for recalled that a virtual list scrolled away right after it was seen', () => {
  const said = Array.from({ length: 40 }, (_none, index) => ({
    text: `第 ${index} 句：本期应还 ${index * 7 + 300} 元`,
    side: index % 2 ? ('left' as const) : ('right' as const),
    height: 40,
  }));
  const page = new VirtualPage(said, 'keyed', 0, false);
  page.rest();
  page.readThrough();
  page.watcher.stop();
  expect(page.drafts.filter((draft) => draft.kind === 'recall')).toEqual([]);
  expect(page.heard()).toEqual(page.texts());
});

it('takes nothing for recalled that stands right below what a virtual list draws', () => {
  const said = Array.from({ length: 12 }, (_none, index) => ({
    text: `第 ${index} 句：本期应还 ${index * 7 + 300} 元`,
    side: index % 2 ? ('left' as const) : ('right' as const),
    height: 40 + (index % 3) * 20,
  }));
  const page = new VirtualPage(said, 'keyed', 200, false);
  page.rest();
  for (let look = 0; look < 3; look++) {
    page.scrollTo(0);
    page.rest(500);
  }
  page.watcher.stop();
  expect(page.drafts.filter((draft) => draft.kind === 'recall')).toEqual([]);
  expect(page.heard()).toEqual(page.texts());
});
