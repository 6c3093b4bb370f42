// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const ROW = 40;
const VIEW = 200;
const talk = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['能不能先停掉罚息', 'right'],
  ['可以为您申请减免', 'left'],
  ['好的', 'right'],
  ['请您留意短信', 'left'],
  ['好的，谢谢', 'right'],
] as const;
const older = [
  ['在吗', 'right'],
  ['在的，您请说', 'left'],
  ['好的', 'right'],
] as const;

/** Rows stand where their `order` says, in a list that is scrolled to its end. */
const placedChat = () => {
  const chat = fakeChat();
  const { list, eyes } = chat;
  const { box } = eyes;
  const rows = () => [...list.children] as HTMLElement[];
  const content = () => rows().length * ROW;
  const scrolled = () => Math.max(0, content() - VIEW);
  for (const [name, get] of [
    ['scrollTop', scrolled],
    ['scrollHeight', content],
    ['clientHeight', () => VIEW],
  ] as const)
    Object.defineProperty(list, name, { get, configurable: true });
  const topOf = (row: HTMLElement) => {
    const above = rows().filter((other) => Number(other.style.order) < Number(row.style.order));
    return above.length * ROW - scrolled();
  };
  Object.assign(eyes, {
    box: (el: Element) => {
      if (el === list) return { ...box(el), top: 0, bottom: VIEW };
      const row = el.closest<HTMLElement>('.row');
      if (!row) return box(el);
      const top = topOf(row);
      return { ...box(el), top, bottom: top + ROW };
    },
  });
  const place = (order: number, text: string, side: 'left' | 'right') => {
    const row = chat.add(text, side).closest<HTMLElement>('.row') as HTMLElement;
    row.style.order = String(order);
  };
  return { chat, place };
};

const gapsOf = ({ drafts }: ReturnType<typeof fakeChat>) =>
  drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body.reason] : []));

it('a list whose older messages are placed on top by `order` draws all of itself', () => {
  const { chat, place } = placedChat();
  for (const [at, [text, side]] of talk.entries()) place(100 + at, text, side);
  chat.rest(8000);
  for (const [at, [text, side]] of older.entries()) place(1 + at, text, side);
  chat.rest(8000);
  expect(chat.heard()).toEqual([...older, ...talk].map(([text]) => text));
  expect(gapsOf(chat)).toEqual([]);
  // Of a list that draws a part of itself other messages could be what stands elsewhere in it.
  chat.list.replaceChildren();
  for (const text of ['欢迎光临', '今天的活动', '满减说明']) place(200, text, 'left');
  chat.rest(8000);
  expect(gapsOf(chat)).toEqual(['list-replaced']);
});
