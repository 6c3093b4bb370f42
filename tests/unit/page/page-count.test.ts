// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { countIn } from '@/lib/page/follow/page-count';
import { fakeChat } from './fake-page';

describe('how many messages a page says there are', () => {
  it.each([
    ['共 38 条消息', 38],
    ['乐享服务台 共38条消息', 38],
    ['全部12条消息', 12],
    ['已加载 20 条，共 38 条', 38],
    ['38 messages', 38],
    ['Showing 20 of 38', 38],
    ['Showing 20 of 38 messages', 38],
    ['3 条未读消息', null],
    ['共 3 条账单', null],
    ['您有 2 条消息未读', null],
    ['2 new messages', null],
    ['每期 850 元，共 12 期', null],
  ])('%s', (text, count) => expect(countIn(text)).toBe(count));
});

function chatThatCounts(count: string) {
  const chat = fakeChat();
  const label = document.createElement('p');
  label.textContent = count;
  chat.list.before(label);
  for (const text of ['您好', '我想申请分期', '请稍等']) chat.add(text, 'left');
  chat.rest();
  return chat;
}
const gapsOf = (chat: ReturnType<typeof fakeChat>) =>
  chat.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body] : []));
const reasonsOf = (chat: ReturnType<typeof fakeChat>) => gapsOf(chat).map(({ reason }) => reason);

it('tells how many the page counts and how many were seen', () => {
  const chat = chatThatCounts('共 5 条消息');
  expect(gapsOf(chat)).toMatchObject([
    { reason: 'history-not-loaded', toMs: null, counted: { page: 5, held: 3 } },
  ]);
  chat.watcher.stop();
  expect(gapsOf(chat)).toHaveLength(1);
});

it('tells nothing more of it once as many were seen as the page counts', () => {
  const chat = chatThatCounts('共 5 条消息');
  chat.add('在吗', 'right', chat.list.firstElementChild);
  chat.add('在的', 'left', chat.list.children[1]);
  chat.rest();
  chat.watcher.stop();
  expect(gapsOf(chat)).toMatchObject([
    { toMs: null },
    { toMs: expect.any(Number), counted: { page: 5, held: 5 } },
  ]);
});

it('does not count a message that came in as one that is missing', () => {
  const chat = chatThatCounts('共 5 条消息');
  chat.rest(6000);
  chat.add('在吗', 'right');
  (document.querySelector('p') as HTMLElement).textContent = '共 6 条消息';
  chat.rest(6000);
  expect(gapsOf(chat)).toHaveLength(1);
  chat.watcher.stop();
  expect(gapsOf(chat).at(-1)).toMatchObject({ toMs: null, counted: { page: 6, held: 4 } });
});

it('holds on to a count that is shown no longer', () => {
  const chat = chatThatCounts('共 5 条消息');
  document.querySelector('p')?.remove();
  chat.watcher.stop();
  expect(gapsOf(chat)).toMatchObject([{ toMs: null }]);
});

it('does not take the bills of the page for its messages', () => {
  const chat = chatThatCounts('共 9 条账单');
  chat.watcher.stop();
  expect(reasonsOf(chat)).toEqual([]);
});

it('reads a count on top of the list as a count, and not as something said', () => {
  const chat = fakeChat();
  chat.add('Showing 3 of 8', 'centre');
  for (const text of ['您好', '我想申请分期', '请稍等']) chat.add(text, 'left');
  chat.rest();
  chat.watcher.stop();
  expect(chat.heard()).toEqual(['您好', '我想申请分期', '请稍等']);
  expect(reasonsOf(chat)).toEqual(['history-not-loaded']);
});
