// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { pathTo } from '@/lib/page/find/element-path';
import type { SiteHints } from '@/lib/page/watch-types';
import { bubble, type FakeChat, fakeChat } from './fake-page';

const talk = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['转人工', 'right'],
] as const;
const START = talk.map(([text]) => text);
const LATER = ['您好，我是人工客服小林', '您好', '请说', '能不能分期'];

const placed = (input: HTMLTextAreaElement) => {
  input.getBoundingClientRect = () => ({ width: 400, height: 40, bottom: 540 }) as DOMRect;
};

function addView(): HTMLElement {
  const view = document.createElement('div');
  view.innerHTML = `<div style="overflow-y:auto">${bubble('left', '您好，我是人工客服小林')}${bubble('right', '您好')}${bubble('left', '请说')}</div><textarea></textarea>`;
  document.body.append(view);
  placed(view.querySelector('textarea') as HTMLTextAreaElement);
  return view;
}

/** Another view with a talk of its own opens; the user enters its input. */
function openInput(): HTMLElement {
  const view = addView();
  view.querySelector('textarea')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  return view;
}

function openView(chat: FakeChat): HTMLElement {
  const view = openInput();
  chat.rest(2000);
  view.firstElementChild?.insertAdjacentHTML('beforeend', bubble('right', '能不能分期'));
  chat.rest(4000);
  return view;
}

const gapsOf = (chat: FakeChat) =>
  chat.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body.reason] : []));

const begin = (hints?: SiteHints) => {
  const chat = fakeChat({ start: talk, ...(hints && { hints }) });
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

it('reads on in the view that lies over another one, and in the first when that is gone', () => {
  const { chat, wrap } = begin();
  wrap.dataset.covered = '';
  const view = openView(chat);
  expect(chat.heard()).toEqual([...START, ...LATER]);
  expect(gapsOf(chat)).toEqual(['list-replaced']);
  view.remove();
  delete wrap.dataset.covered;
  chat.rest(4000);
  chat.add('您还在吗', 'left');
  chat.rest(4000);
  chat.watcher.stop();
  expect(chat.heard()).toEqual([...START, '您还在吗', ...LATER]);
});

it('waits for a view to slide in', () => {
  const { chat, wrap } = begin();
  const view = openInput();
  chat.rest(500);
  wrap.dataset.covered = '';
  chat.rest(4000);
  expect(chat.watcher.chatRoot()).toBe(view.firstElementChild);
  chat.watcher.stop();
});

it('sees the talk that lies over another one begin long after', async () => {
  const { chat, wrap } = begin();
  wrap.dataset.covered = '';
  document.body.click();
  chat.rest(60_000);
  expect(chat.watcher.chatRoot()).toBe(chat.list);
  const view = addView();
  view.firstElementChild?.replaceChildren();
  chat.rest(60_000);
  for (const [text, side] of talk)
    view.firstElementChild?.insertAdjacentHTML('beforeend', bubble(side, text));
  await Promise.resolve();
  chat.rest(4000);
  expect(chat.watcher.chatRoot()).toBe(view.firstElementChild);
  chat.watcher.stop();
});

it.each([
  ['a mask', '<div data-covered><p>加载中</p></div>'],
  [
    'a box with terms and an input of its own',
    `<div><div style="overflow-y:auto">${['第一条', '第二条', '第三条', '第四条', '第五条', '第六条'].map((text) => bubble('left', text)).join('')}</div><textarea></textarea></div>`,
  ],
  [
    'the history of the talk, which has no input',
    `<div><div style="overflow-y:auto">${talk.map(([text, side]) => bubble(side, text)).join('')}</div></div>`,
  ],
])('stays with its talk while %s lies over it', (_what, box) => {
  const { chat, wrap } = begin();
  wrap.dataset.covered = '';
  document.body.insertAdjacentHTML('beforeend', box);
  for (const input of document.querySelectorAll('textarea')) placed(input);
  document.body.click();
  chat.rest(4000);
  chat.add('您还在吗', 'left');
  chat.rest(20_000);
  expect(chat.watcher.chatRoot()).toBe(chat.list);
  document.body.lastElementChild?.remove();
  delete wrap.dataset.covered;
  chat.add('请尽快回复', 'left');
  chat.rest(4000);
  chat.watcher.stop();
  expect(chat.heard()).toEqual([...START, '您还在吗', '请尽快回复']);
  expect(gapsOf(chat)).toEqual([]);
});

it('begins with the talk in sight where another one lies beneath it', () => {
  const beside = `<div id="view"><div style="overflow-y:auto">${bubble('left', '您好，我是人工客服小林')}${bubble('right', '能不能分期')}${bubble('left', '请说')}</div><textarea></textarea></div>`;
  const chat = fakeChat({ start: talk, beside, covered: true });
  chat.rest(4000);
  chat.watcher.stop();
  expect(chat.heard()).toEqual(['您好，我是人工客服小林', '能不能分期', '请说']);
});

it('leaves the list that was pointed at once when another view lies over it, and says so', () => {
  const first = begin().chat;
  const regionPath = pathTo(first.list);
  first.watcher.stop();
  const { chat, wrap } = begin({ regionPath, looks: [] });
  expect(chat.statuses.at(-1)).toMatchObject({ evidence: ['pointed-at'] });
  wrap.dataset.covered = '';
  openView(chat);
  chat.watcher.stop();
  expect(chat.heard()).toEqual([...START, ...LATER]);
  expect(chat.statuses.at(-1)).toMatchObject({ staleHint: 'region' });
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

it('takes what stands where a talk was for another one as soon as something is added to it', async () => {
  const { chat, wrap } = begin();
  wrap.style.display = 'none';
  const view = openInput();
  const list = view.firstElementChild as HTMLElement;
  list.role = 'log';
  const questions = ['怎么提前还款', '登录后点还款', '逾期有什么影响', '会影响征信', '怎么联系'];
  const standing = questions.map((text) => bubble('left', text));
  list.innerHTML = `${bubble('centre', '昨天 18:03')}${standing.join('')}`;
  chat.rest(20_000);
  expect(chat.watcher.chatRoot()).toBe(chat.list);
  list.insertAdjacentHTML('beforeend', bubble('left', '您好，我是人工客服小林'));
  await Promise.resolve();
  chat.rest(4000);
  expect(chat.watcher.chatRoot()).toBe(list);
  chat.watcher.stop();
});
