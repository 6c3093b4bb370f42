// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClockWatch } from '@/lib/page/clock-watch';
import { pathTo } from '@/lib/page/find/element-path';
import { startPicker } from '@/lib/page/picker/picker';
import type { SiteHints } from '@/lib/page/watch-types';
import { currentMessages } from '@/lib/transcript/conversation';
import { type FakeChat, fakeChat } from './fake-page';

const START = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想协商分期', 'right'],
  ['好的，请稍等一下哦', 'left'],
  ['好的', 'right'],
  ['请问您的困难原因是什么', 'left'],
  ['失业了', 'right'],
  ['我们这边了解', 'left'],
] as const;

let chat: FakeChat;
afterEach(() => chat?.watcher.stop());
const begin = (hints?: SiteHints) => {
  chat = fakeChat({ start: START, ...(hints ? { hints } : {}) });
  chat.rest(8_000);
  return chat;
};
const staleHint = () => chat.statuses.at(-1)?.staleHint;
const speakers = () => currentMessages(chat.drafts).map((m) => m.speaker);

describe('what the user pointed at', () => {
  it('decides who speaks in all bubbles that look alike, also in those to come', () => {
    begin();
    const left = chat.list.children[0]?.firstElementChild as Element;
    expect(chat.watcher.pointAt(left, 'me')).not.toBeNull();
    chat.add('左边其实是我', 'left');
    chat.rest();
    const own = currentMessages(chat.drafts).filter((m) => m.speaker === 'customer');
    expect(own.map((m) => m.text)).toContain('左边其实是我');
    expect(own.map((m) => m.text)).toContain('您好，请问有什么可以帮您');
  });

  it('is followed again on the next visit', () => {
    begin();
    const path = pathTo(chat.list) ?? [];
    const list = chat.watcher.pointAtRegion(chat.list, path);
    chat.watcher.stop();
    begin(list.hints);
    expect(chat.statuses.at(-1)).toMatchObject({ evidence: ['pointed-at'], staleHint: null });
    expect(chat.heard()).toEqual(chat.shown());
  });

  it.each([
    ['a place that the page no longer has', ['div:7', 'div:3']],
    ['a place that is there and holds no chat', ['textarea:1']],
  ])('gives way and says so: %s', (_name, regionPath) => {
    begin({ regionPath, looks: [] });
    if (_name.includes('holds no chat')) expect(chat.heard().length).toBeGreaterThan(0);
    expect(staleHint()).toBe('region');
    expect(chat.heard()).toEqual(chat.shown());
  });

  it('says when no bubble looks like those pointed at', () => {
    begin({ regionPath: null, looks: [{ look: 'quite another', speaker: 'agent' }] });
    expect(staleHint()).toBe('looks');
    expect(speakers()).toContain('agent');
    chat.watcher.forgetHints();
    expect(staleHint()).toBeNull();
  });
});

describe('the picker', () => {
  const press = (key: string) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  it('walks the tree by keyboard, takes the place, and lets the page hear nothing', () => {
    begin();
    // jsdom lays nothing out.
    Element.prototype.scrollIntoView = () => undefined;
    document.elementFromPoint = () => null;
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    document.addEventListener('click', heard);
    const done = vi.fn();
    const stop = startPicker({
      document,
      openShadowRoot: (el) => el.shadowRoot,
      as: 'region',
      origins: [],
      watcher: chat.watcher,
      word: (name) => name,
      onDone: done,
    });
    press('ArrowUp');
    press('Enter');
    expect(done).toHaveBeenCalledWith({ regionPath: ['div:0'], looks: [] });
    press('Escape');
    expect(done).toHaveBeenLastCalledWith(null);
    window.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    stop();
    expect(heard).not.toHaveBeenCalled();
    expect(document.querySelector('[data-parley-marker]')).toBeNull();
    document.removeEventListener('keydown', heard);
    document.removeEventListener('click', heard);
  });
});

describe('the clock watch', () => {
  it.each([
    ['runs evenly', 2_000, 2_000, null],
    ['a small correction', 3_500, 2_000, null],
    ['set forward', 3_600_000, 2_000, { fromMs: 0, toMs: 3_600_000 }],
    ['set back', -60_000, 2_000, { fromMs: 0, toMs: -60_000 }],
  ])('%s', (_name, wallAfter, steadyAfter, jump) => {
    let [wall, steady] = [0, 0];
    const look = createClockWatch(
      () => wall,
      () => steady,
    );
    [wall, steady] = [wallAfter, steadyAfter];
    expect(look()).toEqual(jump);
    expect(look()).toBeNull();
  });
});
