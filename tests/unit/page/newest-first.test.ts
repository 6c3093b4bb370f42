// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fakeChat } from './fake-page';

const row = (text: string, time: string, side = 'left') =>
  `<div class="row" data-side="${side}"><div class="bubble"><div>${text}</div><div class="when">${time}</div></div></div>`;

it('reads a list from below whose times run backwards, and puts what comes on top at the end', () => {
  const chat = fakeChat({
    html:
      row('可以分12期', '2026-11-22 18:07') +
      row('我想分期', '2026-11-22 18:05', 'right') +
      row('您好', '2026-11-22 18:03') +
      row('在吗', '2026-11-22 18:02', 'right'),
  });
  chat.rest();
  expect(chat.heard()).toEqual(['在吗', '您好', '我想分期', '可以分12期']);
  chat.list.insertAdjacentHTML('afterbegin', row('好的', '2026-11-22 18:09', 'right'));
  chat.rest();
  expect(chat.heard().at(-1)).toBe('好的');
  expect(chat.drafts.filter((draft) => draft.kind === 'gap')).toEqual([]);
  chat.watcher.stop();
});

it('leaves a list as it is drawn whose times run forwards, or back but once', () => {
  const chat = fakeChat({
    html:
      row('一', '2026-11-22 18:02') + row('二', '2026-11-22 18:05') + row('三', '2026-11-22 18:03'),
  });
  chat.rest();
  expect(chat.heard()).toEqual(['一', '二', '三']);
  chat.watcher.stop();
});
