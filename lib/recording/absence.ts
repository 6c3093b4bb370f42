import { appendToLedger } from '@/lib/db/ledger';
import type { Sender } from '@/lib/messaging/handle';
import type { GapReason } from '@/lib/transcript/entry';
import type { RecordingDeps } from './deps';
import { gapDraft } from './ledger-drafts';
import type { Handover } from './page-orders';
import { changeRecording, type Recording } from './recordings';

/** A document that was being read goes away. Where it showed the chat, nothing is seen from now on. */
export async function noteLeave(
  deps: RecordingDeps,
  recording: Recording,
  sender: Sender,
  undelivered: number,
): Promise<void> {
  const leftAtMs = deps.nowMs();
  if (recording.chatFrameId === sender.frameId) {
    await changeRecording(recording.tabId, (current) =>
      current ? { ...current, page: 'lost', chatFrameId: null, leftAtMs } : null,
    );
  } else if (undelivered > 0) {
    await appendGap(deps, recording, { reason: 'frame-lost', fromMs: null, toMs: leftAtMs });
  }
}

/** The chat is shown again, by another document: what happened in between was not seen. */
export async function closeAbsence(deps: RecordingDeps, recording: Recording): Promise<void> {
  let fromMs: number | null = null;
  await changeRecording(recording.tabId, (current) => {
    fromMs = current?.leftAtMs ?? null;
    return current ? { ...current, leftAtMs: null } : null;
  });
  if (fromMs === null) return;
  await appendGap(deps, recording, { reason: 'frame-lost', fromMs, toMs: deps.nowMs() });
}

/** Before a stop or a pause: what the page could not hand in, or what went on after it had left. */
export async function noteUndelivered(
  deps: RecordingDeps,
  recording: Recording,
  handover: Handover,
): Promise<void> {
  if (handover === 'whole' && recording.leftAtMs === null) return;
  const row = await deps.db.conversations.get(recording.conversationId);
  await appendGap(deps, recording, {
    reason: recording.page === 'no-storage' ? 'storage-full' : 'frame-lost',
    fromMs: recording.leftAtMs ?? row?.lastEntryAtMs ?? recording.startedAtMs,
    toMs: deps.nowMs(),
  });
}

async function appendGap(
  deps: RecordingDeps,
  { conversationId, sessionId }: Recording,
  gap: {
    readonly reason: GapReason;
    readonly fromMs: number | null;
    readonly toMs: number | null;
  },
): Promise<void> {
  await appendToLedger(deps, conversationId, [gapDraft(deps, { sessionId, ...gap })]);
}
