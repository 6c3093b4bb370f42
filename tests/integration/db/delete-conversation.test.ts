import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { readCase } from '@/lib/db/cases';
import { createConversation } from '@/lib/db/conversations';
import { ParleyDatabase } from '@/lib/db/database';
import { deleteCase, deleteConversation, deleteEverything } from '@/lib/db/delete-conversation';
import type { Fen } from '@/lib/money/fen';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import { dropPaper, keepPaper, readPaper } from '@/lib/recording/keep-paper';
import { blankAnnotation } from '@/lib/transcript/annotation';
import type { Entry } from '@/lib/transcript/entry';

const crypto = {
  sha256: async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  randomBytes: () => new Uint8Array(16),
};
const DELETION = { deletedAtMs: 99, why: 'user' } as const;
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
  await db.annotations.bulkAdd(
    ['a', 'b'].map((id) => ({ ...blankAnnotation(id, `${id}-1`), isStarred: true })),
  );
  await db.blobs.bulkAdd(
    ['only-a', 'shared'].map((sha256) => ({
      sha256,
      mime: 'image/png',
      bytes: new Uint8Array([1]),
    })),
  );
});

test('reads a plan without the links that were left to talks deleted earlier', async () => {
  const payment = (index: number, proofEntryId: string) => ({
    ...{ id: `p-${index}`, index, date: '2026-12-15', amountFen: 1 as Fen },
    ...{ paid: true, proofEntryId },
  });
  const payments = [payment(1, 'gone-1'), payment(2, 'b-1')];
  const paymentPlan = { id: 'p', conversationId: 'gone', receiptsId: 'b', payments };
  await db.cases.add({ ...blankCase('case-1', 1), paymentPlan });
  const read = (await readCase(db, 'case-1'))?.paymentPlan;
  expect(read).toMatchObject({ conversationId: null, receiptsId: 'b' });
  expect(read?.payments.map(({ proofEntryId }) => proofEntryId)).toEqual([null, 'b-1']);
  const whole = { ...paymentPlan, conversationId: 'a', payments: [payment(1, 'b-1')] };
  await db.cases.put({ ...blankCase('case-1', 1), paymentPlan: whole });
  expect((await readCase(db, 'case-1'))?.paymentPlan).toEqual(whole);
});

test('leaves no payment that points at a receipt or a talk that is gone', async () => {
  const payment = (index: number, proofEntryId: string) => ({
    ...{ id: `p-${index}`, index, date: '2026-12-15', amountFen: 1 as Fen },
    ...{ paid: true, proofEntryId },
  });
  const payments = [payment(1, 'a-1'), payment(2, 'b-1')];
  const paymentPlan = { id: 'p', conversationId: 'a', receiptsId: 'b', payments };
  await db.cases.add({ ...blankCase('case-1', 1), paymentPlan });
  await deleteConversation(db, 'a', DELETION);
  const after = (await db.cases.get('case-1'))?.paymentPlan;
  expect(after?.conversationId).toBeNull();
  expect(after?.receiptsId).toBe('b');
  expect(after?.payments.map(({ proofEntryId }) => proofEntryId)).toEqual([null, 'b-1']);
  await deleteConversation(db, 'b', DELETION);
  const last = (await db.cases.get('case-1'))?.paymentPlan;
  expect(last).not.toHaveProperty('receiptsId');
  expect(last?.payments.map(({ paid, proofEntryId }) => [paid, proofEntryId])).toEqual([
    [true, null],
    [true, null],
  ]);
});

test('removes the conversation and the pictures that only it has, and leaves a tombstone', async () => {
  expect(await deleteConversation(db, 'a', DELETION)).toBe(true);
  expect(await db.entries.toCollection().primaryKeys()).toEqual([['b', 1]]);
  expect(await db.blobs.toCollection().primaryKeys()).toEqual(['shared']);
  expect(await db.conversations.toCollection().primaryKeys()).toEqual(['b']);
  expect(await db.annotations.toCollection().primaryKeys()).toEqual([['b', 'b-1']]);
  expect(await db.tombstones.get('a')).toMatchObject({
    what: 'conversation',
    caseId: 'case-1',
    deletedAtMs: 99,
  });
});

test('an interrupted delete leaves everything as it was', async () => {
  db.tombstones.hook('creating', () => {
    throw new Error('interrupted');
  });
  await expect(deleteConversation(db, 'a', DELETION)).rejects.toThrow('interrupted');
  expect(await db.entries.count()).toBe(3);
  expect(await db.blobs.count()).toBe(2);
  expect(await db.conversations.count()).toBe(2);
});

test('removes a case with all its conversations and leaves a tombstone for each', async () => {
  await db.cases.put({ id: 'case-1', createdAtMs: 1, updatedAtMs: 2 } as DebtCase);
  expect(await deleteCase(db, 'case-1', DELETION)).toBe(true);
  for (const table of [db.conversations, db.entries, db.blobs, db.annotations, db.cases])
    expect(await table.count()).toBe(0);
  const left = await db.tombstones.orderBy('id').toArray();
  expect(left.map(({ id, what }) => [id, what])).toEqual([
    ['a', 'conversation'],
    ['b', 'conversation'],
    ['case-1', 'case'],
  ]);
});

test('an interrupted delete of a case leaves every conversation of it', async () => {
  await db.cases.put({ id: 'case-1', createdAtMs: 1, updatedAtMs: 2 } as DebtCase);
  db.cases.hook('deleting', () => {
    throw new Error('interrupted');
  });
  await expect(deleteCase(db, 'case-1', DELETION)).rejects.toThrow('interrupted');
  expect(await db.conversations.count()).toBe(2);
  expect(await db.entries.count()).toBe(3);
  expect(await db.tombstones.count()).toBe(0);
});

test('says when there is nothing to delete', async () => {
  expect(await deleteConversation(db, 'nowhere', DELETION)).toBe(false);
  expect(await db.tombstones.count()).toBe(0);
});

test('clears every table', async () => {
  await deleteEverything(db);
  for (const table of db.tables) expect(await table.count()).toBe(0);
});

const paper = (sha256: string) => ({
  status: 'ready' as const,
  note: '',
  file: { sha256, name: 'a.pdf', mime: 'application/pdf', sizeBytes: 1 },
});

test('a file kept with a paper outlives the talk and goes with its debt', async () => {
  await db.cases.put({ ...blankCase('case-2', 1), materials: { medical: paper('only-a') } });
  await deleteConversation(db, 'a', DELETION);
  expect(await db.blobs.get('only-a')).toBeDefined();
  await deleteCase(db, 'case-2', DELETION);
  expect(await db.blobs.get('only-a')).toBeUndefined();
  expect(await db.blobs.get('shared')).toBeDefined();
});

test('letting a paper go leaves what a record still holds', async () => {
  const file = { ...paper('only-a').file };
  await dropPaper({ db, crypto }, file);
  expect(await db.blobs.get('only-a')).toBeDefined();
  const kept = await keepPaper({ db, crypto }, new File(['x'], 'b.pdf'));
  expect(kept.ok && (await readPaper({ db, crypto }, kept.value))?.size).toBe(1);
  if (kept.ok) await dropPaper({ db, crypto }, kept.value);
  expect(await db.blobs.toCollection().primaryKeys()).toEqual(['only-a', 'shared']);
});
