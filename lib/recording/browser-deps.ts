import { browser } from '@/lib/platform/browser';
import { browserName } from '@/lib/platform/browser-name';
import { nowMs, timeZone, utcOffsetMinutes } from '@/lib/platform/clock';
import { platformCrypto } from '@/lib/platform/crypto';
import { newId } from '@/lib/platform/ids';
import { withLock } from '@/lib/platform/locks';
import type { RecordingDeps } from '@/lib/recording/deps';
import { openDatabase } from '@/lib/recording/open-database';

/** The real outside, the same for the background and for our own pages. */
export function browserDeps(): RecordingDeps {
  return {
    db: openDatabase(),
    crypto: platformCrypto,
    withLock,
    nowMs,
    utcOffsetMinutes,
    timeZone,
    newId,
    ownOrigin: browser.runtime.getURL('/' as never).replace(/\/$/, ''),
    extensionVersion: browser.runtime.getManifest().version,
    browserName: browserName(),
  };
}
