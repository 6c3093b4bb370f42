// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

const OPERATIONS = [
  'push',
  'burst',
  'prepend',
  'edit',
  'stream',
  'recall',
  'remove',
  'redraw',
  'typing',
  'send',
  'rest',
] as const;
type Operation = (typeof OPERATIONS)[number];

/** Short and often the same, as in a real talk. */
const WORDS = [
  '好的',
  '在吗',
  '？',
  '请稍等',
  '我这边查一下',
  '应还 300 元',
  '能不能少一点',
  '您好',
];
const START = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想办分期', 'right'],
  ['请稍等', 'left'],
] as const;

let chat: FakeChat;
afterEach(() => chat.watcher.stop());

const bubbleAt = (at: number): HTMLElement | null => {
  const rows = chat.list.querySelectorAll<HTMLElement>('.bubble:not(.typing)');
  return rows[at % Math.max(1, rows.length)] ?? null;
};

/** What a page does, each in one task; `rest` lets it be read and settle, as time does. */
const operations: Record<Operation, (at: number, index: number) => void> = {
  push: (at) => {
    chat.add(WORDS[at % WORDS.length] ?? '', at % 3 ? 'right' : 'left');
  },
  burst: (at) => {
    for (let i = 0; i < 5 + (at % 30); i += 1)
      chat.add(WORDS[(at + i * i) % WORDS.length] ?? '', i % 2 ? 'right' : 'left');
  },
  prepend: (at) => {
    const first = chat.list.firstElementChild;
    for (let i = 0; i < 1 + (at % 4); i += 1)
      chat.add(WORDS[(at + i) % WORDS.length] ?? '', i % 2 ? 'right' : 'left', first);
    chat.rest();
  },
  edit: (at, index) => {
    const bubble = bubbleAt(at);
    if (bubble) bubble.textContent = `改为 ${index} 号说法`;
    chat.rest();
  },
  stream: (at) => {
    const row = chat.add('正', 'left');
    const bubble = row.firstElementChild as HTMLElement;
    const text = `正在为您核对第 ${at} 期账单，合计 ${at * 3} 元，请留意还款日`;
    for (let end = 2; end <= text.length; end += 3) {
      bubble.textContent = text.slice(0, end);
      if (end % 4 === 0) chat.rest(250);
    }
    bubble.textContent = text;
  },
  recall: (at) => {
    const bubble = bubbleAt(at);
    if (bubble) bubble.textContent = '你撤回了一条消息';
    chat.rest();
  },
  remove: (at) => {
    const row = bubbleAt(at)?.parentElement;
    // The list's first message leaves no place that could be seen empty; one alone, redrawn with other words, is another talk.
    const others = chat.list.childElementCount > 2;
    if (row && row !== chat.list.firstElementChild && others) row.remove();
    chat.rest();
  },
  redraw: () => {
    chat.list.innerHTML = String(chat.list.innerHTML);
  },
  typing: () => {
    const row = chat.add('对方正在输入…', 'left');
    row.firstElementChild?.classList.add('typing');
    chat.rest(500);
    chat.list.querySelector('.typing')?.parentElement?.remove();
  },
  send: (at) => {
    const row = chat.add(WORDS[at % WORDS.length] ?? '', 'right');
    const state = document.createElement('span');
    state.className = 'state';
    state.textContent = '发送中';
    row.append(state);
    chat.rest(250);
    state.textContent = at % 2 ? '已送达' : '发送失败';
    if (at % 3 === 0) row.replaceWith(row.cloneNode(true));
  },
  rest: () => chat.rest(),
};

describe('any order of what a page does', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...OPERATIONS), fc.nat(1000)), {
    minLength: 1,
    maxLength: 16,
  });

  it('gives the page’s own transcript', () => {
    fc.assert(
      fc.property(steps, (list) => {
        chat = fakeChat({ start: START });
        chat.rest();
        for (const [index, [operation, at]] of list.entries()) operations[operation](at, index);
        chat.rest();
        const heard = chat.heard();
        const shown = chat.shown();
        chat.watcher.stop();
        expect(heard).toEqual(shown);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('gives it again after a reload, without a new message', () => {
    fc.assert(
      fc.property(steps, (list) => {
        chat = fakeChat({ start: START });
        chat.rest();
        for (const [index, [operation, at]] of list.entries()) operations[operation](at, index);
        chat.rest();
        const html = chat.list.innerHTML;
        const known = chat.known();
        chat.watcher.stop();
        chat = fakeChat({ known, html });
        chat.rest();
        const fresh = chat.drafts.filter((draft) => draft.kind === 'message');
        chat.watcher.stop();
        expect(fresh).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
