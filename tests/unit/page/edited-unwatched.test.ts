// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type FakeChat, fakeChat } from './fake-page';

type Said = readonly [string, 'left' | 'right'];
const SAID: readonly Said[] = [
  ['您好，请问有什么可以帮您？', 'left'],
  ['我想协商分期', 'right'],
  ['可以分12期，每期850元', 'left'],
  ['罚息能减免吗', 'right'],
  ['罚息可以减免一半', 'left'],
  ['谢谢', 'right'],
  ['不客气，还有其他问题吗？', 'left'],
];

/** The page was loaded again and shows its last three; older ones are loaded by the user later on. */
function loadedAgain(older: readonly Said[]): FakeChat {
  const before = fakeChat({ start: SAID });
  before.rest();
  const known = before.known();
  before.watcher.stop();
  const chat = fakeChat({ known, start: SAID.slice(-3) });
  chat.rest();
  const first = chat.list.firstElementChild;
  for (const [text, side] of older) chat.add(text, side, first);
  chat.rest();
  return chat;
}

it('tells as edited what was edited while nobody watched and is brought back later', () => {
  const older = SAID.slice(0, 4).with(2, ['抱歉，现在只能一次结清', 'left']);
  const chat = loadedAgain(older);
  const edits = chat.drafts.filter(({ kind }) => kind === 'revision');
  expect(edits).toMatchObject([
    { body: { targetId: 'm3', reason: 'edited' }, personal: { text: '抱歉，现在只能一次结清' } },
  ]);
  expect(chat.drafts.filter(({ kind }) => kind === 'message')).toEqual([]);
  chat.watcher.stop();
});

it('tells as recalled what was taken back meanwhile', () => {
  const chat = loadedAgain(SAID.slice(0, 4).with(2, ['对方撤回了一条消息', 'left']));
  expect(chat.drafts).toContainEqual(
    expect.objectContaining({ kind: 'recall', body: expect.objectContaining({ targetId: 'm3' }) }),
  );
  chat.watcher.stop();
});

it('tells as new what was said twice in the place of one', () => {
  const chat = loadedAgain([
    ...SAID.slice(0, 2),
    ['抱歉，现在只能一次结清', 'left'],
    ['或者延后三天', 'left'],
    ...SAID.slice(3, 4),
  ]);
  expect(chat.drafts.filter(({ kind }) => kind === 'message')).toHaveLength(2);
  chat.watcher.stop();
});
