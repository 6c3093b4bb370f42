// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

let chat: FakeChat;
afterEach(() => chat.watcher.stop());

const hear = (rows: readonly string[]) => {
  chat = fakeChat({ html: rows.map((row) => `<div class="row">${row}</div>`).join('') });
  chat.rest();
  return chat.heard();
};
const said = () => chat.drafts.flatMap((draft) => (draft.kind === 'message' ? [draft] : []));
const bubble = (inner: string) => `<div style="background: #dee">${inner}</div>`;

it('takes a reaction in a box of its own off what was said, and keeps an emoji that was sent', () => {
  const reaction = '<span style="display: inline-flex; background: #fff">👍 2</span>';
  expect(hear([bubble(`<p>可以分期</p>${reaction}`), bubble('好的'), bubble('👍')])).toEqual([
    '可以分期',
    '好的',
    '👍',
  ]);
});

it('leaves out the thumbs under an answer, and never takes them for a name', () => {
  const thumbs = '<div><span>👍</span> <span>👎</span></div>';
  const rows = ['第一个回答', '第二个回答', '第三个回答'].map((text) => `<p>${text}</p>${thumbs}`);
  expect(hear(rows)).toEqual(['第一个回答', '第二个回答', '第三个回答']);
  expect(said().some((draft) => draft.personal.speakerName !== undefined)).toBe(false);
});

it('reads an answer with code in one piece, without the tools on the code', () => {
  const code = '<pre><div><span>js</span><button>复制代码</button></div><code>a = 1</code></pre>';
  expect(
    hear([`<div><p>这样算：</p>${code}<ol><li>先核对</li></ol></div>`, '<p>谢谢</p>']),
  ).toEqual(['这样算：\njs\na = 1\n1. 先核对', '谢谢']);
});

it('takes the state before a bubble off what was said', () => {
  const row = (text: string) =>
    `<span>已读</span><div style="display: inline-block; background: #dee">${text}</div>`;
  expect(hear([row('在吗'), row('已读了吗')])).toEqual(['在吗', '已读了吗']);
});

it('takes nothing for said that stays in view while the list scrolls, but the day it names', () => {
  const pinned = (text: string) => `<div style="position: sticky">${text}</div>`;
  const rows = ['您好，请说', '想分期', '可以的'].map(
    (text, at) =>
      `<div data-side="${at % 2 ? 'right' : 'left'}">${bubble(text)}<small>09:10</small></div>`,
  );
  chat = fakeChat({
    html: pinned('11 月账单 应还 13,014.62') + pinned('2026-11-20') + rows.join(''),
  });
  chat.rest();
  expect(chat.heard()).toEqual(['您好，请说', '想分期', '可以的']);
  expect(said().map((draft) => draft.body.pageTime?.iso?.slice(0, 16))).toEqual(
    rows.map(() => '2026-11-20T09:10'),
  );
});

it('takes what unfolds a long message off it', () => {
  const rows = [bubble('<p>方案如下，请核对</p><span>展开全部</span>'), bubble('展开')];
  expect(hear(rows)).toEqual(['方案如下，请核对', '展开']);
});

it('takes a message below a small quotation for no notice', () => {
  const side = (inner: string, at: number) =>
    `<div data-side="${at % 2 ? 'right' : 'left'}" style="font-size: 14px">${bubble(inner)}</div>`;
  const quoted =
    '<blockquote style="font-size: 11px">您希望分多少期？</blockquote><p>12期可以吗</p>';
  const rows = ['您好，请说', '想分期', '您希望分多少期？', quoted, '可以的', '谢谢'];
  chat = fakeChat({ html: rows.map(side).join('') });
  chat.rest();
  expect(chat.known().map((message) => message.speaker)).toEqual([
    'agent',
    'customer',
    'agent',
    'customer',
    'agent',
    'customer',
  ]);
});

it('hears answers that look like a time or a state, below a line that tells who and when', () => {
  const said = ['您好', '几点方便', '18:00', '好的呀', '消息您看了吗', '已读', '谢谢', '不客气'];
  const rows = said.map(
    (text, at) =>
      `<header><b>${at % 2 ? '李明' : '小唐'}</b> <span>2026-11-20 10:3${at}</span></header><p>${text}</p>`,
  );
  expect(hear(rows)).toEqual(said);
  const times = chat.drafts.map((draft) => draft.kind === 'message' && draft.body.pageTime?.raw);
  expect(times.filter(Boolean)).toEqual(said.map((_text, at) => `2026-11-20 10:3${at}`));
});

it('takes a framed quotation below a bubble for a part of that message, and a second bubble for another', () => {
  const box = (text: string, px: number) =>
    `<div data-side="left" style="background: #dee; font-size: ${px}px">${text}</div>`;
  const rows = [
    box('您好，请说', 14),
    box('需要向上级申请', 14) + box('客户：每个月最多还 1,100', 12),
    box('请稍等', 14) + box('可以办理', 14),
  ];
  chat = fakeChat({ html: rows.map((row) => `<div data-side="left">${row}</div>`).join('') });
  chat.rest();
  expect(chat.heard()).toEqual([
    '您好，请说',
    '需要向上级申请\n客户：每个月最多还 1,100',
    '请稍等',
    '可以办理',
  ]);
});

it('keeps the line breaks and blanks of what was said', () => {
  const rows = [bubble('应还 96.40 元<br>您希望分多少期？'), '<b>Hello</b> <i>there</i><br>again'];
  expect(hear([...rows, bubble('好的')])).toEqual([
    '应还 96.40 元\n您希望分多少期？',
    'Hello there\nagain',
    '好的',
  ]);
});

it('takes the time that shows when the pointer rests on a message', () => {
  const rows = ['您好', '在吗', '好的'].map(
    (text, at) =>
      `<div>${bubble(text)}<span style="visibility: hidden">2026-11-20 18:0${at}</span></div>`,
  );
  expect(hear(rows)).toEqual(['您好', '在吗', '好的']);
  expect(said().map((draft) => draft.body.pageTime?.iso?.slice(0, 16))).toEqual(
    rows.map((_row, at) => `2026-11-20T18:0${at}`),
  );
});

it('sees on which side a bubble stands in a line behind its state, below a line over the whole width', () => {
  const bubbleInLine = (text: string) =>
    `<span style="display: inline-block; background: #dee">${text}</span>`;
  const row = (text: string, at: number) =>
    at % 2
      ? `<div data-side="right"><div>tb8842 09:1${at}</div><span>已读</span>${bubbleInLine(text)}</div>`
      : `<div data-side="left"><div>小敏 09:1${at}</div>${bubbleInLine(text)}</div>`;
  const rows = ['您好，请说', '有货吗', '有的，请放心', '好的', '请您下单', '多久能到'];
  chat = fakeChat({ html: rows.map(row).join('') });
  chat.rest();
  expect(chat.known().map((message) => [message.speaker, message.text])).toEqual(
    rows.map((text, at) => [at % 2 ? 'customer' : 'agent', text]),
  );
});
