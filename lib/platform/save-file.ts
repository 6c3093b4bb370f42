import { err, ok, type Result } from '@/lib/result';
import { browser } from './browser';

interface PickerWindow {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
  }) => Promise<FileSystemFileHandle>;
}

export type SaveFailure = 'cancelled' | 'failed';

/**
 * Saves a file where the user says and resolves only once it is known to be on disk: through the browser's own
 * dialogue where there is one, else through its downloads, for which it asks the user. Call it from a click.
 */
export async function saveFile(file: Blob, name: string): Promise<Result<null, SaveFailure>> {
  const { showSaveFilePicker } = globalThis as PickerWindow;
  try {
    if (!showSaveFilePicker) return await saveByDownload(file, name);
    const handle = await showSaveFilePicker({ suggestedName: name });
    await file.stream().pipeTo(await handle.createWritable());
    return (await handle.getFile()).size === file.size ? ok(null) : err('failed');
  } catch (cause) {
    return err((cause as { name?: string }).name === 'AbortError' ? 'cancelled' : 'failed');
  }
}

async function saveByDownload(file: Blob, name: string): Promise<Result<null, SaveFailure>> {
  if (!(await browser.permissions.request({ permissions: ['downloads'] }))) return err('cancelled');
  const url = URL.createObjectURL(file);
  const id = await browser.downloads.download({ url, filename: name, saveAs: true });
  const state = await endOfDownload(id);
  URL.revokeObjectURL(url);
  return state === 'complete' ? ok(null) : err('failed');
}

/** Resolves with `complete` or `interrupted`. */
function endOfDownload(id: number): Promise<string> {
  return new Promise((resolve) => {
    const look = async (): Promise<void> => {
      const [item] = await browser.downloads.search({ id });
      if (item && item.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(look as never);
      resolve(item?.state ?? 'interrupted');
    };
    browser.downloads.onChanged.addListener(look as never);
    void look();
  });
}
