import type { RecordsServices } from '@/components/records/records-services';
import { listAnnotations, saveAnnotation } from '@/lib/db/annotations';
import { listCases } from '@/lib/db/cases';
import { previewDeletion } from '@/lib/db/deletion-preview';
import { listTombstones } from '@/lib/db/tombstones';
import { EXPORT_SCRATCH } from '@/lib/handover/export-work';
import { callDesk, type DeskCalls } from '@/lib/keeping/call-desk';
import type { IntegrityProgress } from '@/lib/keeping/check-integrity';
import { removeEverything, removeRecords } from '@/lib/keeping/remove-records';
import type { SearchProgress } from '@/lib/keeping/search-desk';
import { forgetEverything } from '@/lib/platform/forget-everything';
import { preference } from '@/lib/platform/preferences';
import { removeScratchFiles } from '@/lib/platform/scratch-file';
import { readStorageHealth } from '@/lib/platform/storage-health';
import { createStore } from '@/lib/platform/store';
import type { RecordingDeps } from '@/lib/recording/deps';
import { err, ok } from '@/lib/result';
import { createBackupServices } from './backup-services';
import { createVaultServices } from './vault-services';

/** The store of records as the records page and the settings use it. */
export async function createRecordsServices(deps: RecordingDeps): Promise<RecordsServices> {
  const retention = await preference<number | null>('retentionDays', null);
  const desk = openDesk(deps.extensionVersion);
  const vault = await createVaultServices(deps, desk.calls);
  return {
    listCases: () => listCases(deps.db),
    listTombstones: () => listTombstones(deps.db),
    listAnnotations: (conversationId) => listAnnotations(deps.db, conversationId),
    async saveAnnotation(annotation) {
      try {
        await saveAnnotation(deps.db, annotation);
        return ok(null);
      } catch {
        return err('storage-failed');
      }
    },
    ...desk.services,
    backup: await createBackupServices(deps, desk.calls, vault),
    vault: vault.services,
    previewDeletion: (target) => previewDeletion(deps.db, target),
    async remove(target, why) {
      const removed = await removeRecords(deps, target, why);
      // A file exported just before may still be on its way to the downloads.
      if (removed.ok) await removeScratchFiles(EXPORT_SCRATCH, deps.nowMs() - 60_000);
      return removed;
    },
    async removeEverything() {
      const removed = await removeEverything(deps);
      if (removed.ok) await forgetEverything();
      return removed;
    },
    retentionDays: retention.store,
    setRetentionDays: retention.save,
    readHealth: readStorageHealth,
  };
}

type DeskServices = Pick<
  RecordsServices,
  'find' | 'searchProgress' | 'integrity' | 'checkIntegrity' | 'openPackage'
>;

function openDesk(extensionVersion: string): {
  readonly calls: DeskCalls;
  readonly services: DeskServices;
} {
  const searchProgress = createStore<SearchProgress | null>(null);
  const integrity = createStore<IntegrityProgress | null>(null);
  const open = () =>
    callDesk(
      () => new Worker(new URL('./desk.ts', import.meta.url), { type: 'module' }),
      extensionVersion,
      {
        onReading: searchProgress.set,
        onChecking: (progress) => {
          integrity.set(progress);
          if (progress.checked === progress.of) searching.read();
        },
      },
    );
  // Whoever searches does not wait until a check or a backup lets the question in.
  const [searching, desk] = [open(), open()];
  return {
    calls: desk,
    services: {
      find: searching.find,
      searchProgress,
      integrity,
      checkIntegrity: desk.check,
      async openPackage(file, codes) {
        try {
          return ok(await desk.verify(file, codes));
        } catch {
          return err('unreadable');
        }
      },
    },
  };
}
