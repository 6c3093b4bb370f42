import { beforeEach, expect, test } from 'vitest';
import { createConversation } from '@/lib/db/conversations';
import { ParleyDatabase } from '@/lib/db/database';
import { deleteConversation, deleteEverything } from '@/lib/db/delete-conversation';
import type { Entry } from '@/lib/transcript/entry';

let counter = 0;
let db: ParleyDatabase;

function screenshot(conversationId: string, seq: number, sha256: string): Entry {
  return {
    conversationId,
    seq,
    id: `${conversationId}-${seq}`,
    kind: 'attachment',
    observedAtMs: seq,
    utcOffsetMinutes: 0,
    body: {
      targetId: null,
      what: 'screenshot',
      mime: 'image/png',
      bytes: 1,
      sha256,
      derivedFrom: null,
    },
    personal: {},
    prevHash: '',
    hash: '',
  };
}

beforeEach(async () => {
  db = new ParleyDatabase(`delete-${counter++}`);
  for (const id of ['a', 'b']) {
    await createConversation(db, {
      id,
      origin: 'live',
      pageOrigin: 'https://chat.example',
      pagePath: '/',
      caseId: 'case-1',
      startedAtMs: 5,
    });
  }
  await db.entries.bulkAdd([
    screenshot('a', 1, 'only-a'),
    screenshot('a', 2, 'shared'),
    screenshot('b', 1, 'shared'),
  ]);
  await db.blobs.bulkAdd(
    ['only-a', 'shared'].map((sha256) => ({
      sha256,
      mime: 'image/png',
      bytes: new Uint8Array([1]),
    })),
  );
});

test('removes the conversation and the pictures that only it has, and leaves a tombstone', async () => {
  expect(await deleteConversation(db, 'a', 99)).toBe(true);
  expect(await db.entries.toCollection().primaryKeys()).toEqual([['b', 1]]);
  expect(await db.blobs.toCollection().primaryKeys()).toEqual(['shared']);
  expect(await db.conversations.toCollection().primaryKeys()).toEqual(['b']);
  expect(await db.tombstones.get('a')).toMatchObject({ caseId: 'case-1', deletedAtMs: 99 });
});

test('an interrupted delete leaves everything as it was', async () => {
  db.tombstones.hook('creating', () => {
    throw new Error('interrupted');
  });
  await expect(deleteConversation(db, 'a', 99)).rejects.toThrow('interrupted');
  expect(await db.entries.count()).toBe(3);
  expect(await db.blobs.count()).toBe(2);
  expect(await db.conversations.count()).toBe(2);
});

test('says when there is nothing to delete', async () => {
  expect(await deleteConversation(db, 'nowhere', 99)).toBe(false);
  expect(await db.tombstones.count()).toBe(0);
});

test('clears every table', async () => {
  await deleteEverything(db);
  for (const table of db.tables) expect(await table.count()).toBe(0);
});
