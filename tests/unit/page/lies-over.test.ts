// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bubble, fakeChat } from './fake-page';

const talk = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想问一下这个月的账单', 'right'],
  ['您本期应还 3,208.00 元', 'left'],
  ['能不能先停掉罚息', 'right'],
] as const;

it('what lies over the list, in a box around it that could scroll as well, is not said', () => {
  const rows = talk.map(([text, side]) => bubble(side, text)).join('');
  const contacts = '<div class="contacts">账单客服 好的，再见</div>';
  const chat = fakeChat({
    html: `<div class="inner" style="overflow-y:auto">${rows}</div>${contacts}`,
  });
  chat.rest(8000);
  expect(chat.watcher.chatRoot()?.className).toBe('inner');
  expect(chat.heard()).toEqual(talk.map(([text]) => text));
  chat.watcher.stop();
});
