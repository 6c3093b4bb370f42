// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

let chat: FakeChat;
afterEach(() => chat.watcher.stop());

const START = [
  ['您好，请稍等', 'left'],
  ['我想办分期', 'right'],
  ['好的', 'left'],
] as const;

describe('older messages that begin as the talk itself does', () => {
  it('come in above what is known when rows are drawn anew', () => {
    chat = fakeChat({ start: START });
    chat.rest();
    const firstId = chat.drafts[0]?.id;
    chat.list.innerHTML = '';
    for (const text of ['您好，请稍等', '上月账单多少', '您好，请稍等', '我想办分期', '好的'])
      chat.add(text);
    chat.rest();
    expect(chat.heard()).toEqual(chat.shown());
    expect(chat.known().findIndex((message) => message.id === firstId)).toBe(2);
  });

  it('are not doubled by a row that fades out while rows are handed on by their index', () => {
    chat = fakeChat({ start: START });
    chat.rest();
    const bubbles = [...chat.list.querySelectorAll('.bubble')] as HTMLElement[];
    const fading = chat.list.firstElementChild as HTMLElement;
    const second = chat.list.children[1] as HTMLElement;
    chat.add('上月账单多少', 'right', second);
    fading.className = 'row leaving';
    (bubbles[1] as HTMLElement).textContent = '您好，请稍等';
    (bubbles[2] as HTMLElement).textContent = '我想办分期';
    chat.add('好的', 'left');
    chat.rest(300);
    fading.remove();
    chat.rest();
    expect(chat.heard()).toEqual(['上月账单多少', '您好，请稍等', '我想办分期', '好的']);
  });

  it('are not doubled by a first line that stays until its row is given to the oldest of them', () => {
    chat = fakeChat({ start: START });
    chat.rest();
    const fading = chat.list.firstElementChild as HTMLElement;
    const second = fading.nextElementSibling;
    for (const text of ['上月账单多少', '已为您查到', '您好，请稍等'])
      chat.add(text, 'left', second);
    chat.rest(300);
    chat.add('在吗', 'right', fading.nextElementSibling);
    fading.remove();
    chat.rest();
    expect(chat.heard()).toEqual(chat.shown());
  });
});
