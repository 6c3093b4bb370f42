import { ParleyDatabase } from '@/lib/db/database';
import { appendToLedger } from '@/lib/db/ledger';
import { platformCrypto } from '@/lib/platform/crypto';
import { withLock } from '@/lib/platform/locks';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';

/** Runs in a browser page: appends through the ledger and through bare IndexedDB, the same entries in the same batches. */
async function appendOurs(drafts: readonly EntryDraft[], batch: number): Promise<number> {
  const db = new ParleyDatabase('bench-ours');
  const startedAtMs = drafts[0]?.observedAtMs ?? 0;
  const row = {
    id: 'c1',
    caseId: null,
    origin: 'live' as const,
    pageOrigin: null,
    pagePath: null,
    startedAtMs,
    lastEntryAtMs: startedAtMs,
    headSeq: 0,
    headHash: '0'.repeat(64),
    openSessionId: null,
  };
  await db.conversations.put(row);
  const start = performance.now();
  for (let at = 0; at < drafts.length; at += batch) {
    const deps = { db, crypto: platformCrypto, withLock };
    const appended = await appendToLedger(deps, 'c1', drafts.slice(at, at + batch));
    if (!appended.ok) throw new Error(appended.error);
  }
  return performance.now() - start;
}

async function entriesOf(): Promise<Entry[]> {
  return new ParleyDatabase('bench-ours').entries.toArray();
}

async function appendRaw(entries: readonly Entry[], batch: number): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('entries', { keyPath: ['conversationId', 'seq'] });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const start = performance.now();
  for (let at = 0; at < entries.length; at += batch)
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('entries', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('entries');
      for (const entry of entries.slice(at, at + batch)) store.add(entry);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  return performance.now() - start;
}

Object.assign(globalThis, {
  async compareAppends(drafts: readonly EntryDraft[], batch: number) {
    const oursMs = await appendOurs(drafts, batch);
    const rawMs = await appendRaw(await entriesOf(), batch);
    return { oursMs, rawMs };
  },
});
