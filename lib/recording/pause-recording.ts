import { appendToLedger } from '@/lib/db/ledger';
import { noteUndelivered } from './absence';
import type { RecordingDeps } from './deps';
import { gapDraft, sessionDraft } from './ledger-drafts';
import type { Handover } from './page-orders';
import { changeRecording, readRecording } from './recordings';

/** Pauses by the user's wish. What happens meanwhile will stand in the ledger as a gap. */
export async function pauseRecording(
  deps: RecordingDeps,
  tabId: number,
  handover: Handover,
): Promise<boolean> {
  const recording = await readRecording(tabId);
  if (!recording) return false;
  if (recording.state === 'paused') return true;
  await noteUndelivered(deps, recording, handover);
  await append(deps, recording, 'pause');
  await changeRecording(tabId, (current) =>
    current
      ? { ...current, state: 'paused', pausedAtMs: deps.nowMs(), leftAtMs: null, pointing: null }
      : null,
  );
  return true;
}

export async function resumeRecording(deps: RecordingDeps, tabId: number): Promise<boolean> {
  const recording = await readRecording(tabId);
  if (!recording) return false;
  if (recording.state === 'recording') return true;
  const { sessionId, pausedAtMs } = recording;
  await appendToLedger(deps, recording.conversationId, [
    gapDraft(deps, { sessionId, reason: 'paused-by-user', fromMs: pausedAtMs, toMs: deps.nowMs() }),
  ]);
  await append(deps, recording, 'resume');
  await changeRecording(tabId, (current) =>
    current ? { ...current, state: 'recording', page: 'starting', pausedAtMs: null } : null,
  );
  return true;
}

async function append(
  deps: RecordingDeps,
  recording: Parameters<typeof sessionDraft>[1]['recording'] & { readonly conversationId: string },
  event: 'pause' | 'resume',
): Promise<void> {
  await appendToLedger(deps, recording.conversationId, [
    sessionDraft(deps, { recording, event, pagePath: null, frameOrigin: null, title: null }),
  ]);
}
