// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

type Said = readonly [text: string, side: 'left' | 'right'];

const talk: readonly Said[] = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['请您稍等', 'left'],
  ['好的', 'right'],
  ['好的', 'left'],
  ['嗯', 'right'],
  ['第 5 期应还 500.50 元', 'left'],
  ['好的', 'right'],
  ['第 7 期晚两天还行不行', 'right'],
  ['不行的，请按时还款', 'left'],
  ['谢谢', 'right'],
];
const older: readonly Said[] = [
  ['在吗', 'right'],
  ['在的，您请说', 'left'],
  ['怎么查逾期天数', 'right'],
  ['点“逾期明细”就能看到', 'left'],
];

it('rows kept by their index take nothing away when older messages are written into them', () => {
  const chat = fakeChat({ start: talk });
  chat.rest(8000);
  expect(chat.heard()).toEqual(talk.map(([text]) => text));
  const all = [...older, ...talk];
  // One row shows the same words as before: it holds another message all the same.
  for (const [at, row] of [...chat.list.children].entries()) {
    const [text, side] = all[at] as Said;
    (row as HTMLElement).dataset.side = side;
    const bubble = row.firstElementChild as HTMLElement;
    if (bubble.textContent !== text) bubble.textContent = text;
  }
  for (const [text, side] of all.slice(talk.length)) chat.add(text, side);
  chat.rest(8000);
  expect(chat.heard()).toEqual(all.map(([text]) => text));
  expect(chat.drafts.filter(({ kind }) => kind === 'recall' || kind === 'gap')).toEqual([]);
});
