// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

/** The hours that the messages below these time lines were given; null: left open. */
function hoursBelow(lines: readonly string[]): (string | null)[] {
  const chat = fakeChat();
  lines.forEach((line, at) => {
    chat.add(line, 'centre');
    chat.add(`第 ${at + 1} 句，本期应还多少`, at % 2 ? 'left' : 'right');
  });
  chat.rest();
  chat.watcher.stop();
  return chat.drafts.flatMap((draft) =>
    draft.kind === 'message' ? [draft.body.pageTime?.iso?.slice(11, 16) ?? null] : [],
  );
}

it.each([
  [
    ['昨天 9:40', '昨天 6:03', '昨天 6:20'],
    ['09:40', '18:03', '18:20'],
  ],
  [
    ['昨天 11:50', '昨天 12:10', '昨天 1:05'],
    ['11:50', '12:10', '13:05'],
  ],
  [
    ['昨天 6:03', '昨天 6:20'],
    [null, null],
  ],
  [
    ['11月20日 9:40', '昨天 6:03'],
    [null, null],
  ],
  [
    ['昨天 9:40', '昨天 6:03', '昨天 4:10'],
    ['09:40', null, '16:10'],
  ],
])('%j are read as %j', (lines, hours) => expect(hoursBelow(lines)).toEqual(hours));
