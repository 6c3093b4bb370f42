import { browser } from './browser';

/** Usage and quota as the browser estimates them, and whether it may clear the data when space runs short. */
export async function readStorageHealth(): Promise<{
  readonly usageBytes: number | null;
  readonly quotaBytes: number | null;
  readonly isProtected: boolean;
}> {
  const estimate = await navigator.storage.estimate().catch(() => null);
  const isPersisted = await navigator.storage.persisted().catch(() => false);
  // `persisted()` answers no for extensions in Chromium; there the permission is what guards the data.
  const isUnlimited = await browser.permissions
    .contains({ permissions: ['unlimitedStorage'] })
    .catch(() => false);
  return {
    usageBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
    isProtected: isPersisted || isUnlimited,
  };
}
