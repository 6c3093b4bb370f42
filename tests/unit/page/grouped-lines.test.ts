// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const group = (inner: string) => `<div class="group">${inner}</div>`;

it('tells the messages below one head apart, and keeps the paragraphs of one message together', () => {
  const chat = fakeChat({
    html:
      group('<div class="head">您 10:00:01</div><div class="text">在吗</div>') +
      group(
        '<div class="head">客服小林 10:00:09</div><div class="text">您好</div><div class="text">请稍等</div>',
      ) +
      group(
        '<div class="head">客服小林 10:01:09</div><div class="text"><p>第一行</p><p>第二行</p></div>',
      ),
  });
  chat.rest();
  const last = chat.list.lastElementChild as HTMLElement;
  last.insertAdjacentHTML('beforeend', '<div class="text">还有吗</div>');
  chat.rest();
  chat.watcher.stop();
  expect(chat.heard()).toEqual(['在吗', '您好', '请稍等', '第一行\n第二行', '还有吗']);
  expect(chat.known().map((message) => message.speaker)).toEqual([
    'customer',
    'agent',
    'agent',
    'agent',
    'agent',
  ]);
});

it('knows the name above several messages without bubbles, and hears it where it was said', () => {
  const line = (text: string, at: number) =>
    `<div class="line"><span>2026-11-20 10:0${at}</span><div>${text}</div></div>`;
  const block = (name: string, ...lines: readonly string[]) =>
    group(`<div class="name"><b>${name}</b></div><div>${lines.join('')}</div>`);
  const talk = [
    block('王敏 6021', line('您好，请问怎么称呼？', 0)),
    block('李明', line('我叫', 1), line('李明', 2)),
    block('王敏 6021', line('李先生您好', 3)),
    block('李明', line('能分期吗', 4)),
    block('王敏 6021', line('可以的', 5)),
    block('李明', line('谢谢', 6)),
  ];
  const chat = fakeChat({ html: talk.join('') });
  chat.rest();
  chat.watcher.stop();
  const said = ['您好，请问怎么称呼？', '我叫', '李明', '李先生您好', '能分期吗', '可以的', '谢谢'];
  expect(chat.heard()).toEqual(said);
});
