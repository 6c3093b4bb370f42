import { describe, expect, it } from 'vitest';
import { Conversation, currentMessages } from '@/lib/transcript/conversation';
import type { DraftOf, EntryDraft, MessageBody, RevisionBody } from '@/lib/transcript/entry';

let next = 0;
const base = () => ({ observedAtMs: 1, utcOffsetMinutes: 480 });
const message = (
  id: string,
  afterId: string | null,
  body: Partial<MessageBody> = {},
  text = id,
): DraftOf<'message'> => ({
  ...base(),
  id,
  kind: 'message',
  body: {
    sessionId: 's',
    speaker: 'agent',
    speakerReason: 'side',
    provisional: false,
    seen: 'live',
    content: 'text',
    pageTime: null,
    afterId,
    withheld: [],
    part: null,
    ...body,
  },
  personal: { text },
});
const revision = (
  targetId: string,
  text: string | null,
  body: Partial<RevisionBody> = {},
): DraftOf<'revision'> => ({
  ...base(),
  id: `r${next++}`,
  kind: 'revision',
  body: {
    sessionId: 's',
    targetId,
    reason: 'edited',
    speaker: null,
    speakerReason: null,
    pageTime: null,
    delivery: null,
    withheld: [],
    ...body,
  },
  personal: text === null ? {} : { text },
});
const texts = (entries: EntryDraft[]) => currentMessages(entries).map((m) => m.text);

describe('currentMessages', () => {
  it('keeps the order of the page when history is loaded above', () =>
    expect(
      texts([
        message('a', null),
        message('b', 'a'),
        message('h1', null),
        message('h2', 'h1'),
        message('c', 'b'),
      ]),
    ).toEqual(['h1', 'h2', 'a', 'b', 'c']));

  it('puts a message whose neighbour is unknown at the end', () =>
    expect(texts([message('a', null), message('x', 'gone')])).toEqual(['a', 'x']));

  it('ignores a repeated delivery', () =>
    expect(texts([message('a', null), message('a', null)])).toEqual(['a']));

  it('applies revisions and keeps what was there before', () => {
    const [only] = currentMessages([
      message('a', null, { provisional: true }),
      revision('a', 'b', { reason: 'settled' }),
    ]);
    expect(only).toMatchObject({
      text: 'b',
      provisional: false,
      history: [{ seq: 2, text: 'a', speaker: 'agent' }],
    });
  });

  it('keeps the text when a revision has none', () => {
    const [only] = currentMessages([
      message('a', null),
      revision('a', null, { delivery: 'sent', reason: 'delivery' }),
    ]);
    expect(only).toMatchObject({ text: 'a', delivery: 'sent', history: [] });
  });

  it('marks a recall and keeps the words', () => {
    const recall: EntryDraft = {
      ...base(),
      id: 'x',
      kind: 'recall',
      body: { sessionId: 's', targetId: 'a', how: 'removed' },
      personal: {},
    };
    expect(currentMessages([message('a', null), recall])[0]).toMatchObject({
      text: 'a',
      recalled: 'removed',
    });
  });

  it('joins the parts of an over-long text, also when a part is revised', () => {
    const parts = [
      message('p0', null, { part: { index: 0, count: 3 } }, 'aa'),
      message('p1', 'p0', { part: { index: 1, count: 3 } }, 'bb'),
      message('p2', 'p1', { part: { index: 2, count: 3 } }, 'cc'),
      message('z', 'p2'),
    ];
    expect(texts(parts)).toEqual(['aabbcc', 'z']);
    expect(texts([...parts, revision('p1', 'XX')])).toEqual(['aaXXcc', 'z']);
  });

  it('obeys corrections of speaker, order and of what is no message', () => {
    const correct = (body: Partial<DraftOf<'correction'>['body']>): EntryDraft => ({
      ...base(),
      id: `c${next++}`,
      kind: 'correction',
      body: {
        targetId: 'b',
        change: 'speaker',
        speaker: null,
        afterId: null,
        pageTime: null,
        ...body,
      },
      personal: {},
    });
    const three = [message('a', null), message('b', 'a'), message('c', 'b')];
    const spoken = currentMessages([...three, correct({ speaker: 'customer' })])[1];
    expect([spoken?.speaker, spoken?.speakerReason, spoken?.history.length]).toEqual([
      'customer',
      'user-said',
      1,
    ]);
    expect(texts([...three, correct({ change: 'order', afterId: 'c' })])).toEqual(['a', 'c', 'b']);
    expect(texts([...three, correct({ change: 'not-a-message' })])).toEqual(['a', 'c']);
  });

  it('counts as changed what was said otherwise, not what grew or who was found out', () => {
    const changes = (...revisions: EntryDraft[]) =>
      currentMessages([message('a', null, { speaker: 'unknown' }), ...revisions])[0]?.history
        .length;
    const named = revision('a', null, { reason: 'speaker', speaker: 'agent' });
    const grown = revision('a', 'ab', { reason: 'streamed' });
    expect(changes(named, grown)).toBe(0);
    expect(changes(named, grown, revision('a', 'abc'))).toBe(1);
    expect(changes(named, revision('a', 'b', { reason: 'settled' }))).toBe(1);
    expect(changes(named, revision('a', null, { reason: 'speaker', speaker: 'bot' }))).toBe(1);
  });

  it('forgets erased text, in the past too', () => {
    const erase: EntryDraft = {
      ...base(),
      id: 'e',
      kind: 'erasure',
      body: { targetId: 'a', field: 'text' },
      personal: {},
    };
    const [only] = currentMessages([message('a', null), revision('a', 'b'), erase]);
    expect([only?.text, only?.history[0]?.text]).toEqual([null, null]);
  });

  it('gives the same list until something changes', () => {
    const conversation = new Conversation();
    conversation.add(message('a', null));
    const before = conversation.messages();
    expect(conversation.messages()).toBe(before);
    conversation.add(message('b', 'a'));
    expect(conversation.messages()).not.toBe(before);
  });
});
