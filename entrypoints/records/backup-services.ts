import type { BackupServices } from '@/components/records/backup-services';
import { listConversations } from '@/lib/db/conversations';
import { readDevice, saveDevice } from '@/lib/db/device';
import { backupFileName } from '@/lib/keeping/backup-format';
import type { DeskCalls } from '@/lib/keeping/call-desk';
import type { BackupFailure } from '@/lib/keeping/make-backup';
import { logProblem } from '@/lib/log';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import {
  askForFolder,
  type BackupFolder,
  canPickFolder,
  folderState,
  pickFolder,
  writeIntoFolder,
} from '@/lib/platform/backup-folder';
import { browser } from '@/lib/platform/browser';
import { downloadFile } from '@/lib/platform/download';
import { preference } from '@/lib/platform/preferences';
import { createStore } from '@/lib/platform/store';
import type { RecordingDeps } from '@/lib/recording/deps';
import { EMPTIED_AT } from '@/lib/recording/notice-emptied';
import { isBackupDue } from '@/lib/records/backup-due';
import { err, ok, type Result } from '@/lib/result';
import { takeOverSettings } from './take-over-settings';
import type { OwnVault } from './vault-services';

const FOLDER = 'backupFolder';
const EVERY_DAYS = 14;

/** Backup and restore as the records page and the settings use them. */
export async function createBackupServices(
  deps: RecordingDeps,
  desk: DeskCalls,
  vault: OwnVault,
): Promise<BackupServices> {
  const last = await preference<number | null>('lastBackupAtMs', null);
  const every = await preference<number | null>('backupEveryDays', EVERY_DAYS);
  const emptied = await preference<number | null>(EMPTIED_AT, null);
  const write = (passphrase: string | null) => writeBackup(deps, desk, passphrase);
  const fillFolder = async (handle: FileSystemDirectoryHandle): Promise<void> => {
    const made = await write(null);
    if (!made.ok) return logProblem('backup', made.error);
    await writeIntoFolder(handle, made.value.fileName, made.value.file);
    last.save(deps.nowMs());
  };
  const folder = await backupFolder(deps, async (handle) => {
    // A folder without a file in it would leave its owner wondering.
    if ((await listConversations(deps.db)).length > 0) await fillFolder(handle);
  });
  return {
    async make(passphrase) {
      const made = await write(passphrase);
      if (!made.ok) return made;
      downloadFile(made.value.file, made.value.fileName);
      last.save(deps.nowMs());
      return ok({ fileName: made.value.fileName, bytes: made.value.file.size });
    },
    async restore(file, passphrase) {
      const restored = await desk.restore(file, passphrase).catch(() => err('storage-failed'));
      if (restored.ok) {
        emptied.save(null);
        await takeOverSettings(restored.value.settings);
      }
      return restored as Awaited<ReturnType<BackupServices['restore']>>;
    },
    lastAtMs: last.store,
    emptiedAtMs: emptied.store,
    forgetEmptied: () => emptied.save(null),
    everyDays: every.store,
    setEveryDays: every.save,
    ...folder.services,
    async runWhenDue() {
      const talks = (await listConversations(deps.db)).map((row) => ({
        ...row,
        entryCount: row.headSeq,
      }));
      // Who wants no reminder still wants the folder filled.
      const everyDays = every.store.get() ?? EVERY_DAYS;
      const isDue = (lastBackupAtMs: number | null): boolean =>
        isBackupDue({ lastBackupAtMs, everyDays, nowMs: deps.nowMs() }, talks);
      const handle = await folder.read();
      if (handle && (await folderState(handle)).isGranted && isDue(last.store.get()))
        await fillFolder(handle).catch((cause) => logProblem('backup folder', cause));
      const kept = vault.services.connection.get();
      if (kept && isDue(kept.lastSavedAtMs)) await vault.services.save();
    },
  };
}

async function writeBackup(
  deps: RecordingDeps,
  desk: DeskCalls,
  passphrase: string | null,
): Promise<Result<{ readonly file: File; readonly fileName: string }, BackupFailure>> {
  const createdAtMs = deps.nowMs();
  const facts = {
    createdAtMs,
    extensionVersion: deps.extensionVersion,
    settings: await browser.storage.local.get(),
  };
  const made = await desk.backUp(facts, passphrase).catch(() => err('check-failed' as const));
  if (!made.ok) return made;
  const localIso = isoWithOffset(createdAtMs, deps.utcOffsetMinutes(createdAtMs));
  return ok({ file: made.value, fileName: backupFileName(localIso, passphrase !== null) });
}

type FolderServices = Pick<
  BackupServices,
  'folder' | 'pickFolder' | 'grantFolder' | 'forgetFolder'
>;

async function backupFolder(
  deps: RecordingDeps,
  onPicked: (handle: FileSystemDirectoryHandle) => Promise<void>,
): Promise<{
  readonly services: FolderServices;
  readonly read: () => Promise<FileSystemDirectoryHandle | null>;
}> {
  const read = async () =>
    ((await readDevice(deps.db, FOLDER)) as FileSystemDirectoryHandle | undefined) ?? null;
  const folder = createStore<BackupFolder | null | 'unsupported'>(
    canPickFolder() ? null : 'unsupported',
  );
  const refresh = async (): Promise<void> => {
    const handle = await read();
    if (canPickFolder()) folder.set(handle ? await folderState(handle) : null);
  };
  // A database that does not open is told by the views; here there is simply no folder.
  await refresh().catch((cause) => logProblem('backup folder', cause));
  let known = await read().catch(() => null);
  return {
    read,
    services: {
      folder,
      async pickFolder() {
        const handle = await pickFolder();
        if (!handle) return;
        known = handle;
        await saveDevice(deps.db, FOLDER, handle);
        await refresh();
        await onPicked(handle).catch((cause) => logProblem('backup folder', cause));
      },
      async grantFolder() {
        // No await may stand before this request, or the browser forgets the click.
        if (known) await askForFolder(known);
        await refresh();
      },
      async forgetFolder() {
        known = null;
        await saveDevice(deps.db, FOLDER, undefined);
        await refresh();
      },
    },
  };
}
