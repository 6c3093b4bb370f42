// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bubble, type FakeChat, fakeChat } from './fake-page';

const talk = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['转人工', 'right'],
] as const;
const START = talk.map(([text]) => text);
const LATER = ['您好，我是人工客服小林', '您好', '请说', '能不能分期'];

/** Another view with a talk of its own opens; the user enters its input. */
function openView(chat: FakeChat): HTMLElement {
  const view = document.createElement('div');
  view.innerHTML = `<div style="overflow-y:auto">${bubble('left', '您好，我是人工客服小林')}${bubble('right', '您好')}${bubble('left', '请说')}</div><textarea></textarea>`;
  document.body.append(view);
  const input = view.querySelector('textarea') as HTMLTextAreaElement;
  input.getBoundingClientRect = () => ({ width: 400, height: 40, bottom: 540 }) as DOMRect;
  input.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  chat.rest(2000);
  view.firstElementChild?.insertAdjacentHTML('beforeend', bubble('right', '能不能分期'));
  chat.rest(4000);
  return view;
}

const gapsOf = (chat: FakeChat) =>
  chat.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body.reason] : []));

const begin = () => {
  const chat = fakeChat({ start: talk });
  chat.rest(8000);
  return { chat, wrap: chat.list.parentElement as HTMLElement };
};

it('reads on in the view that takes the place of one that is hidden, and in the first when it is back', () => {
  const { chat, wrap } = begin();
  wrap.style.display = 'none';
  const view = openView(chat);
  expect(chat.heard()).toEqual([...START, ...LATER]);
  expect(gapsOf(chat)).toEqual(['list-replaced']);
  view.remove();
  wrap.style.display = '';
  chat.rest(4000);
  chat.add('您还在吗', 'left');
  chat.rest(4000);
  chat.watcher.stop();
  // What comes in the first view stands below the last words there, whatever was said elsewhere meanwhile.
  expect(chat.heard()).toEqual([...START, '您还在吗', ...LATER]);
});

it('stays with a talk that is hidden while nothing else is one', () => {
  const { chat, wrap } = begin();
  wrap.style.display = 'none';
  document.body.insertAdjacentHTML('beforeend', '<p>常见问题</p><p>怎么提前还款</p>');
  document.body.click();
  chat.rest(20_000);
  expect(chat.watcher.chatRoot()).toBe(chat.list);
  wrap.style.display = '';
  chat.add('您还在吗', 'left');
  chat.rest(4000);
  chat.watcher.stop();
  expect(chat.heard()).toEqual([...START, '您还在吗']);
});

it('stays with its talk when another is shown beside it', () => {
  const { chat } = begin();
  openView(chat);
  chat.watcher.stop();
  expect(chat.heard()).toEqual(START);
});
