import type { ParleyDatabase } from '@/lib/db/database';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { browser } from '@/lib/platform/browser';
import { nowMs, utcOffsetMinutes } from '@/lib/platform/clock';
import { mayNotify, showNotice } from '@/lib/platform/notices';
import type { RemindingDeps } from './remind-due';

const KEY = 'remindedOn';

/** The real outside. */
export function browserReminding(db: ParleyDatabase): RemindingDeps {
  return {
    db,
    today() {
      const now = nowMs();
      return isoWithOffset(now, utcOffsetMinutes(now)).slice(0, 10);
    },
    async lastDay() {
      const stored = await browser.storage.local.get(KEY);
      return (stored[KEY] as string | undefined) ?? null;
    },
    setLastDay: (day) => browser.storage.local.set({ [KEY]: day }),
    mayNotify,
    notify: showNotice,
  };
}
