import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createConversation } from '@/lib/db/conversations';
import { ParleyDatabase } from '@/lib/db/database';
import { deleteConversation } from '@/lib/db/delete-conversation';
import { appendToLedger, type LedgerDeps, readEntries, readEntriesAfter } from '@/lib/db/ledger';
import { verifyChain } from '@/lib/transcript/chain';
import type { EntryDraft } from '@/lib/transcript/entry';

const crypto = {
  sha256: async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
};

let counter = 0;
let deps: LedgerDeps;
beforeEach(async () => {
  deps = { db: new ParleyDatabase(`ledger-${counter++}`), crypto };
  await createConversation(deps.db, {
    id: 'conversation-1',
    origin: 'live',
    pageOrigin: 'https://chat.example',
    pagePath: '/',
    caseId: null,
    startedAtMs: 1,
  });
});

function note(id: string): EntryDraft {
  return {
    id,
    kind: 'note',
    observedAtMs: 1_700_000_000_000,
    utcOffsetMinutes: 480,
    body: { targetId: null, aboutTime: null, channel: 'thought' },
    personal: { text: `笔记 ${id}` },
  };
}

test('chains entries and the chain verifies', async () => {
  await appendToLedger(deps, 'conversation-1', [note('n1'), note('n2')]);
  await appendToLedger(deps, 'conversation-1', [note('n3')]);
  const entries = await readEntries(deps.db, 'conversation-1');
  expect(entries.map(({ seq, id }) => [seq, id])).toEqual([
    [1, 'n1'],
    [2, 'n2'],
    [3, 'n3'],
  ]);
  expect((await verifyChain(entries, crypto)).problems).toEqual([]);
});

test.each([0, 1, 249, 250, 600, 620, 700])(
  'a long conversation is read whole and in order from behind any entry: %i',
  async (seq) => {
    const drafts = Array.from({ length: 620 }, (_, index) => note(`n${index + 1}`));
    await appendToLedger(deps, 'conversation-1', drafts);
    const entries = await readEntriesAfter(deps.db, 'conversation-1', seq);
    expect(entries.map(({ id }) => id)).toEqual(drafts.slice(seq).map(({ id }) => id));
  },
);

test('a retry of the same drafts stores nothing twice', async () => {
  await appendToLedger(deps, 'conversation-1', [note('n1'), note('n2')]);
  const again = await appendToLedger(deps, 'conversation-1', [note('n2'), note('n3'), note('n3')]);
  expect(again.ok && again.value.map(({ id }) => id)).toEqual(['n3']);
  expect(await readEntries(deps.db, 'conversation-1')).toHaveLength(3);
});

test('two contexts that append in turn and at once leave one chain', async () => {
  const other: LedgerDeps = { ...deps, db: new ParleyDatabase(deps.db.name) };
  await appendToLedger(deps, 'conversation-1', [note('a1')]);
  await appendToLedger(other, 'conversation-1', [note('b1')]);
  await appendToLedger(deps, 'conversation-1', [note('a2')]);
  await Promise.all([
    appendToLedger(other, 'conversation-1', [note('b2'), note('b3')]),
    appendToLedger(deps, 'conversation-1', [note('a3'), note('b2')]),
  ]);
  const entries = await readEntries(deps.db, 'conversation-1');
  expect(entries.map(({ id }) => id).sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
  expect((await verifyChain(entries, crypto)).problems).toEqual([]);
  other.db.close();
});

test('writes nothing for a conversation that another context has deleted', async () => {
  const other = new ParleyDatabase(deps.db.name);
  await appendToLedger(deps, 'conversation-1', [note('n1')]);
  await deleteConversation(other, 'conversation-1', { deletedAtMs: 2, why: 'user' });
  const late = await appendToLedger(deps, 'conversation-1', [note('n2')]);
  expect(late).toEqual({ ok: false, error: 'unknown-conversation' });
  expect(await deps.db.entries.count()).toBe(0);
  other.close();
});

test('refuses an unknown conversation', async () => {
  const refused = await appendToLedger(deps, 'nowhere', [note('n1')]);
  expect(refused).toEqual({ ok: false, error: 'unknown-conversation' });
});

test('says that the disk is full and leaves what is stored untouched', async () => {
  await appendToLedger(deps, 'conversation-1', [note('n1')]);
  deps.db.entries.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const full = await appendToLedger(deps, 'conversation-1', [note('n2')]);
  expect(full).toEqual({ ok: false, error: 'storage-full' });
  const row = await deps.db.conversations.get('conversation-1');
  expect(row?.headSeq).toBe(1);
  expect(await readEntries(deps.db, 'conversation-1')).toHaveLength(1);
});

test('commits with strict durability', async () => {
  const durabilities: unknown[] = [];
  const open = IDBDatabase.prototype.transaction;
  // Dexie keeps the function it finds when it opens, so look over its shoulder before that.
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    if (mode === 'readwrite') durabilities.push(options?.durability);
    return open.call(this, names, mode, options);
  };
  const db = new ParleyDatabase(deps.db.name);
  await appendToLedger({ ...deps, db }, 'conversation-1', [note('n1')]);
  IDBDatabase.prototype.transaction = open;
  expect(durabilities).toEqual(['strict']);
});

test('acknowledges only after the transaction has completed', async () => {
  const order: string[] = [];
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const transaction = open.call(this, names, mode, options);
    if (mode === 'readwrite')
      transaction.addEventListener('complete', () => order.push('complete'));
    return transaction;
  };
  const db = new ParleyDatabase(deps.db.name);
  await appendToLedger({ ...deps, db }, 'conversation-1', [note('n1')]);
  order.push('acknowledged');
  IDBDatabase.prototype.transaction = open;
  expect(order).toEqual(['complete', 'acknowledged']);
});

test('any interleaving of concurrent appends leaves one unbroken chain', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }), { maxLength: 8 }),
      async (batches) => {
        const id = `conversation-${counter++}`;
        await createConversation(deps.db, {
          id,
          origin: 'live',
          pageOrigin: 'https://chat.example',
          pagePath: '/',
          caseId: null,
          startedAtMs: 1,
        });
        await Promise.all(
          batches.map((batch) =>
            appendToLedger(
              deps,
              id,
              batch.map((n) => note(`n${n}`)),
            ),
          ),
        );
        const entries = await readEntries(deps.db, id);
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
        expect(new Set(entries.map((entry) => entry.id))).toEqual(
          new Set(batches.flat().map((n) => `n${n}`)),
        );
        expect((await verifyChain(entries, crypto)).problems).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});
