import { createConversation } from '@/lib/db/conversations';
import type { ParleyDatabase } from '@/lib/db/database';
import { appendToLedger } from '@/lib/db/ledger';
import type { EntryDraft } from '@/lib/transcript/entry';
import {
  messageDraft,
  nodeCrypto,
  START_MS,
  sessionDraft,
} from '../../unit/transcript/ledger-builder';

export const saidAt = (second: number): number => START_MS + second * 1000;

export function said(id: string, text: string, second = 1): EntryDraft {
  return { ...messageDraft(text, saidAt(second)), id };
}

/** Appends to a conversation, which is made when there is none. */
export async function record(
  db: ParleyDatabase,
  conversationId: string,
  drafts: readonly EntryDraft[],
  blobs: Parameters<typeof appendToLedger>[3] = [],
): Promise<void> {
  if (!(await db.conversations.get(conversationId))) {
    await createConversation(db, {
      id: conversationId,
      origin: 'live',
      pageOrigin: 'https://cs.example.com',
      pagePath: '/chat',
      caseId: null,
      startedAtMs: START_MS,
    });
    const start = { ...sessionDraft('start', START_MS), id: `start-${conversationId}` };
    await appendToLedger({ db, crypto: nodeCrypto }, conversationId, [start]);
  }
  const appended = await appendToLedger({ db, crypto: nodeCrypto }, conversationId, drafts, blobs);
  if (!appended.ok) throw new Error(appended.error);
}
