// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

let chat: FakeChat;
afterEach(() => chat.watcher.stop());

const row = (side: string, text: string, below: string) =>
  `<div class="row" data-side="${side}"><div class="bubble">${text}</div><div class="foot">${below}</div></div>`;

const foots = () => [...chat.list.querySelectorAll('.foot')] as HTMLElement[];
const written = () => chat.drafts.map((draft) => draft.kind);

describe('what changes beside a message and is not the message', () => {
  it('lets 「3 分钟前」 tick without a word', () => {
    chat = fakeChat({
      html: [
        row('left', '您好，请问有什么可以帮您', '3 分钟前'),
        row('right', '我想申请分期', '2 分钟前'),
        row('left', '好的，请稍等', '刚刚'),
      ].join(''),
    });
    chat.rest();
    const before = written();
    for (const minutes of [1, 2, 58]) {
      for (const [at, foot] of foots().entries()) foot.textContent = `${3 - at + minutes} 分钟前`;
      chat.rest();
    }
    for (const foot of foots()) foot.textContent = '1 小时前';
    chat.rest();
    expect(written()).toEqual(before);
    expect(chat.heard()).toEqual(chat.shown());
  });

  it('takes a read mark that comes later for a state, not for an edit', () => {
    chat = fakeChat({
      html: [
        row('left', '您好，请问有什么可以帮您', '10:32'),
        row('right', '我想申请分期', '10:33'),
        row('left', '好的，请稍等', '10:33'),
      ].join(''),
    });
    chat.rest();
    for (const foot of foots()) foot.insertAdjacentHTML('beforeend', ' <i>已读</i>');
    chat.rest();
    for (const draft of chat.drafts)
      if (draft.kind === 'revision') expect(draft.personal.text).toBeUndefined();
    expect(chat.heard()).toEqual(chat.shown());
  });
});

describe('a page that goes on to another talk without loading', () => {
  it('says that the list was replaced, and reads the new one', () => {
    chat = fakeChat({
      start: [
        ['您好，请问有什么可以帮您', 'left'],
        ['我想申请分期', 'right'],
        ['好的，请稍等', 'left'],
      ],
    });
    chat.rest();
    const next = chat.list.cloneNode(false) as HTMLElement;
    for (const text of ['这里是还款提醒', '本月应还 3,008.00 元', '知道了']) {
      const made = chat.add(text, text === '知道了' ? 'right' : 'left');
      next.append(made);
    }
    chat.list.replaceWith(next);
    chat.rest(20_000);
    const heard = chat.heard();
    expect(heard.slice(-3)).toEqual(['这里是还款提醒', '本月应还 3,008.00 元', '知道了']);
    expect(heard).toHaveLength(6);
    expect(
      chat.drafts.some((draft) => draft.kind === 'gap' && draft.body.reason === 'list-replaced'),
    ).toBe(true);
  });
});
