// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const talk = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['能不能先停掉罚息', 'right'],
] as const;

it('what was taken back while a slow page draws the list anew is told', () => {
  const chat = fakeChat({ start: talk });
  chat.rest(8000);
  chat.list.replaceChildren();
  chat.rest(2000);
  const left = talk.slice(0, 3);
  for (const [text, side] of left) chat.add(text, side);
  chat.rest(8000);
  expect(chat.heard()).toEqual(left.map(([text]) => text));
  expect(chat.drafts.filter(({ kind }) => kind === 'recall')).toHaveLength(1);
});

it('a list that stays empty is waited for no longer than some seconds, and nothing of it was taken back', () => {
  const chat = fakeChat({ start: talk });
  chat.rest(8000);
  chat.list.replaceChildren();
  chat.rest(2000);
  expect(chat.watcher.isIdle()).toBe(false);
  chat.rest(12_000);
  expect(chat.watcher.isIdle()).toBe(true);
  expect(chat.drafts.filter(({ kind }) => kind === 'recall')).toEqual([]);
});
