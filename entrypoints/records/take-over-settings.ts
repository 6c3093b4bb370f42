import { browser } from '@/lib/platform/browser';
import { EMPTIED_AT } from '@/lib/recording/notice-emptied';

/** Settings that are not set here yet; what is chosen here stays. */
export async function takeOverSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const own = await browser.storage.local.get();
  const { lastBackupAtMs: _, [EMPTIED_AT]: __, ...useful } = settings;
  await browser.storage.local.set({ ...useful, ...own });
}
