import { describe, expect, it } from 'vitest';
import { callsOfNotes, evidenceOfMessage } from '@/lib/negotiation/letters/facts-from-record';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { EntryOf } from '@/lib/transcript/entry';

const MESSAGE: ChatMessage = {
  id: 'm1',
  seq: 3,
  speaker: 'agent',
  speakerReason: 'side',
  text: '目前系统不支持分期',
  speakerName: null,
  staffNumber: '1027',
  content: 'text',
  seen: 'live',
  observedAtMs: Date.UTC(2026, 10, 23, 12, 15, 0),
  utcOffsetMinutes: 480,
  pageTime: null,
  provisional: false,
  delivery: null,
  recalled: null,
  withheld: [],
  history: [],
};

describe('evidenceOfMessage', () => {
  it('says whose time it is: the page’s, or that of the record', () => {
    expect(evidenceOfMessage(MESSAGE)).toEqual({
      id: 'm1',
      at: '2026-11-23T20:15:00+08:00',
      from: '客服（工号1027）在线对话（记录时间）',
      quote: '目前系统不支持分期',
    });
    const pageTime = { raw: '20:14', iso: '2026-11-23T20:14:00+08:00', via: 'own' as const };
    expect(evidenceOfMessage({ ...MESSAGE, pageTime })).toMatchObject({
      at: '2026-11-23T20:14:00+08:00',
      from: '客服（工号1027）在线对话',
    });
  });

  it('does not hide that a message was pasted or its speaker unknown', () => {
    const pasted = evidenceOfMessage({ ...MESSAGE, speakerReason: 'pasted-guess' });
    expect(pasted.from).toContain('用户粘贴');
    expect(evidenceOfMessage({ ...MESSAGE, speaker: 'unknown' }).from).toContain('未能确定');
  });
});

function note(body: EntryOf<'note'>['body'], text: string): EntryOf<'note'> {
  return {
    conversationId: 'c',
    seq: 1,
    id: 'n1',
    kind: 'note',
    observedAtMs: Date.UTC(2026, 10, 23, 14, 5, 0),
    utcOffsetMinutes: 480,
    body,
    personal: { text: { text, salt: '00', commitment: '00' } },
    prevHash: '0',
    hash: '1',
  };
}

describe('callsOfNotes', () => {
  it('keeps the time of the call apart from the time of writing, and finds the number', () => {
    const body = {
      targetId: null,
      aboutTime: '2026-11-23T21:40:00+08:00',
      channel: 'phone' as const,
    };
    expect(callsOfNotes([note(body, '0571-88886666来电，要求当天还')])).toEqual([
      {
        at: '2026-11-23T21:40:00+08:00',
        notedAt: '2026-11-23T22:05:00+08:00',
        number: '0571-88886666',
        claimedToBe: null,
        whom: null,
        what: '0571-88886666来电，要求当天还',
        evidenceIds: ['n1'],
      },
    ]);
  });

  it('takes notes about phone calls only', () => {
    const body = { targetId: null, aboutTime: null, channel: 'thought' as const };
    expect(callsOfNotes([note(body, '想一想')])).toEqual([]);
  });
});
