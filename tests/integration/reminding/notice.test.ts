import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ParleyDatabase } from '@/lib/db/database';
import { onNoticePressed } from '@/lib/platform/notices';
import { browserReminding } from '@/lib/reminding/browser-reminding';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

async function noticeIn(language: string | null) {
  if (language) await fakeBrowser.storage.local.set({ language });
  const create = vi
    .spyOn(fakeBrowser.notifications, 'create')
    .mockResolvedValue(undefined as never);
  await browserReminding(new ParleyDatabase('notice')).notify();
  return create.mock.lastCall?.[1 as never];
}

// The browser's own language is English here; the person chose another in Settings, or none.
test.each([
  [null, '有一项待办'],
  ['zh-TW', '有一項待辦'],
  ['en', 'Something to do'],
])('language %s: %s', async (language, title) => {
  expect(await noticeIn(language)).toMatchObject({ title });
});

test('a press on the notice is heard, also where notices were allowed only now', async () => {
  const listeners: (() => void)[] = [];
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation(((
    listener: () => void,
  ) => listeners.push(listener)) as never);
  const press = vi.fn();
  onNoticePressed(press);
  expect(listeners).toHaveLength(1);
  await fakeBrowser.notifications.onClicked.trigger('reminder');
  expect(press).toHaveBeenCalledTimes(1);
});
