// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

it('takes the heading of a table that is still empty for no message', () => {
  const chat = fakeChat({
    html: '<table><thead><tr><th>时间</th><th>发言人</th><th>内容</th></tr></thead><tbody></tbody></table>',
  });
  chat.rest();
  chat.watcher.stop();
  expect(chat.drafts.filter((draft) => draft.kind === 'message')).toEqual([]);
});
