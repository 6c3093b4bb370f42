// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { currentMessages } from '@/lib/transcript/conversation';
import { type FakeChat, fakeChat } from './fake-page';

const START = [
  ['您好，请问有什么可以帮您', 'left'],
  ['我想协商分期', 'right'],
  ['客服小美为您服务', 'centre'],
  ['好的，请稍等一下哦', 'left'],
  ['好的', 'right'],
] as const;

let chat: FakeChat;
afterEach(() => chat?.watcher.stop());
const begin = () => {
  chat = fakeChat({ start: START });
  chat.rest();
  return chat;
};
const speakers = () => currentMessages(chat.drafts).map((m) => m.speaker);
const kinds = () => chat.drafts.map((draft) => draft.kind);

describe('watchChat', () => {
  it('reads what is there and who said it', () => {
    begin();
    expect(chat.heard()).toEqual(chat.shown());
    expect(speakers()).toEqual(['agent', 'customer', 'system', 'agent', 'customer']);
    expect(chat.statuses.at(-1)).toMatchObject({ state: 'watching', messages: 5 });
  });

  it('writes a new message at first sight and settles it', () => {
    begin();
    chat.add('还有一个问题', 'right');
    chat.watcher.flush();
    const [seen] = chat.drafts.filter((draft) => draft.kind === 'message').slice(-1);
    expect(seen?.body).toMatchObject({ seen: 'live', provisional: true, speaker: 'customer' });
    chat.rest();
    expect(currentMessages(chat.drafts).at(-1)).toMatchObject({
      provisional: false,
      text: '还有一个问题',
    });
  });

  it('marks history loaded above as history, in order', () => {
    begin();
    const first = chat.list.firstElementChild;
    for (const text of ['很久以前', '好的', '再见']) chat.add(text, 'left', first);
    chat.rest();
    expect(chat.heard()).toEqual(chat.shown());
    expect(
      currentMessages(chat.drafts)
        .slice(0, 3)
        .map((m) => m.seen),
    ).toEqual(['history', 'history', 'history']);
  });

  it('keeps equal texts said twice', () => {
    begin();
    chat.add('好的', 'right');
    chat.add('好的', 'right');
    chat.rest();
    expect(chat.heard().filter((text) => text === '好的')).toHaveLength(3);
  });

  it('doubles nothing when the whole list is drawn anew', () => {
    begin();
    const before = kinds().length;
    chat.list.innerHTML = String(chat.list.innerHTML);
    chat.rest();
    expect(chat.heard()).toEqual(chat.shown());
    expect(kinds().length).toBe(before);
  });

  it('marks a gap when the message list is replaced', () => {
    begin();
    const before = chat.shown();
    chat.list.innerHTML = '';
    for (const text of ['另一个会话的第一句', '另一个会话的第二句，说的是别的事'])
      chat.add(text, 'left');
    chat.rest();
    expect(chat.drafts.find((draft) => draft.kind === 'gap')?.body).toMatchObject({
      reason: 'list-replaced',
    });
    expect(chat.heard()).toEqual([...before, ...chat.shown()]);
    expect(chat.drafts.some((draft) => draft.kind === 'recall')).toBe(false);
  });

  it('records an edit as a revision and a recall notice as a recall', () => {
    begin();
    const rows = chat.list.querySelectorAll('.bubble');
    (rows[3] as HTMLElement).textContent = '更正一下，应还 300 元';
    chat.rest();
    expect(kinds().at(-1)).toBe('revision');
    (rows[4] as HTMLElement).textContent = '你撤回了一条消息';
    chat.rest();
    expect(chat.drafts.find((draft) => draft.kind === 'recall')?.body).toMatchObject({
      how: 'notice',
    });
    expect(chat.heard()).toEqual(chat.shown());
  });

  it('records a message that vanished without a trace', () => {
    begin();
    chat.list.children[3]?.remove();
    chat.rest();
    expect(chat.drafts.find((draft) => draft.kind === 'recall')?.body).toMatchObject({
      how: 'removed',
    });
    expect(chat.heard()).toEqual(chat.shown());
  });

  it('follows a text that grows', () => {
    begin();
    const bubble = chat.add('您', 'left').firstElementChild as HTMLElement;
    for (const text of ['您好，', '您好，我查', '您好，我查一下']) {
      bubble.textContent = text;
      chat.rest(200);
    }
    chat.rest();
    expect(chat.heard().at(-1)).toBe('您好，我查一下');
    expect(chat.heard()).toHaveLength(6);
  });

  it('takes what was typed and sent here for the customer’s, whichever side it stands on', () => {
    begin();
    for (const text of ['我先还五百', '我下个月再还']) {
      chat.composer.value = text;
      chat.composer.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      chat.composer.value = '';
      chat.add(text, 'left');
      chat.rest();
    }
    const sent = currentMessages(chat.drafts).at(-1);
    expect([sent?.speaker, sent?.speakerReason]).toEqual(['customer', 'typed-here']);
    expect(currentMessages(chat.drafts)[1]?.speaker).toBe('agent');
  });

  it('aligns with what is stored when the page is loaded again', () => {
    begin();
    const known = currentMessages(chat.drafts).map((m) => ({
      id: m.id,
      speaker: m.speaker,
      text: m.text,
      pageTimeRaw: null,
      recalled: false,
    }));
    chat.watcher.stop();
    chat = fakeChat({ start: [...START, ['新的消息', 'left']], known });
    chat.rest();
    const fresh = chat.drafts.filter((draft) => draft.kind === 'message');
    expect(fresh.map((draft) => draft.personal.text)).toEqual(['新的消息']);
    expect(fresh[0]?.body).toMatchObject({ afterId: known.at(-1)?.id });
  });

  it('does not take another conversation for the stored one', () => {
    begin();
    const known = currentMessages(chat.drafts).map((m) => ({
      id: m.id,
      speaker: m.speaker,
      text: m.text,
      pageTimeRaw: null,
      recalled: false,
    }));
    chat.watcher.stop();
    chat = fakeChat({
      start: [
        ['您好，请问有什么可以帮您', 'left'],
        ['另一件事', 'right'],
      ],
      known,
    });
    chat.rest();
    expect(chat.drafts.map((draft) => draft.kind)).toEqual(['gap', 'message', 'message']);
  });

  it('stores an over-long text whole, in parts', () => {
    begin();
    const long = '长'.repeat(600_000);
    chat.add(long, 'left');
    chat.rest();
    expect(chat.heard().at(-1)).toBe(long);
    expect(Math.max(...chat.drafts.map((draft) => draft.personal.text?.length ?? 0))).toBeLessThan(
      300_000,
    );
  });

  it('keeps hidden direction marks and script text as they are', () => {
    begin();
    chat.add('a\u202eb\u200bc <script>x</script>', 'left');
    chat.rest();
    expect(chat.heard().at(-1)).toBe('a\u202eb\u200bc <script>x</script>');
  });

  it('hears the words of a recalled message when they are said again beside its notice', () => {
    begin();
    const row = chat.add('好的', 'left', chat.list.firstElementChild);
    chat.rest();
    (row.firstElementChild as HTMLElement).textContent = '你撤回了一条消息';
    chat.rest();
    chat.add('好的', 'left', row);
    chat.rest();
    expect(chat.heard()).toEqual(chat.shown());
  });

  it('comes to rest', () => {
    begin();
    expect(chat.watcher.isIdle()).toBe(true);
  });

  it('says when the list went away and takes it up again', () => {
    begin();
    const wrap = chat.list.parentElement as HTMLElement;
    const html = wrap.innerHTML;
    wrap.innerHTML = '';
    chat.rest();
    expect(chat.statuses.at(-1)?.state).toBe('lost');
    wrap.innerHTML = html;
    (wrap.querySelector('textarea') as HTMLElement).getBoundingClientRect = () =>
      ({ width: 400, height: 40, bottom: 540 }) as DOMRect;
    document.dispatchEvent(new Event('click'));
    chat.rest(5000);
    expect(chat.statuses.at(-1)?.state).toBe('watching');
    expect(chat.heard()).toHaveLength(5);
  });
});
