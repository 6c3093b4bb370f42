import { browser } from '@/lib/platform/browser';
import { listRecordings } from './recordings';

const KEY = 'updateWaiting';

/** A new version lies ready: it waits for the session. */
export async function noteUpdate(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true });
  await updateWhenIdle();
}

/** Lets a waiting version in once nothing is being recorded and none of our pages is open under the user's eyes. */
export async function updateWhenIdle(): Promise<void> {
  const stored = await browser.storage.session.get(KEY);
  if (!stored[KEY] || (await listRecordings()).length > 0 || (await isInView())) return;
  browser.runtime.reload();
}

interface ContextApi {
  readonly getContexts?: (filter: object) => Promise<readonly unknown[]>;
}

async function isInView(): Promise<boolean> {
  const { getContexts } = browser.runtime as ContextApi;
  const open = await getContexts?.call(browser.runtime, { contextTypes: ['SIDE_PANEL', 'TAB'] });
  return (open?.length ?? 0) > 0;
}
