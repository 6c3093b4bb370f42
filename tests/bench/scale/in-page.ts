import { ParleyDatabase } from '@/lib/db/database';
import { appendToLedger } from '@/lib/db/ledger';
import { platformCrypto } from '@/lib/platform/crypto';
import type { Entry, EntryDraft } from '@/lib/transcript/entry';
import { compareExport } from './compare-export';
import { emptyRow } from './export-once';

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('entries', { keyPath: ['conversationId', 'seq'] });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function addRaw(db: IDBDatabase, entries: readonly Entry[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('entries', 'readwrite', { durability: 'strict' });
    for (const entry of entries) transaction.objectStore('entries').add(entry);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

/**
 * Runs in a browser page: appends through the ledger and, batch by batch in turn, the same entries through bare
 * strict IndexedDB without any index, so that whatever else the machine does slows both alike.
 */
async function compareAppends(drafts: readonly EntryDraft[], batch: number) {
  const db = new ParleyDatabase('bench-ours');
  const raw = await openRaw();
  await db.conversations.put(emptyRow('c1'));
  const deps = { db, crypto: platformCrypto };
  let oursMs = 0;
  let rawMs = 0;
  for (let at = 0; at < drafts.length; at += batch) {
    const start = performance.now();
    const appended = await appendToLedger(deps, 'c1', drafts.slice(at, at + batch));
    if (!appended.ok) throw new Error(appended.error);
    const between = performance.now();
    await addRaw(raw, appended.value);
    oursMs += between - start;
    rawMs += performance.now() - between;
  }
  return { oursMs, rawMs, exported: await compareExport(db, 'c1') };
}

Object.assign(globalThis, { compareAppends });
