import type { ParleyDatabase } from '@/lib/db/database';
import { chosenLanguage } from '@/lib/i18n/chosen-language';
import { noticeWords } from '@/lib/i18n/notice-words';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import { browser } from '@/lib/platform/browser';
import { nowMs, utcOffsetMinutes } from '@/lib/platform/clock';
import { withLock } from '@/lib/platform/locks';
import { mayNotify, showNotice } from '@/lib/platform/notices';
import type { LastLook, RemindingDeps } from './remind-due';

const KEY = 'remindedOn';

/** The real outside. */
export function browserReminding(db: ParleyDatabase): RemindingDeps {
  return {
    db,
    today() {
      const now = nowMs();
      return isoWithOffset(now, utcOffsetMinutes(now)).slice(0, 10);
    },
    async lastLook() {
      const stored = (await browser.storage.local.get(KEY))[KEY] as LastLook | string | undefined;
      // Before 2026-11-29 only the day was kept.
      return typeof stored === 'string' ? { day: stored, givenKeys: [] } : (stored ?? null);
    },
    setLastLook: (look) => browser.storage.local.set({ [KEY]: look }),
    mayNotify,
    async notify() {
      await showNotice(noticeWords(await chosenLanguage()));
    },
    withLock,
  };
}
