import { platformCrypto } from '@/lib/platform/crypto';
import { appendDrafts } from '@/lib/transcript/chain';
import { makeOldDatabase as makeFixture } from '../../tests/integration/db/old-database';
import { noteDraft } from './note-draft';

/** Rows of an old database beside those of the stored fixture: enough that its upgrade takes a while. */
export const OLD = { entries: 500, tombstones: 8000, conversationId: 'old-talk' } as const;

/** A database as version 1 of the schema left it, with many rows. */
export async function makeOldDatabase(name: string): Promise<void> {
  await makeFixture(name);
  const entries = await appendDrafts({
    conversationId: OLD.conversationId,
    head: null,
    drafts: Array.from({ length: OLD.entries }, (_, index) => noteDraft(`old-${index}`)),
    crypto: platformCrypto,
  });
  const tombstones = Array.from({ length: OLD.tombstones }, (_, index) => ({
    id: `gone-${index}`,
    caseId: null,
    deletedAtMs: index,
    startedAtMs: 0,
    entryCount: 1,
    headHash: '0'.repeat(64),
  }));
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction(['entries', 'tombstones'], 'readwrite', {
        durability: 'strict',
      });
      for (const entry of entries) writing.objectStore('entries').add(entry);
      for (const row of tombstones) writing.objectStore('tombstones').add(row);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
