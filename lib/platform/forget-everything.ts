import { browser } from './browser';

/** Clears what lies outside the database: settings and files in the private file system. */
export async function forgetEverything(): Promise<void> {
  await browser.storage.local.clear();
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}
