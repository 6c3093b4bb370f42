import { expect, test } from 'vitest';
import { ParleyDatabase } from '@/lib/db/database';
import { readEntries } from '@/lib/db/ledger';
import { verifyChain } from '@/lib/transcript/chain';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';
import { fixture, makeOldDatabase, readRaw } from './old-database';

test('opens a database of version 1 and keeps every row', async () => {
  await makeOldDatabase('old');
  const db = new ParleyDatabase('old');
  const [conversation] = await db.conversations.toArray();
  expect(conversation).toEqual(fixture.rows.conversations[0]);
  const entries = await readEntries(db, conversation?.id ?? '');
  expect(entries).toEqual(fixture.rows.entries);
  expect((await verifyChain(entries, nodeCrypto)).problems).toEqual([]);
  expect(await db.cases.toArray()).toEqual(fixture.rows.cases);
  expect((await db.blobs.toArray())[0]?.bytes.length).toBeGreaterThan(10);
  expect(await db.siteHints.toArray()).toEqual(fixture.rows.siteHints);
  expect(await db.tombstones.toArray()).toEqual([
    { ...fixture.rows.tombstones[0], what: 'conversation', why: 'user' },
  ]);
  expect(await db.annotations.count()).toBe(0);
  db.close();
});

test('a failed upgrade leaves the old data untouched, and the next try succeeds', async () => {
  await makeOldDatabase('failing');
  const before = await readRaw('failing');
  const failing = new ParleyDatabase('failing');
  failing.version(2).upgrade(async (transaction) => {
    await transaction.table('entries').clear();
    throw new Error('power cut');
  });
  await expect(failing.open()).rejects.toThrow('power cut');
  failing.close();
  expect(await readRaw('failing')).toEqual(before);
  const db = new ParleyDatabase('failing');
  expect(await db.entries.count()).toBe(fixture.rows.entries.length);
  db.close();
});

test('a database from a newer version is not touched', async () => {
  await makeOldDatabase('newer');
  const older = new ParleyDatabase('newer');
  await older.open();
  older.close();
  await new Promise((resolve) => {
    const opening = indexedDB.open('newer', 9990);
    opening.onsuccess = () => {
      opening.result.close();
      resolve(null);
    };
  });
  const db = new ParleyDatabase('newer');
  // Dexie opens what it can read; it must not lower the version or drop a store.
  expect(await db.entries.count()).toBe(fixture.rows.entries.length);
  db.close();
  expect((await readRaw('newer')).version).toBe(9990);
});
