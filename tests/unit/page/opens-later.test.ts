// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

it('finds a chat that a launcher opens long after the page has loaded', () => {
  const chat = fakeChat();
  const wrap = chat.list.parentElement as HTMLElement;
  wrap.remove();
  document.body.append(document.createElement('button'));
  chat.rest(60_000);
  expect([chat.watcher.chatRoot(), chat.drafts]).toEqual([null, []]);
  document.querySelector('button')?.click();
  chat.rest(2_000);
  document.body.append(wrap);
  chat.add('您好，请问有什么可以帮您', 'left');
  chat.add('我想申请分期', 'right');
  chat.rest();
  chat.add('请稍等', 'left');
  chat.rest();
  chat.watcher.stop();
  expect(chat.heard()).toEqual(chat.shown());
});
