import { expect, it } from 'vitest';
import { withAdjoining } from '@/lib/page/follow/adjoining';
import type { Item } from '@/lib/page/follow/items-of';
import type { Message } from '@/lib/page/follow/message';

const known = (...texts: string[]) =>
  texts.map((text) => ({
    text: text.replace('~', ''),
    hole: text.startsWith('~'),
    recalled: null,
  })) as Message[];
const items = (...texts: string[]) => texts.map((text) => ({ text })) as Item[];
const NEITHER = { start: false, end: false };

it('takes what stands between two known messages as before for the one that stood there', () => {
  const pairs = [
    { known: 0, item: 0 },
    { known: 2, item: 2 },
  ];
  expect(
    withAdjoining(pairs, known('您好', '？', '请讲'), items('您好', '？', '请讲'), NEITHER),
  ).toEqual([
    { known: 0, item: 0 },
    { known: 1, item: 1 },
    { known: 2, item: 2 },
  ]);
});

it('goes on from what is known beside the stretch, from either end', () => {
  const talk = known('好的', '嗯');
  expect(withAdjoining([], talk, items('好的', '在吗'), { start: true, end: false })).toEqual([
    { known: 0, item: 0 },
  ]);
  expect(withAdjoining([], talk, items('在吗', '嗯'), { start: false, end: true })).toEqual([
    { known: 1, item: 1 },
  ]);
});

it('does not reach over a place where something may be missing', () => {
  const pairs = [{ known: 0, item: 0 }];
  expect(withAdjoining(pairs, known('您好', '~好的'), items('您好', '好的'), NEITHER)).toEqual(
    pairs,
  );
});

it('reaches over what was recalled, for that has left its place', () => {
  const talk = known('更正', '说错了', '你撤回了一条消息');
  (talk[1] as { recalled: unknown }).recalled = 'notice';
  const shown = items('更正', '你撤回了一条消息');
  expect(withAdjoining([{ known: 0, item: 0 }], talk, shown, NEITHER)).toEqual([
    { known: 0, item: 0 },
    { known: 2, item: 1 },
  ]);
  expect(withAdjoining([{ known: 2, item: 1 }], talk, shown, NEITHER)).toEqual([
    { known: 0, item: 0 },
    { known: 2, item: 1 },
  ]);
});
