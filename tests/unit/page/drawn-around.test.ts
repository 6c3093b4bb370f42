// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const rowOf = (text: string, side: 'left' | 'right') =>
  `<div class="row" data-side="${side}">${side === 'left' ? '<div class="who">客服小唐</div>' : ''}<div class="bubble">${text}</div></div>`;
const older = [
  ['在吗', 'right'],
  ['请问有什么可以帮您', 'left'],
] as const;
const talk = [
  ['当前咨询人数较多', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['能不能先停掉罚息', 'right'],
  ['可以为您申请减免', 'left'],
  ['要多久', 'right'],
  ['三个工作日', 'left'],
  ['谢谢', 'right'],
] as const;
type Said = readonly (readonly [string, 'left' | 'right'])[];
const around = (said: Said) =>
  `<div class="scroll"><div class="content">${said.map(([text, side]) => rowOf(text, side)).join('')}</div></div>`;

it('a list that is drawn anew with all that is around it teaches nothing false about names', () => {
  const chat = fakeChat({ html: around(talk) });
  chat.rest(8000);
  for (let times = 0; times < 4; times++) {
    chat.list.innerHTML = around(talk);
    chat.rest(4000);
  }
  chat.list.innerHTML = around([...older, ...talk]);
  chat.rest(8000);
  expect(chat.heard()).toEqual([...older, ...talk].map(([text]) => text));
  expect(chat.drafts.filter(({ kind }) => kind === 'gap')).toEqual([]);
  chat.watcher.stop();
});
