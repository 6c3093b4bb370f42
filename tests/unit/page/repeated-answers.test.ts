// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NodeUse, type Said, VirtualPage } from './fake-virtual';

const sentence = (index: number): Said => ({
  text: `第 ${index} 句：本期应还 ${index * 7 + 300} 元`,
  side: index % 2 ? 'left' : 'right',
  height: 40 + (Math.abs(index) % 3) * 20,
});

/**
 * What is said again and again: with a number in it now and then, with nothing that comes once, with nothing
 * else at all, with set phrases. */
const TALKS = {
  mixed: ['好的', '嗯', '第 {n} 期', '好的', '不行的，请按时还款', '1', '请您稍等', '谢谢'],
  short: ['好的', '嗯', '好的', '谢谢', '嗯', '好的', '1', '好的', '嗯'],
  one: ['好的'],
  long: [
    '您好，正在为您查询账单，请您稍等一下',
    '好的',
    '非常抱歉，这边暂时无法为您减免罚息',
    '嗯',
    '请问您还有其他问题吗？感谢您的耐心',
  ],
};
type Talk = keyof typeof TALKS;

const answer = (talk: Talk, index: number): Said => ({
  text: (TALKS[talk][index % TALKS[talk].length] as string).replace('{n}', String(index)),
  side: index % 3 ? 'left' : 'right',
  height: 40 + ((index % TALKS[talk].length) % 3) * 20,
});

/** A talk of which so many messages come between two looks; what was jumped over is seen in the end. */
function follow(page: VirtualPage, talk: Talk, step: number): void {
  page.rest();
  for (let said = 1; said <= 42; said++) {
    page.push(answer(talk, said));
    if (said % step === 0) page.rest(300);
  }
  page.rest();
  page.readThrough();
  page.watcher.stop();
}

type Step = { scroll: number } | { push: number } | { older: number } | { through: true };
interface Way {
  readonly steps: readonly Step[];
  readonly guesses: boolean;
  readonly talk: Talk;
  readonly overscan: number;
}

const way: fc.Arbitrary<Way> = fc.record({
  steps: fc.array(
    fc.oneof(
      fc.record({ scroll: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ push: fc.integer({ min: 1, max: 15 }) }),
      fc.record({ older: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ through: fc.constant<true>(true) }),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  guesses: fc.boolean(),
  talk: fc.constantFrom<Talk>('mixed', 'short', 'long'),
  overscan: fc.constantFrom(0, 50, 200),
});

const through = { through: true } as const;
/** Ways that were once called whole with something twice or missing. */
const FOUND: readonly Way[] = [
  { steps: [{ scroll: 0 }, { older: 5 }], guesses: false, talk: 'mixed', overscan: 200 },
  { steps: [{ push: 3 }, { older: 12 }], guesses: true, talk: 'long', overscan: 0 },
  {
    steps: [{ scroll: 0 }, { older: 4 }, { scroll: 1 }],
    guesses: false,
    talk: 'short',
    overscan: 50,
  },
  {
    steps: [{ older: 6 }, { push: 8 }, { push: 3 }, through, { older: 5 }],
    guesses: false,
    talk: 'long',
    overscan: 200,
  },
  {
    steps: [{ push: 14 }, through, { push: 15 }, through, { older: 12 }],
    guesses: false,
    talk: 'long',
    overscan: 0,
  },
];

/** Whenever the talk is called whole, it is. */
function walk(page: VirtualPage, { steps, talk }: Way): void {
  let oldest = 0;
  page.rest();
  for (const step of steps) {
    if ('scroll' in step) page.scrollTo(page.end * step.scroll);
    else if ('push' in step)
      for (let left = step.push; left > 0; left--) page.push(answer(talk, page.said.length));
    else if ('older' in step) {
      oldest -= step.older;
      page.prepend(Array.from({ length: step.older }, (_n, at) => answer(talk, at - oldest)));
    } else page.readThrough();
    page.rest(500);
    if (!page.isOpen()) expect(page.heard()).toEqual(page.texts());
  }
}

const opening = () => Array.from({ length: 12 }, (_none, at) => sentence(at));

describe.each<NodeUse>(['keyed', 'recycled'])(
  'a list that draws a part of itself (%s)',
  (nodes) => {
    const ways = [0, 200].flatMap((overscan) =>
      [5, 10].flatMap((step) =>
        (['mixed', 'short', 'one'] as const).map((talk) => ({ overscan, step, talk })),
      ),
    );
    it.each(ways)(
      'hears answers that come again: $talk, $step between two looks, $overscan px drawn around the view',
      ({ overscan, step, talk }) => {
        const page = new VirtualPage(opening(), nodes, overscan, false);
        follow(page, talk, step);
        expect(page.heard()).toEqual(page.texts());
        expect(page.isOpen()).toBe(false);
      },
      20_000,
    );

    it.each([0, 200])('hears set phrases, or tells that it did not: %i px around', (overscan) => {
      const page = new VirtualPage(opening(), nodes, overscan, false);
      follow(page, 'long', 10);
      if (!page.isOpen()) expect(page.heard()).toEqual(page.texts());
    });

    it('is never called whole with an answer twice or missing, whatever happens', () => {
      fc.assert(
        fc.property(way, (one) => {
          const page = new VirtualPage(opening(), nodes, one.overscan, one.guesses);
          walk(page, one);
          page.watcher.stop();
        }),
        { numRuns: 6, examples: FOUND.map((one) => [one]) },
      );
    }, 300_000);
  },
);
