// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const press = (text: string) => `<div class="bubble" role="button">${text}</div>`;
const row = (side: string, inside: string) =>
  `<div class="row ${side}" data-side="${side}">${inside}</div>`;
const words = (text: string) => `<div class="bubble">${text}</div>`;

const said = [
  ['left', '您好，请问有什么可以帮您'],
  ['right', '我的账单逾期了 47 天'],
  ['left', '请提供一下手机后四位'],
  ['right', '8842'],
  ['left', '目前应还本金 12,600.00 元'],
  ['right', '12期可以吗'],
] as const;

describe('bubbles that can be pressed', () => {
  it('are messages where those of a chat are', () => {
    const html = said.map(([side, text]) => row(side, press(text))).join('');
    const chat = fakeChat({ html: row('centre', words('会话已开始')) + html });
    chat.rest(8000);
    expect(chat.heard()).toEqual(['会话已开始', ...said.map(([, text]) => text)]);
  });

  it('are messages below the name of who speaks', () => {
    const name = '<div class="name" style="font-size:12px">客服小美 工号 8021</div>';
    const html = said.map(([side, text]) => row(side, (side === 'left' ? name : '') + press(text)));
    const chat = fakeChat({ html: html.join('') });
    chat.rest(8000);
    expect(chat.heard()).toEqual(said.map(([, text]) => text));
  });

  it('are none where one speaks in words: choices in rows of their own', () => {
    const talk = said.map(([side, text]) => row(side, words(text))).join('');
    const choices = ['人工服务', '账单查询', '还款方式', '投诉建议'];
    const chat = fakeChat({
      html: talk + choices.map((text) => row('left pick', press(text))).join(''),
    });
    chat.rest(8000);
    expect(chat.heard()).toEqual(said.map(([, text]) => text));
  });

  it('are none where the same few come again: tools below answers', () => {
    const html = said.map(([side, text], at) =>
      row(side, side === 'left' ? press(at % 4 === 0 ? '转人工' : '查看详情') : words(text)),
    );
    const chat = fakeChat({ html: html.join('') });
    chat.rest(8000);
    expect(chat.heard()).toEqual(['我的账单逾期了 47 天', '8842', '12期可以吗']);
  });
});
