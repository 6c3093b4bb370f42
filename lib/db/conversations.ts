import type { ConversationOrigin } from '@/lib/transcript/entry';
import type { ConversationRow, ParleyDatabase } from './database';

const EMPTY_HASH = '0'.repeat(64);

export interface NewConversation {
  readonly id: string;
  readonly origin: ConversationOrigin;
  readonly pageOrigin: string | null;
  readonly pagePath: string | null;
  readonly caseId: string | null;
  readonly startedAtMs: number;
}

export async function createConversation(
  db: ParleyDatabase,
  conversation: NewConversation,
): Promise<ConversationRow> {
  const row: ConversationRow = {
    ...conversation,
    lastEntryAtMs: conversation.startedAtMs,
    headSeq: 0,
    headHash: EMPTY_HASH,
    openSessionId: null,
  };
  await db.conversations.add(row);
  return row;
}

/** Newest first. */
export function listConversations(db: ParleyDatabase): Promise<ConversationRow[]> {
  return db.conversations.orderBy('lastEntryAtMs').reverse().toArray();
}

/** The latest conversation on this page that is still fresh: a reload or a return goes on in it. */
export async function findContinuable(
  db: ParleyDatabase,
  page: {
    readonly origin: ConversationOrigin;
    readonly pageOrigin: string;
    readonly pagePath: string;
  },
  notBeforeMs: number,
): Promise<ConversationRow | undefined> {
  const rows = await db.conversations
    .where('[pageOrigin+pagePath]')
    .equals([page.pageOrigin, page.pagePath])
    .filter((row) => row.origin === page.origin && row.lastEntryAtMs >= notBeforeMs)
    .toArray();
  return rows.sort((a, b) => b.lastEntryAtMs - a.lastEntryAtMs)[0];
}

export async function setOpenSession(
  db: ParleyDatabase,
  id: string,
  openSessionId: string | null,
): Promise<void> {
  await db.conversations.update(id, { openSessionId });
}

export async function linkCase(db: ParleyDatabase, id: string, caseId: string): Promise<void> {
  await db.conversations.update(id, { caseId });
}

/** Conversations whose session never ended cleanly. */
export function listWithOpenSession(db: ParleyDatabase): Promise<ConversationRow[]> {
  return db.conversations.filter((row) => row.openSessionId !== null).toArray();
}
