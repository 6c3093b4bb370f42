import { randomBytes, webcrypto } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { ConversationRow } from '@/lib/db/database';
import { appendDrafts } from '@/lib/transcript/chain';
import { noteDraft } from '../crash/note-draft';

const crypto = {
  sha256: async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes)),
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
};

/** Puts a conversation of so many notes straight into the extension's database, chained as the product does it. */
export async function seed(page: Page, id: string, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, index) => noteDraft(`${id}-${index}`));
  const entries = await appendDrafts({ conversationId: id, head: null, drafts, crypto });
  const last = entries.at(-1);
  const row: ConversationRow = {
    id,
    caseId: null,
    origin: 'pasted',
    pageOrigin: null,
    pagePath: null,
    startedAtMs: Date.now(),
    lastEntryAtMs: Date.now(),
    headSeq: last?.seq ?? 0,
    headHash: last?.hash ?? '',
    openSessionId: null,
  };
  await page.evaluate(write, { row, entries });
}

function write(what: { row: unknown; entries: readonly unknown[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('parley');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction(['conversations', 'entries'], 'readwrite', {
        durability: 'strict',
      });
      writing.objectStore('conversations').add(what.row);
      for (const entry of what.entries) writing.objectStore('entries').add(entry);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
      writing.onabort = () => reject(writing.error);
    };
  });
}
