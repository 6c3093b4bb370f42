import { ParleyDatabase } from '@/lib/db/database';
import { beginFreshLog } from '@/lib/db/fresh-log';
import { logProblem } from '@/lib/log';
import { withLock } from '@/lib/platform/locks';
import { onceASession } from '@/lib/platform/once-a-session';

/**
 * The store of this browser. Nothing is read or written in a browser session before Chromium has turned to a fresh
 * log: the last session may have died in the middle of a record.
 */
export function openDatabase(): ParleyDatabase {
  const db = new ParleyDatabase();
  if (location.protocol === 'chrome-extension:') db.on('ready', turnLog, true);
  return db;
}

/** A store too full for it is as safe as it was. */
function turnLog(): Promise<void> {
  const turn = () => beginFreshLog((bytes) => crypto.getRandomValues(bytes));
  return onceASession(withLock, 'freshLog', turn).catch((cause) => logProblem('fresh log', cause));
}
