import { createHash, randomBytes } from 'node:crypto';
import { appendDrafts } from '@/lib/transcript/chain';
import type { ChainCrypto } from '@/lib/transcript/commitment';
import type {
  DraftOf,
  Entry,
  EntryDraft,
  GapReason,
  MessageBody,
  SessionBody,
} from '@/lib/transcript/entry';

/** Node's crypto in the shape the chain asks for. */
export const nodeCrypto: ChainCrypto = {
  sha256: async (bytes) => sha256Sync(bytes),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
};

export function sha256Sync(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

export const START_MS = Date.UTC(2026, 10, 23, 14, 0, 0);

let nextId = 0;

function common<K extends EntryDraft['kind']>(kind: K, atMs: number) {
  nextId += 1;
  return { id: `e${nextId}`, kind, observedAtMs: atMs, utcOffsetMinutes: 480 } as const;
}

export function sessionDraft(
  event: SessionBody['event'],
  atMs: number,
  over: Partial<SessionBody> = {},
): DraftOf<'session'> {
  return {
    ...common('session', atMs),
    body: {
      schema: 1,
      event,
      sessionId: 's1',
      origin: 'live',
      pageOrigin: 'https://cs.example.com',
      pagePath: '/chat',
      frameOrigin: null,
      extensionVersion: '0.1.0',
      browser: 'Chromium 156',
      timeZone: 'Asia/Shanghai',
      ...over,
    },
    personal: { title: '在线客服' },
  };
}

export function messageDraft(
  text: string,
  atMs: number,
  over: Partial<MessageBody> = {},
): DraftOf<'message'> {
  return {
    ...common('message', atMs),
    body: {
      sessionId: 's1',
      speaker: 'agent',
      speakerReason: 'side',
      provisional: false,
      seen: 'live',
      content: 'text',
      pageTime: null,
      afterId: null,
      withheld: [],
      part: null,
      ...over,
    },
    personal: { text, staffNumber: '1027' },
  };
}

export function gapDraft(
  reason: GapReason,
  atMs: number,
  over: Partial<DraftOf<'gap'>['body']> = {},
): DraftOf<'gap'> {
  return {
    ...common('gap', atMs),
    body: { sessionId: 's1', reason, fromMs: null, toMs: null, ...over },
    personal: {},
  };
}

export function ledger(drafts: readonly EntryDraft[], conversationId = 'c1'): Promise<Entry[]> {
  return appendDrafts({ conversationId, head: null, drafts, crypto: nodeCrypto });
}
