import { browser } from '@/lib/platform/browser';

/** Settings that are not set here yet; what is chosen here stays. */
export async function takeOverSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const own = await browser.storage.local.get();
  const { lastBackupAtMs: _, ...useful } = settings;
  await browser.storage.local.set({ ...useful, ...own });
}
