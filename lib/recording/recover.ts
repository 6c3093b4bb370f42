import { listWithOpenSession, setOpenSession } from '@/lib/db/conversations';
import type { ConversationRow } from '@/lib/db/database';
import { appendToLedger, readEntries } from '@/lib/db/ledger';
import { onceASession } from '@/lib/platform/once-a-session';
import type { GapReason } from '@/lib/transcript/entry';
import type { RecordingDeps } from './deps';
import { gapDraft } from './ledger-drafts';
import { noticeEmptied } from './notice-emptied';
import { listRecordings } from './recordings';

/** At the worker's first start in a browser session; later starts find the mark and have nothing to do. */
export async function recoverOnce(deps: RecordingDeps): Promise<void> {
  await onceASession(deps.withLock, 'recovered', async () => {
    await noticeEmptied(deps);
    await closeAbandonedSessions(deps);
  });
}

/**
 * After the browser or the extension has started: every session that never ended gets the gap it deserves.
 * Harmless when nothing is open.
 */
export async function closeAbandonedSessions(deps: RecordingDeps): Promise<number> {
  const open = await listWithOpenSession(deps.db);
  const running = new Set((await listRecordings()).map((recording) => recording.sessionId));
  let closed = 0;
  for (const row of open) {
    if (row.openSessionId === null || running.has(row.openSessionId)) continue;
    await appendToLedger(deps, row.id, [
      gapDraft(deps, {
        sessionId: row.openSessionId,
        reason: await reasonOf(deps, row),
        fromMs: row.lastEntryAtMs,
        toMs: null,
      }),
    ]);
    await setOpenSession(deps.db, row.id, null);
    closed++;
  }
  return closed;
}

/** Another version wrote the session's last word: the extension was updated under it. */
async function reasonOf(deps: RecordingDeps, row: ConversationRow): Promise<GapReason> {
  const entries = await readEntries(deps.db, row.id);
  const last = entries.findLast((entry) => entry.kind === 'session');
  const isOlder = last?.kind === 'session' && last.body.extensionVersion !== deps.extensionVersion;
  return isOlder ? 'extension-updated' : 'unclean-stop';
}
