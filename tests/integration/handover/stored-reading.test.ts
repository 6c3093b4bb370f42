import { expect, test, vi } from 'vitest';
import type { ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { deleteConversation } from '@/lib/db/delete-conversation';
import { eraseFromLedger } from '@/lib/db/erase-field';
import { findReadings, type KeptReading, keepReading } from '@/lib/db/kept-reading';
import { readEntries } from '@/lib/db/ledger';
import { heardIn } from '@/lib/handover/agreement-of-record';
import { readStoredTalk } from '@/lib/handover/stored-reading';
import * as talks from '@/lib/negotiation/agreement/of-talk';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import { offersOf } from '@/lib/nlu/offers/read-offers';
import { currentMessages } from '@/lib/transcript/conversation';
import { messageDraft, START_MS } from '../../unit/transcript/ledger-builder';
import { readAnew } from './read-anew';
import { inOrder, storedTalk } from './stored-talk';

vi.setConfig({ testTimeout: 60_000 });

const SAID = [
  ['customer', '我想协商分期，每月最多能还八百元'],
  ['agent', '可以为您办理12期分期，每期850元，每月15号还款'],
  ['agent', '罚息可以为您申请减免，专员会在三个工作日内回电'],
  ['customer', '①分12期②每期850元③每月15号，以上是否正确'],
  ['agent', '对的，没有问题'],
  ['agent', '也可以一次性结清9800元，最后一期833.39元'],
] as const;

const drafts = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => {
    const [speaker, text] = SAID[(from + index) % SAID.length] as (typeof SAID)[number];
    return messageDraft(`${text}（${from + index}）`, START_MS + 1000 * (from + index + 1), {
      speaker,
    });
  });

async function findReading(db: ParleyDatabase, id: string): Promise<KeptReading | null> {
  return (await findReadings(db, id))[0] ?? null;
}

async function longTalk() {
  const deps = await storedTalk();
  await deps.append(inOrder(drafts(240, 0), null));
  const read = async () => {
    const row = (await deps.db.conversations.get('c1')) as ConversationRow;
    const messages = currentMessages(await readEntries(deps.db, 'c1'));
    return { row, messages, talk: await readStoredTalk(deps, row, messages, null) };
  };
  return { ...deps, read };
}

const offersAndTerms = ({ reading, ledger }: talks.TalkAgreement) => ({ reading, ledger });

test('what was read before is not read again, and comes out the same', async () => {
  const { read, append, db } = await longTalk();
  const first = await read();
  expect(offersAndTerms(first.talk)).toEqual(offersAndTerms(readAnew(first.messages)));
  expect((await findReading(db, 'c1'))?.count).toBe(heardIn(first.messages).length);
  const hearing = vi.spyOn(talks, 'agreementOfTalk');
  await append(inOrder(drafts(7, 240), first.messages.at(-1)?.id ?? null));
  const second = await read();
  expect(hearing.mock.calls.map(([heard]) => heard.length)).toEqual([7, 0]);
  hearing.mockRestore();
  expect(offersAndTerms(second.talk)).toEqual(offersAndTerms(readAnew(second.messages)));
});

test('tells how far it has come, and nothing when there is nothing left to read', async () => {
  const deps = await longTalk();
  const { row, messages } = await deps.read();
  const anew = { ...deps, extensionVersion: 'next' };
  const shares: number[] = [];
  await readStoredTalk(anew, row, messages, null, (share) => shares.push(share));
  expect(shares.at(-1)).toBe(1);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  shares.length = 0;
  await readStoredTalk(anew, row, messages, null, (share) => shares.push(share));
  expect(shares).toEqual([]);
});

const entryAt = (atMs: number) => {
  const value = { unit: 'count', value: 24 } as const;
  const at = new Date(atMs).toISOString();
  return { id: `e${atMs}`, at, term: 'count', part: 'count', value, from: 'own' } as const;
};

const caseWith = (edits: talks.AgreementEdits): DebtCase => ({
  ...blankCase('d1', START_MS),
  agreementEdits: { c1: edits },
});

async function countHeard(read: () => Promise<unknown>): Promise<number> {
  const hearing = vi.spyOn(talks, 'agreementOfTalk');
  await read();
  const count = hearing.mock.calls.reduce((sum, [heard]) => sum + heard.length, 0);
  hearing.mockRestore();
  return count;
}

test('the user’s own entries take their place, and nothing is read again with the same ones', async () => {
  const deps = await longTalk();
  await deps.append(inOrder(drafts(240, 240), null));
  const { row, messages } = await deps.read();
  const early = caseWith({ entries: [entryAt(START_MS + 100_500)], chosenOfferId: null });
  const read = (debtCase: DebtCase) => readStoredTalk(deps, row, messages, debtCase);
  expect(offersAndTerms(await read(early))).toEqual(offersAndTerms(readAnew(messages, early)));
  expect(await countHeard(() => read(early))).toBe(0);
  expect(offersAndTerms(await read(early))).toEqual(offersAndTerms(readAnew(messages, early)));
  const two = caseWith({
    entries: [entryAt(START_MS + 100_500), entryAt(START_MS + 470_500)],
    chosenOfferId: null,
  });
  expect(offersAndTerms(await read(two))).toEqual(offersAndTerms(readAnew(messages, two)));
});

test('a choice takes its place among the messages too', async () => {
  const deps = await longTalk();
  const { row, messages } = await deps.read();
  const chosen = offersOf(readAnew(messages.slice(0, 20)).reading)[0]?.id ?? '';
  const chosenAt = new Date(START_MS + 30_500).toISOString();
  const debtCase = caseWith({ entries: [], chosenOfferId: chosen, chosenAt });
  const talk = await readStoredTalk(deps, row, messages, debtCase);
  expect(talk.ledger).toEqual(readAnew(messages, debtCase).ledger);
  expect(talk.ledger).not.toEqual(
    talks.agreementOfTalk([], { entries: [], chosenOfferId: chosen }, readAnew(messages)).ledger,
  );
});

test('a kept reading is not used for other words or by another reader', async () => {
  const deps = await longTalk();
  const { row, messages } = await deps.read();
  const other = messages.map((one) => ({ ...one, text: (one.text ?? '').replace('850', '840') }));
  const changed = await readStoredTalk(deps, row, other, null);
  expect(offersAndTerms(changed)).toEqual(offersAndTerms(readAnew(other)));
  const next = { ...deps, extensionVersion: 'next' };
  const count = await countHeard(() => readStoredTalk(next, row, messages, null));
  expect(count).toBe(heardIn(messages).length);
});

test('it goes with what is erased or deleted, and is not kept for a talk that has moved on', async () => {
  const deps = await longTalk();
  const { row, messages } = await deps.read();
  const kept = await findReading(deps.db, 'c1');
  expect(kept).not.toBeNull();
  await eraseFromLedger(deps, 'c1', { targetId: messages[9]?.id ?? '', field: 'text' });
  expect(await findReading(deps.db, 'c1')).toBeNull();
  if (kept) await keepReading(deps.db, row, kept);
  expect(await findReading(deps.db, 'c1')).toBeNull();
  await deps.read();
  expect(await findReading(deps.db, 'c1')).not.toBeNull();
  await deleteConversation(deps.db, 'c1', { deletedAtMs: START_MS, why: 'user' });
  expect(await deps.db.device.toArray()).toEqual([]);
});
