// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bubble, fakeChat } from './fake-page';

const list = (...rows: readonly (readonly [side: string, text: string])[]) =>
  `<div><div style="overflow-y:auto">${rows.map(([side, text]) => bubble(side, text)).join('')}</div></div>`;
const talk = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['能不能先停掉罚息', 'right'],
] as const;

const other = list(
  ['left', '您好，这里是信用卡中心'],
  ['right', '这个月只能还最低'],
  ['left', '最低还款 860.00 元'],
  ['right', '好的，谢谢'],
);

const gapsOf = (beside?: string) => {
  const chat = fakeChat({ start: talk, ...(beside && { beside }) });
  chat.rest(8000);
  chat.watcher.stop();
  expect(chat.heard()).toEqual(talk.map(([text]) => text));
  return chat.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body.reason] : []));
};

it('of two talks on a page one is read, and the ledger hears once of the other', () => {
  expect(gapsOf(other)).toEqual(['other-chat']);
});

it.each([
  ['nothing', undefined],
  [
    'a list in which one party speaks',
    list(['left', '常见问题'], ['left', '怎么提前还款'], ['left', '怎么开结清证明']),
  ],
  [
    'a strip with words at one edge and buttons at the other, where the list is scrolled by a script',
    `<style>#list{overflow-y:visible}</style><div><div>${bubble('left', '本页面仅供体验，请登录')}${bubble('right', '登录')}${bubble('right', '关闭')}</div></div>`,
  ],
])('no other talk is told of beside %s', (_what, beside) => {
  expect(gapsOf(beside)).toEqual([]);
});

/** The user writes into an input that was opened beside the chat. */
const gapsAfterWriting = (html: string, from = 'textarea') => {
  const chat = fakeChat({ start: talk });
  chat.rest(8000);
  const view = document.createElement('div');
  view.innerHTML = html;
  document.body.append(view);
  for (const input of view.querySelectorAll('textarea'))
    input.getBoundingClientRect = () => ({ width: 400, height: 40, bottom: 540 }) as DOMRect;
  for (const _round of [1, 2]) {
    const inputs = document.querySelectorAll(from);
    inputs[inputs.length - 1]?.dispatchEvent(new Event('keydown', { bubbles: true }));
    chat.rest(20_000);
  }
  chat.watcher.stop();
  expect(chat.watcher.chatRoot()).toBeNull();
  expect(chat.heard()).toEqual(talk.map(([text]) => text));
  return chat.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body.reason] : []));
};

it('the ledger hears once of a talk that opens later, when the user writes there', () => {
  expect(gapsAfterWriting(`${other}<textarea></textarea>`)).toEqual(['other-chat']);
});

it.each([
  ['the chat itself', `<div data-covered>${other}<textarea></textarea></div>`, '#wrap textarea'],
  [
    'an input beside a list in which one party speaks',
    `${list(['left', '常见问题'], ['left', '怎么提前还款'], ['left', '怎么开结清证明'])}<textarea></textarea>`,
    'textarea',
  ],
  ['an input with nothing beside it', '<textarea></textarea>', 'textarea'],
  [
    'an input beside a talk that lies below something else',
    `<div data-covered>${other}</div><textarea></textarea>`,
    'textarea',
  ],
])('no other talk is told of when the user writes into %s', (_what, html, from) => {
  expect(gapsAfterWriting(html, from)).toEqual([]);
});
