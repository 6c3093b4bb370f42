/** A folder of the user's that the extension may write backups into; Chromium keeps such a permission. */
export interface BackupFolder {
  readonly name: string;
  readonly isGranted: boolean;
}

/** What TypeScript's library does not know yet of the File System Access API. */
interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const READ_WRITE = { mode: 'readwrite' } as const;

export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Must be called straight from a click. Null when the user chose none. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  const { showDirectoryPicker } = globalThis as unknown as {
    showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle>;
  };
  try {
    return await showDirectoryPicker({ id: 'backup', startIn: 'documents', ...READ_WRITE });
  } catch {
    // Closed without choosing, or the browser does not allow this folder.
    return null;
  }
}

export async function folderState(handle: FileSystemDirectoryHandle): Promise<BackupFolder> {
  const state = await (handle as FolderHandle).queryPermission(READ_WRITE);
  return { name: handle.name, isGranted: state === 'granted' };
}

/** Must be called straight from a click. */
export async function askForFolder(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return (await (handle as FolderHandle).requestPermission(READ_WRITE)) === 'granted';
}

/** Writes a file into the folder, whole or not at all. */
export async function writeIntoFolder(
  handle: FileSystemDirectoryHandle,
  name: string,
  file: Blob,
): Promise<void> {
  const target = await handle.getFileHandle(name, { create: true });
  const writable = await target.createWritable();
  await file.stream().pipeTo(writable);
}
