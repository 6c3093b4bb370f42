import { afterEach, expect, test, vi } from 'vitest';
import { saveAnnotation } from '@/lib/db/annotations';
import { ParleyDatabase } from '@/lib/db/database';
import { deleteConversation } from '@/lib/db/delete-conversation';
import { openSearchDesk, type SearchDesk } from '@/lib/keeping/search-desk';
import { EMPTY_QUERY, type SearchQuery } from '@/lib/search/search-document';
import { blankAnnotation } from '@/lib/transcript/annotation';
import { record, said } from './ledger-fixture';

let desk: SearchDesk | null = null;
afterEach(() => desk?.stop());

function fail(cause: unknown): void {
  throw cause;
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
  desk = openSearchDesk(db, () => undefined, fail);
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
