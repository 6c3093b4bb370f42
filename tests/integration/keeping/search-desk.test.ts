import { afterEach, expect, test, vi } from 'vitest';
import { saveAnnotation } from '@/lib/db/annotations';
import { type ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { deleteConversation } from '@/lib/db/delete-conversation';
import { findReadings } from '@/lib/db/kept-reading';
import { readEntries } from '@/lib/db/ledger';
import { heardIn } from '@/lib/handover/agreement-of-record';
import { readStoredTalk } from '@/lib/handover/stored-reading';
import { openSearchDesk, type SearchDesk } from '@/lib/keeping/search-desk';
import { createTalkReader } from '@/lib/keeping/talk-reader';
import * as talks from '@/lib/negotiation/agreement/of-talk';
import { EMPTY_QUERY, type SearchQuery } from '@/lib/search/search-document';
import { blankAnnotation } from '@/lib/transcript/annotation';
import { currentMessages } from '@/lib/transcript/conversation';
import { nodeCrypto } from '../../unit/transcript/ledger-builder';
import { record, said } from './ledger-fixture';

let desk: SearchDesk | null = null;
afterEach(() => desk?.stop());

function fail(cause: unknown): void {
  throw cause;
}

const depsFor = (db: ParleyDatabase) => ({
  db,
  sha256: nodeCrypto.sha256,
  extensionVersion: '0.1.0',
});

function openDesk(db: ParleyDatabase): SearchDesk {
  return openSearchDesk({ db, reader: createTalkReader(depsFor(db)) }, () => undefined, fail);
}

/** Waits until a search finds exactly these rows. */
function expectHits(query: Partial<SearchQuery>, ids: readonly string[]): Promise<void> {
  return vi.waitFor(
    () => {
      const found = desk?.find({ ...EMPTY_QUERY, ...query }).hits ?? [];
      expect(found.map(({ targetId }) => targetId).sort()).toEqual([...ids].sort());
    },
    { timeout: 10_000 },
  );
}

test('follows what is recorded, annotated and deleted', async () => {
  const db = new ParleyDatabase('desk');
  await record(db, 'c1', [said('m1', '可以为您办理12期分期,每期850元,每月15号还款')]);
  desk = openDesk(db);
  await expectHits({ typed: '分期' }, ['m1']);
  await expectHits({ only: ['offers'] }, ['m1']);
  await record(db, 'c1', [said('m2', '专员会在三天内给您回电', 2)]);
  await record(db, 'c2', [said('m3', '分期的事再说', 3)]);
  await expectHits({ typed: '分期' }, ['m1', 'm3']);
  await expectHits({ only: ['promises'] }, ['m2']);
  await saveAnnotation(db, { ...blankAnnotation('c2', 'm3'), isStarred: true });
  await expectHits({ only: ['starred'] }, ['m3']);
  await deleteConversation(db, 'c1', { deletedAtMs: 1, why: 'user' });
  await expectHits({ typed: '分期' }, ['m3']);
});

test('a long talk is read once: another desk and an export go on from there', async () => {
  const db = new ParleyDatabase('desk-kept');
  const lines = ['可以为您办理12期分期,每期850元', '专员会在三天内给您回电', '好的'];
  const long = Array.from({ length: 210 }, (_, index) =>
    said(`m${index}`, `${lines[index % 3]}（${index}）`, index + 1),
  );
  await record(db, 'c1', long);
  const isRead = async (open: SearchDesk): Promise<void> => {
    await vi.waitFor(async () => expect(await findReadings(db, 'c1')).toHaveLength(1), 20_000);
    await vi.waitFor(() =>
      expect(open.find({ ...EMPTY_QUERY, only: ['promises'] }).total).toBe(70),
    );
    open.stop();
  };
  await isRead(openDesk(db));
  const hearing = vi.spyOn(talks, 'hearMessage');
  await isRead(openDesk(db));
  // The desk of the test before may still be reading its own messages.
  const again = hearing.mock.calls.filter(([, { text }]) => text.includes('（'));
  expect(again).toEqual([]);
  const row = (await db.conversations.get('c1')) as ConversationRow;
  const messages = currentMessages(await readEntries(db, 'c1'));
  const building = vi.spyOn(talks, 'agreementOfTalk');
  const talk = await readStoredTalk(depsFor(db), row, messages, null);
  expect(building.mock.calls.map(([heard]) => heard.length)).toEqual([0, 0]);
  vi.restoreAllMocks();
  expect(talk).toEqual(talks.agreementOfTalk(heardIn(messages)));
  await deleteConversation(db, 'c1', { deletedAtMs: 1, why: 'user' });
  expect(await findReadings(db, 'c1')).toEqual([]);
}, 30_000);
