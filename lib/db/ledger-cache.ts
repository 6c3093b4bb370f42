import type { Entry } from '@/lib/transcript/entry';
import type { ParleyDatabase } from './database';
import { holdsEntry, readEntries, readEntriesAfter } from './ledger';

/**
 * Reads a growing ledger without reading it twice: each call fetches only what was appended since the last one, or
 * everything again when something was erased from it, and nothing once the conversation was deleted.
 * Inside a live query it also subscribes to what comes next.
 */
export function createLedgerCache(
  db: ParleyDatabase,
): (conversationId: string) => Promise<readonly Entry[]> {
  const read = new Map<string, readonly Entry[]>();
  return async (conversationId) => {
    const knownSeq = read.get(conversationId)?.at(-1)?.seq;
    const isGone = knownSeq !== undefined && !(await holdsEntry(db, conversationId, knownSeq));
    if (isGone) read.delete(conversationId);
    const fresh = await readEntriesAfter(db, conversationId, isGone ? 0 : (knownSeq ?? 0));
    // Another call may have read the same stretch meanwhile.
    const now = read.get(conversationId) ?? [];
    const lastSeq = now.at(-1)?.seq ?? 0;
    const unseen = fresh.filter((entry) => entry.seq > lastSeq);
    const all = unseen.some(({ kind }) => kind === 'erasure')
      ? await readEntries(db, conversationId)
      : unseen.length === 0
        ? now
        : [...now, ...unseen];
    read.set(conversationId, all);
    return all;
  };
}
