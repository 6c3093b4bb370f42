// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const row = (inside: string) => `<div class="row" data-side="left">${inside}</div>`;
const line = (name: string, text: string, badge = '') =>
  row(`<time>18:03</time>${badge && `<i>${badge}</i>`}<b>${name}</b><span>${text}</span>`);
const TALK: readonly (readonly [string, string])[] = [
  ['客服小唐', '您好，请问有什么可以帮您？'],
  ['李明', '好的'],
  ['客服小唐', '请提供一下您的姓名'],
  ['李明', '李明'],
  ['客服小唐', '可以分12期'],
  ['李明', '谢谢'],
];

it('reads names that stand before the words with nothing but their look to part them', () => {
  const chat = fakeChat({
    html: TALK.map(([name, text]) => line(name, text, name === '李明' ? '' : '官方')).join(''),
  });
  chat.rest();
  expect(chat.heard()).toEqual(TALK.map(([, text]) => text));
  chat.list.insertAdjacentHTML('beforeend', line('李明', '嗯'));
  chat.rest();
  expect(chat.heard().at(-1)).toBe('嗯');
  chat.watcher.stop();
});

it('leaves words that are set off or come again and again at the beginning of a message', () => {
  const texts = ['<b>温馨提示</b><span>请按时还款</span>', '<b>好的</b><span>，我明白了</span>'];
  const chat = fakeChat({ html: [...texts, '<p>可以吗</p>', ...texts].map(row).join('') });
  chat.rest();
  expect(chat.heard()).toHaveLength(5);
  expect(chat.heard()[0]).toContain('温馨提示');
  expect(chat.heard()[1]).toContain('好的');
  chat.watcher.stop();
});

it('takes the letters of a text that each have an element of their own for no names', () => {
  const texts = ['好好', '好嗯好', '嗯嗯', '好好好', '嗯好', '好嗯'];
  const letters = (text: string) => [...text].map((letter) => `<i>${letter}</i>`).join('');
  const chat = fakeChat({ html: texts.map((text) => row(letters(text))).join('') });
  chat.rest();
  expect(chat.heard()).toEqual(texts);
  chat.watcher.stop();
});

it.each([
  [
    'in the same row',
    (name: string, text: string) => row(`<header>${name}</header><p>${text}</p>`),
  ],
  ['in a row of their own', (name: string, text: string) => row(name) + row(text)],
])('leaves a line that says who and when above words %s', (_where, draw) => {
  const head = (name: string) => `<b>${name}</b> · <time>10:37 AM</time> · Delivered`;
  const chat = fakeChat({ html: TALK.map(([name, text]) => draw(head(name), text)).join('') });
  chat.rest();
  expect(chat.heard().join()).not.toContain('Delivered');
  chat.watcher.stop();
});

it('leaves a line of a name and a number above words in a row of their own', () => {
  const head = (name: string) => row(`<b>${name}</b><i>坐席甲</i>`);
  const chat = fakeChat({ html: TALK.map(([name, text]) => head(name) + row(text)).join('') });
  chat.rest();
  expect(chat.heard().filter((text) => text === '坐席甲')).toEqual([]);
  chat.watcher.stop();
});
