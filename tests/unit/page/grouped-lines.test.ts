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
