/**
 * Writes a file of unknown length into the extension's private file system (OPFS) piece by piece and gives it
 * back as a `File`, so that neither side holds it whole in memory. A later file of the same name replaces it.
 */
export async function writeScratchFile(
  name: string,
  fill: (write: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>) => Promise<void>,
): Promise<File> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    await fill((chunk) => writable.write(chunk));
  } catch (cause) {
    await writable.abort();
    throw cause;
  }
  await writable.close();
  return handle.getFile();
}

export async function removeScratchFile(name: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name).catch(() => undefined);
}

interface Listing {
  readonly entries: () => AsyncIterable<[string, FileSystemHandle]>;
}

/** Removes files whose name begins so and that were last written before a moment. */
export async function removeScratchFiles(prefix: string, beforeMs: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const old: string[] = [];
  for await (const [name, handle] of (root as unknown as Listing).entries()) {
    if (!name.startsWith(prefix) || handle.kind !== 'file') continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (lastModified < beforeMs) old.push(name);
  }
  for (const name of old) await root.removeEntry(name).catch(() => undefined);
}
