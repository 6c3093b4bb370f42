import { setOpenSession } from '@/lib/db/conversations';
import { appendToLedger } from '@/lib/db/ledger';
import { patternOf, stopInjecting } from '@/lib/platform/sites';
import type { GapReason } from '@/lib/transcript/entry';
import { noteUndelivered } from './absence';
import { closeDeliveries } from './deliveries';
import type { RecordingDeps } from './deps';
import { gapDraft, sessionDraft } from './ledger-drafts';
import type { Handover } from './page-orders';
import { changeRecording, listRecordings, type Recording, readRecording } from './recordings';

/** Ends a session cleanly. The page script has been asked to hand in everything before. */
export async function stopRecording(
  deps: RecordingDeps,
  tabId: number,
  handover: Handover,
): Promise<boolean> {
  const recording = await readRecording(tabId);
  if (!recording) return false;
  await noteUndelivered(deps, recording, handover);
  await appendToLedger(deps, recording.conversationId, [
    sessionDraft(deps, {
      recording,
      event: 'stop',
      pagePath: null,
      frameOrigin: null,
      title: null,
    }),
  ]);
  await forget(deps, recording);
  return true;
}

/** Ends a session that could not end cleanly: the ledger says from when on nothing is vouched for. */
export async function breakRecording(
  deps: RecordingDeps,
  recording: Recording,
  reason: GapReason,
): Promise<void> {
  await closeDeliveries(deps.db, recording.sessionId);
  const row = await deps.db.conversations.get(recording.conversationId);
  await appendToLedger(deps, recording.conversationId, [
    gapDraft(deps, {
      sessionId: recording.sessionId,
      reason,
      fromMs: row?.lastEntryAtMs ?? recording.startedAtMs,
      toMs: null,
    }),
  ]);
  await forget(deps, recording);
}

async function forget(deps: RecordingDeps, recording: Recording): Promise<void> {
  await setOpenSession(deps.db, recording.conversationId, null);
  await changeRecording(recording.tabId, () => null);
  const stillUsed = new Set((await listRecordings()).flatMap((other) => other.allowedOrigins));
  for (const origin of recording.allowedOrigins) {
    if (recording.origin === 'live' && !stillUsed.has(origin)) {
      await stopInjecting(patternOf(origin)).catch(() => undefined);
    }
  }
}
