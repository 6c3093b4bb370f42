// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type MakeBook, makeBook } from '@/lib/page/follow/make-book';
import { fakeChat } from './fake-page';

/** A chat whose book comes when the test says so. */
function waitingChat() {
  const coming = Promise.withResolvers<MakeBook>();
  let asked = 0;
  const chat = fakeChat({
    start: [
      ['您好，请问有什么可以帮您', 'left'],
      ['我想申请分期', 'right'],
      ['好的，请稍等', 'left'],
    ],
    bringBook: () => {
      asked += 1;
      return coming.promise;
    },
  });
  return { chat, coming, asked: () => asked };
}

describe('a book that is still on its way', () => {
  it('misses nothing that is said meanwhile', async () => {
    const { chat, coming, asked } = waitingChat();
    chat.add('还在吗', 'right');
    chat.rest();
    expect([chat.drafts.length, chat.watcher.isIdle(), asked()]).toEqual([0, false, 1]);
    coming.resolve(makeBook);
    await coming.promise;
    await Promise.resolve();
    chat.rest();
    expect(chat.heard()).toEqual(chat.shown());
    expect(chat.watcher.isIdle()).toBe(true);
  });

  it('is there before whoever stops at once goes on', async () => {
    const { chat, coming } = waitingChat();
    const stopping = chat.watcher.ready().then(() => chat.watcher.stop());
    coming.resolve(makeBook);
    await stopping;
    expect(chat.heard()).toEqual(chat.shown());
  });

  it('is not waited for once the watcher has stopped', async () => {
    const { chat, coming } = waitingChat();
    chat.watcher.stop();
    coming.resolve(makeBook);
    await coming.promise;
    await Promise.resolve();
    expect(chat.drafts).toEqual([]);
  });

  it('lets the chat go when it is refused, and says so', async () => {
    const { chat, coming } = waitingChat();
    coming.reject(new Error('refused'));
    await coming.promise.catch(() => undefined);
    await Promise.resolve();
    expect(chat.statuses.at(-1)?.state).toBe('lost');
    expect(chat.watcher.chatRoot()).toBeNull();
  });
});
