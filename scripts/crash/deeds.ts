import { ParleyDatabase } from '@/lib/db/database';
import { deleteConversation } from '@/lib/db/delete-conversation';
import { appendToLedger } from '@/lib/db/ledger';
import { writeExport } from '@/lib/handover/write-export';
import { openBackup } from '@/lib/keeping/read-backup';
import { restoreBackup } from '@/lib/keeping/restore-backup';
import { backupFiles } from '@/lib/keeping/write-backup';
import { blobSource } from '@/lib/platform/blob-source';
import { platformCrypto } from '@/lib/platform/crypto';
import { writeScratchFile } from '@/lib/platform/scratch-file';
import { openDatabase } from '@/lib/recording/open-database';
import { wholePackage } from '@/lib/records/export-request';
import { zipTo } from '@/lib/records/zip/zip';
import { noteDraft } from './note-draft';
import { makeOldDatabase } from './old-database';
import { seedConversation } from './seed';

const { sha256 } = platformCrypto;
export const RESTORED = Array.from({ length: 8 }, (_, index) => `restored-${index}`);

/** What may be under way when the browser dies. `prepare` is waited for, `run` is not. */
export interface CrashDeed {
  readonly prepare: (id: string) => Promise<void>;
  readonly run: (id: string, acknowledge: (seq: number, hash: string) => void) => Promise<void>;
}

export async function withDatabase<T>(
  work: (db: ParleyDatabase) => Promise<T>,
  name?: string,
): Promise<T> {
  const db = name ? new ParleyDatabase(name) : openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const DEEDS: Readonly<Record<string, CrashDeed>> = {
  append: {
    prepare: (id) => withDatabase((db) => seedConversation(db, id, 20)),
    run: (id, acknowledge) =>
      withDatabase(async (db) => {
        for (let batch = 0; ; batch += 1) {
          const drafts = Array.from({ length: 5 }, (_, at) =>
            noteDraft(`${id}-more-${batch}-${at}`),
          );
          const added = await appendToLedger({ db, crypto: platformCrypto }, id, drafts);
          if (!added.ok) throw new Error(added.error);
          const last = added.value.at(-1);
          if (last) acknowledge(last.seq, last.hash);
        }
      }),
  },
  delete: {
    prepare: (id) => withDatabase((db) => seedConversation(db, id, 2000)),
    run: (id) =>
      withDatabase(async (db) => {
        await deleteConversation(db, id, { deletedAtMs: Date.now(), why: 'user' });
      }),
  },
  export: {
    prepare: (id) => withDatabase((db) => seedConversation(db, id, 600)),
    run: (id) => withDatabase((db) => exportOnce(db, id)),
  },
  restore: {
    async prepare() {
      const source = new ParleyDatabase('source');
      if ((await source.conversations.count()) < RESTORED.length)
        for (const id of RESTORED) await seedConversation(source, id, 250);
      const facts = { createdAtMs: Date.now(), extensionVersion: 'crash', settings: {} };
      await writeScratchFile('crash-backup.zip', (write) =>
        zipTo(backupFiles(source, facts, sha256), facts.createdAtMs, write),
      );
      source.close();
    },
    run: () => withDatabase(restoreOnce),
  },
  migration: {
    prepare: (id) => makeOldDatabase(id),
    run: (id) => withDatabase(async (db) => void (await db.open()), id),
  },
};

async function exportOnce(db: ParleyDatabase, conversationId: string): Promise<void> {
  const written = await writeExport(
    {
      db,
      sha256,
      nowMs: Date.now,
      utcOffsetMinutes: () => 480,
      timeZone: () => 'Asia/Shanghai',
      newId: () => crypto.randomUUID(),
      extensionVersion: 'crash',
      browserName: 'Chromium',
      writeFile: (fill) => writeScratchFile('export-crash', fill),
    },
    { ...wholePackage(conversationId), language: 'zh-CN' },
    () => undefined,
  );
  if (!written.ok) throw new Error(written.error);
}

async function restoreOnce(db: ParleyDatabase): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle('crash-backup.zip')).getFile();
  const backup = await openBackup(blobSource(file), sha256);
  if (!backup.ok) throw new Error(backup.error);
  const restored = await restoreBackup(db, backup.value, sha256);
  if (!restored.ok) throw new Error(restored.error);
}
