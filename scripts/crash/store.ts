import { randomBytes, webcrypto } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { ConversationRow, TombstoneRow } from '@/lib/db/database';
import { appendDrafts, verifyChain } from '@/lib/transcript/chain';
import type { DraftOf, Entry } from '@/lib/transcript/entry';
import { readTable } from '../lib/panel-calls';

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

function noteDraft(id: string): DraftOf<'note'> {
  return {
    id,
    kind: 'note',
    observedAtMs: Date.now(),
    utcOffsetMinutes: 480,
    body: { targetId: null, aboutTime: null, channel: 'thought' },
    personal: { text: `记一笔 ${id}` },
  };
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

/** What is wrong with the store: each conversation must be whole or gone with a tombstone. */
export async function findFaults(page: Page, seeded: readonly string[]): Promise<string[]> {
  const rows = await readTable<ConversationRow>(page, 'conversations');
  const entries = await readTable<Entry>(page, 'entries');
  const tombstones = await readTable<TombstoneRow>(page, 'tombstones');
  const byId = new Map(rows.map((row) => [row.id, row]));
  const gone = new Set(tombstones.map(({ id }) => id));
  const ledgers = Map.groupBy(entries, (entry) => entry.conversationId);
  const faults: string[] = [];
  for (const id of seeded) {
    const row = byId.get(id);
    const ledger = (ledgers.get(id) ?? []).toSorted((a, b) => a.seq - b.seq);
    if (row === undefined) {
      if (!gone.has(id)) faults.push(`${id}: gone without a tombstone`);
      if (ledger.length > 0) faults.push(`${id}: ${ledger.length} entries of a deleted one`);
      continue;
    }
    if (gone.has(id)) faults.push(`${id}: there, and a tombstone too`);
    const { problems } = await verifyChain(ledger, crypto);
    if (problems.length > 0) faults.push(`${id}: ${problems[0]?.code}`);
    if (ledger.at(-1)?.hash !== row.headHash) faults.push(`${id}: its head is not its last entry`);
  }
  return faults;
}
