import { deleteEverything } from '@/lib/db/delete-conversation';
import { DEEDS, withDatabase } from './deeds';
import { faultsOf, lookAfter } from './look';
import { seedConversation } from './seed';

/** What the script calls in a page of the extension; the product's own code does the work. */
const crashPage = {
  lookAfter,
  async prepare(deed: string, id: string): Promise<void> {
    await withDatabase(deleteEverything);
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry('export-crash').catch(() => undefined);
    await DEEDS[deed]?.prepare(id);
  },
  /** Stores one more conversation. */
  keep: (id: string): Promise<void> => withDatabase((db) => seedConversation(db, id, 20)),
  /** Ids of all conversations, and what is wrong with them. */
  kept: () =>
    withDatabase(async (db) => ({
      ids: await db.conversations.toCollection().primaryKeys(),
      faults: await faultsOf(db),
    })),
  /** Returns at once; the browser will be killed while it runs. */
  begin(deed: string, id: string): void {
    const { acknowledged } = globalThis as unknown as {
      acknowledged: (seq: number, hash: string) => void;
    };
    void DEEDS[deed]?.run(id, acknowledged);
  },
};

export type CrashPage = typeof crashPage;
Object.assign(globalThis, { crashPage });
