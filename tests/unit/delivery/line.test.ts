import { afterEach, expect, test, vi } from 'vitest';
import { handleLines } from '@/lib/messaging/handle';
import { createLine } from '@/lib/messaging/line';
import type { ReplyOf } from '@/lib/messaging/protocol';
import { browser } from '@/lib/platform/browser';
import { err, ok } from '@/lib/result';

type Listener = (message: never) => void;

/** Both ends of a port as the browser joins them; `ends` hears when either closes it. */
function joinedPorts(name: string, id: string) {
  const [page, background] = [0, 1].map(() => ({
    message: [] as Listener[],
    end: [] as Listener[],
  }));
  if (!page || !background) throw new Error('two ends');
  let isOpen = true;
  const end = (own: typeof page, other: typeof page) => ({
    name,
    sender: { id, url: 'https://bank.example/', tab: { id: 7 }, frameId: 3 },
    postMessage(message: unknown) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object');
      const copy = structuredClone(message) as never;
      queueMicrotask(() => {
        for (const hear of other.message) hear(copy);
      });
    },
    disconnect() {
      isOpen = false;
      for (const hear of other.end) hear(undefined as never);
    },
    onMessage: { addListener: (hear: Listener) => own.message.push(hear) },
    onDisconnect: { addListener: (hear: Listener) => own.end.push(hear) },
  });
  return { page: end(page, background), background: end(background, page) };
}

/** Lines made by `connect` end in the background's listener; returns the background's end of each. */
function joinBackground(id = browser.runtime.id) {
  const ends: ReturnType<typeof joinedPorts>['background'][] = [];
  let hear: (port: unknown) => void = () => undefined;
  vi.spyOn(browser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
    hear = listener as never;
  });
  vi.spyOn(browser.runtime, 'connect').mockImplementation(((info: { name: string }) => {
    const { page, background } = joinedPorts(info.name, id);
    ends.push(background);
    hear(background);
    return page;
  }) as never);
  return ends;
}

const request = (sessionId: string) => ({ sessionId, drafts: [] });
afterEach(() => vi.restoreAllMocks());

test('every answer finds its question, in whatever order they come', async () => {
  joinBackground();
  const later: (() => void)[] = [];
  handleLines({
    'entries.append': (payload, sender) =>
      new Promise((resolve) => {
        const { sessionId } = payload as ReturnType<typeof request>;
        const reply = ok({ acknowledged: [sessionId, `${sender.tabId}/${sender.frameId}`] });
        later.unshift(() => resolve(reply));
      }),
  });
  const line = createLine();
  const answers = ['a', 'b'].map((id) => line.ask('entries.append', request(id)));
  await vi.waitFor(() => expect(later).toHaveLength(2));
  for (const answer of later) answer();
  expect(await Promise.all(answers)).toEqual([
    ok({ acknowledged: ['a', '7/3'] }),
    ok({ acknowledged: ['b', '7/3'] }),
  ]);
  expect(browser.runtime.connect).toHaveBeenCalledOnce();
});

test('a question left open by a stopped background is refused, and the next one opens a new line', async () => {
  const ends = joinBackground();
  const answers: ReplyOf<'entries.append'>[] = [err('storage-full')];
  let silent = true;
  handleLines({
    'entries.append': () => (silent ? new Promise(() => undefined) : (answers[0] as never)),
  });
  const line = createLine();
  const lost = line.ask('entries.append', request('a'));
  ends[0]?.disconnect();
  await expect(lost).rejects.toThrow('broke');
  silent = false;
  expect(await line.ask('entries.append', request('a'))).toEqual(err('storage-full'));
  expect(ends).toHaveLength(2);
});

test('what a line may not ask, and what the background fails at, is no answer', async () => {
  joinBackground();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  handleLines({
    'entries.append': () => {
      throw new Error('no database');
    },
  });
  const line = createLine();
  await expect(line.ask('recording.stop', { tabId: 1 })).rejects.toThrow('no answer');
  await expect(line.ask('entries.append', request('a'))).rejects.toThrow('no answer');
});

test('a line of somebody else is not heard', () => {
  const ends = joinBackground('another-extension');
  const heard = vi.fn();
  handleLines({ 'entries.append': heard });
  createLine()
    .ask('entries.append', request('a'))
    .catch(() => undefined);
  expect(ends).toHaveLength(1);
  expect(heard).not.toHaveBeenCalled();
});
