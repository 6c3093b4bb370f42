import { expect, it } from 'vitest';
import { checkDraft } from '@/lib/nlu/draft/draft-check';

const isHeated = (text: string): boolean =>
  checkDraft(text).flags.some(({ kind }) => kind === 'insult');

it.each([
  '你好',
  '你在吗',
  '你是谁',
  '你叫什么名字',
  '你再说一遍',
  '你们周末上班吗',
  '你们是哪家公司',
  '你们公司在哪里啊',
  '死亡证明已经开好了，想问一下我妈的借呗怎么处理',
  '这是我妈的卡，能用来还吗',
  '他妈妈住院，家里没人挣钱，申请延期',
])('is plain, though it says 你 or 妈: %s', (text) => {
  expect(isHeated(text)).toBe(false);
});

it.each(['你有病吧', '妈的，又催', '你是人吗', '你个白眼狼', '黑心公司', '草，你们有病啊'])(
  'is rude in as few words: %s',
  (text) => {
    expect(isHeated(text)).toBe(true);
  },
);
