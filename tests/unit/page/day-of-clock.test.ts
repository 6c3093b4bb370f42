// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

/** Now is 2026-11-23 10:00. Times that stand with each message, below a name of its own. */
function timesOf(labels: readonly string[]): (string | null)[] {
  const said = labels.map(
    (label, at) =>
      `<div class="row" data-side="${at % 2 ? 'right' : 'left'}"><p style="font-size:12px">${at % 2 ? '李明' : '客服小唐'} ${label}</p><div class="bubble">第 ${at + 1} 句，本期应还多少</div></div>`,
  );
  const chat = fakeChat({ html: said.join('') });
  chat.rest();
  chat.watcher.stop();
  return chat.drafts.flatMap((draft) =>
    draft.kind === 'message' ? [draft.body.pageTime?.iso?.slice(5, 16) ?? null] : [],
  );
}

it.each([
  [
    'no earlier than what stands above it',
    ['昨天 18:03', '09:12', '09:30'],
    ['11-22T18:03', '11-23T09:12', '11-23T09:30'],
  ],
  [
    'on the day before, when it has not come today',
    ['昨天 18:03', '18:20'],
    ['11-22T18:03', '11-22T18:20'],
  ],
  ['on either day', ['昨天 08:00', '09:12'], ['11-22T08:00', null]],
  ['on one of many days', ['11月20日 18:03', '09:12'], ['11-20T18:03', null]],
  ['below nothing', ['09:12', '昨天 18:03'], [null, '11-22T18:03']],
])('a clock without its day, %s', (_what, labels, times) => expect(timesOf(labels)).toEqual(times));
