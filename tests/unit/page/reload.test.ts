// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

it('puts what is said on a page that begins anew behind all that was said before', () => {
  const greeting = [
    '您好，我是智能助手',
    '请描述您的问题，我来帮您',
    '输入「人工」可以转接客服',
  ] as const;
  const first = fakeChat();
  for (const text of greeting) first.add(text, 'left');
  for (const text of ['我想协商分期', '好的']) first.add(text, 'right');
  first.rest();
  first.watcher.stop();
  const again = fakeChat({
    known: first.known(),
    html: greeting.map((t) => `<div data-side="left"><div>${t}</div></div>`).join(''),
  });
  again.rest();
  again.add('又断线了', 'right');
  again.add('好的', 'right');
  again.rest();
  again.watcher.stop();
  const said = again.drafts.filter((draft) => draft.kind === 'message');
  expect(said.map((draft) => draft.personal.text)).toEqual(['又断线了', '好的']);
  expect(said[0]?.body.afterId).toBe(first.known().at(-1)?.id);
  expect(said.map((draft) => draft.body.seen)).toEqual(['live', 'live']);
});

it('knows again what a page brings back below what it showed first', () => {
  const talk = [
    '您好，请说',
    '我想协商分期',
    '请稍等',
    '罚息能减免吗',
    '可以申请',
    '谢谢',
  ] as const;
  const side = (at: number) => (at % 2 ? 'right' : 'left');
  const first = fakeChat();
  for (const [at, text] of talk.entries()) first.add(text, side(at));
  first.rest();
  first.watcher.stop();
  const again = fakeChat({
    known: first.known(),
    start: [
      [talk[0], 'left'],
      [talk[1], 'right'],
    ],
  });
  again.rest();
  const since: string[] = talk.slice(2);
  since[1] = '罚息能减免吗？';
  for (const [at, text] of since.entries()) again.add(text, side(at));
  again.rest();
  again.add('好的', 'right');
  again.rest();
  again.watcher.stop();
  const said = again.drafts.filter((draft) => draft.kind === 'message');
  expect(said.map((draft) => draft.personal.text)).toEqual(['好的']);
  const edits = again.drafts.filter((draft) => draft.kind === 'revision' && draft.personal.text);
  expect(edits.map((draft) => draft.personal)).toEqual([{ text: '罚息能减免吗？' }]);
});

it('takes what is read in one moment for said now, and what comes above it for older', () => {
  const chat = fakeChat({
    start: [
      ['您好，请说', 'left'],
      ['我想分期', 'right'],
    ],
  });
  chat.rest();
  for (const text of ['请稍等', '可以办理', '好的吗']) chat.add(text, 'left');
  chat.rest();
  const first = chat.list.firstElementChild;
  for (const text of ['在吗', '在的']) chat.add(text, 'right', first);
  chat.rest();
  chat.watcher.stop();
  const seen = chat.drafts.flatMap((d) => (d.kind === 'message' ? [d.body.seen] : []));
  expect(seen).toEqual([
    ...['present', 'present'],
    ...['live', 'live', 'live'],
    ...['history', 'history'],
  ]);
});
