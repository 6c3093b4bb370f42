import { ParleyDatabase } from '@/lib/db/database';
import { deleteEverything } from '@/lib/db/delete-conversation';
import { DEEDS } from './deeds';
import { lookAfter } from './look';

/** What the script calls in a page of the extension; the product's own code does the work. */
const crashPage = {
  lookAfter,
  async prepare(deed: string, id: string): Promise<void> {
    const db = new ParleyDatabase();
    await deleteEverything(db);
    db.close();
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry('export-crash').catch(() => undefined);
    await DEEDS[deed]?.prepare(id);
  },
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
