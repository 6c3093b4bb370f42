import { expect, test } from 'vitest';
import { type ConversationRow, ParleyDatabase } from '@/lib/db/database';
import { watchDeletions } from '@/lib/db/watch-conversations';

const row = (id: string, lastEntryAtMs = 1) => ({ id, lastEntryAtMs }) as ConversationRow;

test('tells of each conversation that is deleted, and of nothing else that happens to one', async () => {
  const db = new ParleyDatabase('watch-deletions');
  await db.conversations.bulkAdd([row('a'), row('b')]);
  const gone: string[] = [];
  const stop = watchDeletions(
    db,
    (id) => gone.push(id),
    (cause) => {
      throw cause;
    },
  );
  await db.conversations.add(row('c'));
  await db.conversations.put(row('a', 2));
  // What goes before the watch has seen it is not told: then it comes back, and goes once more.
  let isThere = true;
  await expect
    .poll(
      async () => {
        if (gone.length > 0) return gone;
        await (isThere ? db.conversations.delete('b') : db.conversations.add(row('b')));
        isThere = !isThere;
        return gone;
      },
      { timeout: 10_000 },
    )
    .toEqual(['b']);
  stop();
});
