import { expect, test } from 'vitest';
import { assignCase, beginCase, noteExported } from '@/lib/db/assign-case';
import { listCases, listDebts } from '@/lib/db/cases';
import { createConversation } from '@/lib/db/conversations';
import { ParleyDatabase } from '@/lib/db/database';
import type { Fen } from '@/lib/money/fen';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import { caseStore } from '@/lib/recording/case-store';
import { debtQuestion } from '@/lib/recording/debt-question';

let ids = 0;
async function openStore(...debts: readonly DebtCase[]) {
  ids += 1;
  const db = new ParleyDatabase(`assign-${ids}`);
  await db.cases.bulkPut([...debts]);
  let next = 0;
  const store = caseStore({ db, nowMs: () => 9, newId: () => `new-${++next}` });
  const talk = (id: string, caseId: string | null = null, pageOrigin = 'https://a.example') =>
    createConversation(db, {
      id,
      origin: 'live',
      pageOrigin,
      pagePath: '/',
      caseId,
      startedAtMs: 1,
    });
  return { db, store, talk };
}

const huabei: DebtCase = { ...blankCase('h', 1), product: 'huabei', principalFen: 900_000 as Fen };
const jiebei: DebtCase = { ...blankCase('j', 2), product: 'jiebei' };

test('never lends another debt’s figures to a chat that has none', async () => {
  const { store, talk } = await openStore(huabei);
  await talk('c1');
  expect(await store.read('c1', null)).toMatchObject({ product: null, principalFen: null });
  expect(await store.read(null, null)).toMatchObject({ id: 'h' });
});

const means = {
  monthlyIncomeFen: 600_000 as Fen,
  necessaryExpensesFen: 300_000 as Fen,
  payday: 15,
};

test('what the person earns is said once for all debts', async () => {
  const { db, store, talk } = await openStore(huabei, { ...jiebei, payday: 20 });
  await talk('c1', 'h');
  await store.change(huabei, () => means, 'c1');
  // What another debt lacks is taken over; what it says otherwise stays.
  expect(await db.cases.get('j')).toMatchObject({ ...means, payday: 20 });
  await store.change(huabei, () => ({ monthlyIncomeFen: 700_000 as Fen }), 'c1');
  expect(await db.cases.get('j')).toMatchObject({ monthlyIncomeFen: 700_000, payday: 20 });
  const about = { conversationId: null, newId: 'third', nowMs: 5 };
  await beginCase(db, { product: 'other' }, about);
  expect(await db.cases.get('third')).toMatchObject({
    monthlyIncomeFen: 700_000,
    product: 'other',
  });
  // What is owed is each debt's own.
  expect((await db.cases.get('third'))?.principalFen).toBeNull();
});

test.each([
  ['no chat', null],
  ['a chat', 'c1'],
])('what is ticked before a debt just begun is in view belongs to it: %s', async (_, chat) => {
  const { db, store, talk } = await openStore();
  await talk('c1');
  const blank = await store.read(chat, null);
  const about = { conversationId: chat, newId: 'begun', nowMs: 5 };
  const begun = await beginCase(db, { product: 'huabei' }, about);
  const meant = await store.meant(blank, chat, chat === null ? begun : null);
  await store.change(meant, () => ({ ticks: { one: 1 } }), chat);
  expect(await listCases(db)).toMatchObject([
    { id: 'begun', product: 'huabei', ticks: { one: 1 } },
  ]);
  expect((await db.conversations.get('c1'))?.caseId).toBe(chat === null ? null : 'begun');
});

test('practises with the person’s means and never with a real debt’s figures', async () => {
  const { db, store } = await openStore({ ...huabei, payday: 15, reason: 'job_loss' });
  await createConversation(db, {
    id: 'p1',
    origin: 'rehearsal',
    pageOrigin: null,
    pagePath: null,
    caseId: null,
    startedAtMs: 1,
  });
  const practice = await store.read('p1', null);
  expect(practice).toMatchObject({
    payday: 15,
    reason: 'job_loss',
    principalFen: null,
    product: null,
  });
  const tried = { principalFen: 1_200_000 as Fen, payday: 1 };
  await store.change(practice, () => tried, 'p1');
  expect(await db.cases.get('h')).toMatchObject({ principalFen: 900_000, payday: 15 });
  expect(await store.read('p1', null)).toMatchObject({ principalFen: 1_200_000 });
  // What was practised does not become the debt in view.
  expect(await store.read(null, null)).toMatchObject({ id: 'h' });
});

test('asks whose a chat is until it is said, and guesses by the site', async () => {
  const { db, talk } = await openStore(huabei, jiebei);
  await talk('earlier', 'j');
  await talk('c1');
  expect(await debtQuestion(db, 'c1')).toMatchObject({ guess: { debt: { id: 'j' }, why: 'site' } });
  await assignCase(db, 'c1', 'j', 5);
  expect(await debtQuestion(db, 'c1')).toBeNull();
});

test('still asks when facts were entered meanwhile, and takes them along', async () => {
  const { db, store, talk } = await openStore(huabei);
  await talk('c1');
  const seen = await store.read('c1', null);
  await store.change(seen, () => ({ limitation: 'unsure', payday: 20 }), 'c1');
  expect(await debtQuestion(db, 'c1')).toMatchObject({ guess: { debt: { id: 'h' } } });
  await assignCase(db, 'c1', 'h', 5);
  expect(await store.read('c1', null)).toMatchObject({
    id: 'h',
    principalFen: 900_000,
    limitation: 'unsure',
    payday: 20,
  });
  expect((await listCases(db)).map(({ id }) => id)).toEqual(['h']);
});

test('keeps a debt whose facts would be lost', async () => {
  const { db, store, talk } = await openStore({ ...huabei, payday: 15 });
  await talk('c1');
  const seen = await store.read('c1', null);
  await store.change(seen, () => ({ payday: 20 }), 'c1');
  await assignCase(db, 'c1', 'h', 5);
  expect((await listCases(db)).map(({ payday }) => payday).sort()).toEqual([15, 20]);
});

test('begins a debt for the chat in view, and leaves a chat with a debt alone', async () => {
  const { db, store, talk } = await openStore(huabei);
  await talk('c1');
  await beginCase(db, { product: 'jiebei' }, { conversationId: 'c1', newId: 'n1', nowMs: 3 });
  expect(await store.read('c1', null)).toMatchObject({ id: 'n1', product: 'jiebei' });
  await beginCase(db, { product: 'other' }, { conversationId: 'c1', newId: 'n2', nowMs: 4 });
  expect(await store.read('c1', null)).toMatchObject({ id: 'n1' });
  expect(await store.read(null, 'n2')).toMatchObject({ product: 'other' });
});

test('keeps what is practised apart from the debts that are owed', async () => {
  const { db, store, talk } = await openStore(huabei, jiebei);
  await talk('c1', 'h');
  await talk('p1', 'j');
  await db.conversations.update('p1', { origin: 'rehearsal' });
  expect((await listDebts(db)).map(({ id }) => id)).toEqual(['h']);
  expect(await store.read(null, null)).toMatchObject({ id: 'h' });
  // What has a real talk as well is a real debt.
  await talk('c2', 'j');
  expect(await listDebts(db)).toHaveLength(2);
  await assignCase(db, 'p1', 'h', 3);
  expect((await db.conversations.get('p1'))?.caseId).toBe('j');
});

test('remembers with the debt that a record was handed out', async () => {
  const { db, talk } = await openStore(huabei);
  await talk('c1', 'h');
  await noteExported(db, 'c1', { newId: 'n', nowMs: 7 });
  expect((await db.cases.get('h'))?.exportedAtMs).toEqual({ c1: 7 });
});

test('remembers it of a practice talk with the debt of that talk alone', async () => {
  const { db, talk } = await openStore(huabei);
  await talk('c1');
  await db.conversations.update('c1', { origin: 'rehearsal' });
  const before = await listCases(db);
  await noteExported(db, 'c1', { newId: 'n', nowMs: 7 });
  expect(await listCases(db)).toEqual(before);
  await db.conversations.update('c1', { caseId: 'h' });
  await noteExported(db, 'c1', { newId: 'n', nowMs: 8 });
  expect((await db.cases.get('h'))?.exportedAtMs).toEqual({ c1: 8 });
});
