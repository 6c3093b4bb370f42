// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

let chat: FakeChat;
afterEach(() => chat?.watcher.stop());

type Side = 'left' | 'right';
const talk = (length: number): (readonly [string, Side])[] =>
  Array.from({ length }, (_, index) => [
    index % 2 ? `我这个月能还 ${index} 元` : `您好，第 ${index} 笔账单请核对一下`,
    index % 2 ? 'right' : 'left',
  ]);

/** Questions about style, about places, and texts read, while so many messages are added one by one. */
function workFor(length: number, added: number): { styles: number; boxes: number; texts: number } {
  chat = fakeChat({ start: talk(length) });
  chat.rest();
  const styles = vi.spyOn(chat.eyes, 'style');
  const boxes = vi.spyOn(chat.eyes, 'box');
  const texts = vi.spyOn(CharacterData.prototype, 'data', 'get');
  for (const [text, side] of talk(added)) {
    chat.add(`再说一句：${text}`, side);
    chat.watcher.flush();
  }
  const work = {
    styles: styles.mock.calls.length,
    boxes: boxes.mock.calls.length,
    texts: texts.mock.calls.length,
  };
  texts.mockRestore();
  chat.watcher.stop();
  return work;
}

describe('the work for a new message', () => {
  it('is the same at the end of a long chat as of a short one', () => {
    const short = workFor(20, 24);
    const long = workFor(100, 24);
    // Kinds of elements are looked at again now and then, ever more rarely, so a style more or less is no growth.
    expect(long.styles - short.styles).toBeLessThan(8);
    expect(long.boxes).toBe(short.boxes);
    expect(long.texts - short.texts).toBeLessThan(8);
  }, 60_000);

  it('asks for a style a few times, and reads a text once', () => {
    const { styles, boxes, texts } = workFor(60, 24);
    expect(styles / 24).toBeLessThan(16);
    expect(boxes / 24).toBeLessThan(32);
    expect(texts).toBe(24);
  });

  it('does not read all rows again because a few of another kind were understood', () => {
    chat = fakeChat({ start: talk(40) });
    chat.rest();
    const texts = vi.spyOn(CharacterData.prototype, 'data', 'get');
    for (const name of ['A12', 'B07', 'C33']) {
      chat.add(`会话已转接至坐席 ${name}`, 'centre').className = 'row note';
      chat.watcher.flush();
    }
    const read = texts.mock.calls.length;
    texts.mockRestore();
    expect(read).toBeLessThan(12);
  });
});
