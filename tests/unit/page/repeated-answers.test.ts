// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type NodeUse, type Said, VirtualPage } from './fake-virtual';

const sentence = (index: number): Said => ({
  text: `第 ${index} 句：本期应还 ${index * 7 + 300} 元`,
  side: index % 2 ? 'left' : 'right',
  height: 40 + (index % 3) * 20,
});

/** What is said again and again, with a number in it now and then. */
const ANSWERS = ['好的', '嗯', '第 {n} 期', '好的', '不行的，请按时还款', '1', '请您稍等', '谢谢'];
const answer = (index: number): Said => ({
  text: (ANSWERS[index % ANSWERS.length] as string).replace('{n}', String(index)),
  side: index % 3 ? 'left' : 'right',
  height: 40 + ((index % ANSWERS.length) % 3) * 20,
});

describe.each<NodeUse>(['keyed', 'recycled'])(
  'a list that draws a part of itself (%s)',
  (nodes) => {
    it.each([3, 4, 5, 7])('hears answers that come again, %i between two looks', (step) => {
      const page = new VirtualPage(
        Array.from({ length: 12 }, (_none, at) => sentence(at)),
        nodes,
        50,
        false,
      );
      page.rest();
      for (let said = 1; said <= 42; said++) {
        page.push(answer(said));
        if (said % step === 0) page.rest(300);
      }
      page.rest();
      page.readThrough();
      expect(page.heard()).toEqual(page.texts());
      page.watcher.stop();
    });
  },
);
