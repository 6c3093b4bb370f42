import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { ParleyDatabase } from '@/lib/db/database';
import { createLedgerCache } from '@/lib/db/ledger-cache';
import type { Entry } from '@/lib/transcript/entry';

function entry(seq: number): Entry {
  return {
    conversationId: 'c',
    seq,
    id: `n${seq}`,
    kind: 'note',
    observedAtMs: seq,
    utcOffsetMinutes: 0,
    body: { targetId: null, aboutTime: null, channel: 'thought' },
    personal: {},
    prevHash: '',
    hash: '',
  };
}

test('gives the whole ledger while reading each entry once', async () => {
  const db = new ParleyDatabase('ledger-cache');
  const read = createLedgerCache(db);
  await db.entries.bulkAdd([entry(1), entry(2)]);
  expect((await read('c')).map(({ seq }) => seq)).toEqual([1, 2]);
  await db.entries.bulkAdd([entry(3)]);
  let fetched = 0;
  db.entries.hook('reading', (row) => {
    fetched++;
    return row;
  });
  const [first, second] = await Promise.all([read('c'), read('c')]);
  expect(first.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(second.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(fetched).toBeLessThanOrEqual(2);
});

test('keeps the same array when nothing was added', async () => {
  const db = new ParleyDatabase('ledger-cache-same');
  const read = createLedgerCache(db);
  await db.entries.bulkAdd([entry(1)]);
  expect(await read('c')).toBe(await read('c'));
});

test('holds nothing of a conversation that was deleted, and reads it anew where it is restored', async () => {
  const db = new ParleyDatabase('ledger-cache-deleted');
  const read = createLedgerCache(db);
  await db.entries.bulkAdd([entry(1), entry(2)]);
  const seen: number[] = [];
  const watching = liveQuery(() => read('c')).subscribe((entries) => {
    seen.push(entries.length);
  });
  await expect.poll(() => seen.at(-1)).toBe(2);
  await db.entries.clear();
  await expect.poll(() => seen.at(-1)).toBe(0);
  await db.entries.bulkAdd([entry(1), entry(2)]);
  await expect.poll(() => seen.at(-1)).toBe(2);
  watching.unsubscribe();
});
