import { holdsAnything } from '@/lib/db/holds-anything';
import { browser } from '@/lib/platform/browser';
import type { RecordingDeps } from './deps';

const KEPT = 'keptRecords';
/** When the store was found empty without a deletion. */
export const EMPTIED_AT = 'storeEmptiedAtMs';

/**
 * Notices that the browser has thrown the store away, as Chromium does when it finds the files damaged: there were
 * records at an earlier start, and now there is neither a record nor the log of a deletion.
 */
export async function noticeEmptied({ db, nowMs }: RecordingDeps): Promise<void> {
  const isKept = await holdsAnything(db);
  const { [KEPT]: wasKept } = await browser.storage.local.get(KEPT);
  if (wasKept === isKept || (!wasKept && !isKept)) return;
  await browser.storage.local.set({ [KEPT]: isKept, ...(isKept ? {} : { [EMPTIED_AT]: nowMs() }) });
}
