import type { Page } from '@playwright/test';
import type { Entry } from '@/lib/transcript/entry';

const AT_ONCE = 5000;

/** Puts a whole conversation into the extension's database, as the ledger would have written it; the page is one of its own. */
export async function seedRecords(page: Page, entries: readonly Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_ONCE)
    await page.evaluate(
      ([part, head]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('parley');
          opening.onsuccess = () => {
            const db = opening.result;
            const writing = db.transaction(['entries', 'conversations'], 'readwrite');
            for (const entry of part) writing.objectStore('entries').put(entry);
            writing.objectStore('conversations').put(head);
            writing.oncomplete = () => {
              db.close();
              resolve();
            };
            writing.onerror = () => reject(writing.error);
          };
        }),
      [entries.slice(at, at + AT_ONCE), rowOf(entries.slice(0, at + AT_ONCE))] as const,
    );
}

function rowOf(entries: readonly Entry[]) {
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    id: first?.conversationId ?? 'c1',
    caseId: null,
    origin: 'live',
    pageOrigin: 'https://cs.example.com',
    pagePath: '/chat',
    startedAtMs: first?.observedAtMs ?? 0,
    lastEntryAtMs: last?.observedAtMs ?? 0,
    headSeq: last?.seq ?? 0,
    headHash: last?.hash ?? '',
    openSessionId: null,
  };
}
