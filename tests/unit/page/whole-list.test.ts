// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NodeUse, type Said, VirtualPage } from './fake-virtual';

const sentence = (index: number): Said => ({
  text: `第 ${index} 句：本期应还 ${index * 7 + 300} 元`,
  side: index % 2 ? 'left' : 'right',
  height: 40 + (index % 3) * 20,
});
const talk = (count: number): Said[] => Array.from({ length: count }, (_none, at) => sentence(at));

describe.each<NodeUse>(['keyed', 'recycled'])(
  'a list that draws a part of itself (%s)',
  (nodes) => {
    it('is whole once all of it was seen, and not before', () => {
      const page = new VirtualPage(talk(40), nodes, 50, true);
      page.rest();
      expect(page.isOpen()).toBe(true);
      page.scrollTo(0);
      page.rest();
      expect(page.isOpen()).toBe(true);
      page.readThrough();
      expect(page.heard()).toEqual(page.texts());
      expect(page.isOpen()).toBe(false);
      page.watcher.stop();
    });

    it('is not whole any more when something is said that is not drawn', () => {
      const page = new VirtualPage(talk(40), nodes, 50, false);
      page.rest();
      page.readThrough();
      page.scrollTo(0);
      page.rest();
      for (let at = 40; at < 50; at++) page.push(sentence(at));
      page.rest();
      expect(page.isOpen()).toBe(true);
      page.watcher.stop();
    });

    it('is never called whole while something is missing, whatever order it is looked at in', () => {
      const steps = fc.array(
        fc.oneof(
          fc.record({ scroll: fc.double({ min: 0, max: 1, noNaN: true }) }),
          fc.record({ push: fc.integer({ min: 1, max: 12 }) }),
          fc.record({ through: fc.constant(true) }),
        ),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(steps, fc.boolean(), (list, guesses) => {
          const page = new VirtualPage(talk(30), nodes, 50, guesses);
          page.rest();
          for (const step of list) {
            if ('scroll' in step) page.scrollTo(page.end * step.scroll);
            else if ('push' in step)
              for (let left = step.push; left > 0; left--) page.push(sentence(page.said.length));
            else page.readThrough();
            page.rest(500);
            if (!page.isOpen()) expect(page.heard()).toEqual(page.texts());
          }
          page.watcher.stop();
        }),
        {
          numRuns: 15,
          // One short line below, while the end is out of view. A view between two parts that were seen, hanging on the lower one.
          examples: [
            [[{ through: true }, { scroll: 0 }, { push: 1 }], false],
            [[{ scroll: 0 }, { scroll: 0.6071428571428573 }], false],
          ],
        },
      );
    }, 60_000);
  },
);
