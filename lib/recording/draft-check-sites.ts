import { browser } from '@/lib/platform/browser';

/** Preference: match patterns of the sites on which the user lets the draft in the page's own input be checked. */
export const DRAFT_CHECK_SITES = 'draftCheckSites';

export async function draftCheckSites(): Promise<readonly string[]> {
  const stored = await browser.storage.local.get(DRAFT_CHECK_SITES);
  return (stored[DRAFT_CHECK_SITES] as readonly string[] | undefined) ?? [];
}
