// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const row = (side: string, inner: string) =>
  `<div class="row" data-side="${side}"><div class="bubble">${inner}</div></div>`;

it('reads a clock with ticks behind it, and leaves what can be pressed on a recall notice away', () => {
  const chat = fakeChat({
    html:
      row('left', '<div>您好</div><div>09:58</div>') +
      row('right', '<div>在吗</div><div>09:59 <span>✓✓</span></div>') +
      row('centre', '<span>您撤回了一条消息</span> <a>重新编辑</a>'),
  });
  chat.rest();
  chat.watcher.stop();
  expect(chat.heard()).toEqual(['您好', '在吗', '您撤回了一条消息']);
  expect(chat.known().map((message) => message.pageTimeRaw)).toEqual(['09:58', '09:59', null]);
});
