import { listWithOpenSession, setOpenSession } from '@/lib/db/conversations';
import { appendToLedger } from '@/lib/db/ledger';
import type { GapReason } from '@/lib/transcript/entry';
import type { RecordingDeps } from './deps';
import { gapDraft } from './ledger-drafts';
import { listRecordings } from './recordings';

/**
 * After the browser or the extension has started: every session that never ended gets the gap it deserves.
 * Harmless when nothing is open.
 */
export async function closeAbandonedSessions(
  deps: RecordingDeps,
  reason: GapReason,
): Promise<number> {
  const running = new Set((await listRecordings()).map((recording) => recording.sessionId));
  let closed = 0;
  for (const row of await listWithOpenSession(deps.db)) {
    if (row.openSessionId === null || running.has(row.openSessionId)) continue;
    await appendToLedger(deps, row.id, [
      gapDraft(deps, {
        sessionId: row.openSessionId,
        reason,
        fromMs: row.lastEntryAtMs,
        toMs: null,
      }),
    ]);
    await setOpenSession(deps.db, row.id, null);
    closed++;
  }
  return closed;
}
