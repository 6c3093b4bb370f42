// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bubble, fakeChat } from './fake-page';

/** Alike, as the talk of one case is. */
const page = (n: number): string[] =>
  ['您好', '请问本期要还多少', '应还', '能分期吗', '可以分期', '好的', '还有其他问题吗'].map(
    (text, at) => `${text}（${n}-${at}）`,
  );
const html = (texts: readonly string[]) =>
  texts.map((text, at) => bubble(at % 2 ? 'right' : 'left', text)).join('');

it('a list that is turned to another page and back was neither edited nor taken back', () => {
  const chat = fakeChat({ html: html(page(2)) });
  chat.rest(4000);
  for (const n of [1, 2, 1]) {
    chat.list.innerHTML = html(page(n));
    chat.rest(4000);
  }
  chat.watcher.stop();
  expect([...chat.heard()].sort()).toEqual([...page(1), ...page(2)].sort());
  const kinds = chat.drafts.flatMap((draft) =>
    draft.kind === 'recall' || (draft.kind === 'revision' && draft.body.reason === 'edited')
      ? [draft.kind]
      : [],
  );
  expect(kinds).toEqual([]);
  const gaps = chat.drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.body.reason] : []));
  expect(gaps).toContain('list-replaced');
});

it('a few messages taken back at once were taken back', () => {
  const chat = fakeChat({ html: html(page(1)) });
  chat.rest(4000);
  for (const row of [...chat.list.children].slice(2, 5)) row.remove();
  chat.rest(4000);
  chat.watcher.stop();
  expect(chat.drafts.filter((draft) => draft.kind === 'recall')).toHaveLength(3);
});
