import type { Sender } from '@/lib/messaging/handle';
import type { ReplyOf } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { injectPhrasePicker } from '@/lib/platform/sites';
import { err } from '@/lib/result';
import { recordingOf } from './answer-page';
import { readRecording } from './recordings';

/** The panel may just be opening; it is asked again until it answers. */
const PATIENCE_MS = 6_000;
const ASK_EVERY_MS = 200;

/** Opens the picker over the chat input of a tab that is being recorded. */
export async function pickInTab(tabId: number): Promise<void> {
  const recording = await readRecording(tabId);
  if (!recording || recording.state === 'paused') return;
  if (recording.origin === 'rehearsal') {
    await send('page.pick', { tabId }).catch(() => undefined);
    return;
  }
  await injectPhrasePicker(tabId, recording.chatFrameId ?? 0);
}

/** Answers a frame of a recorded tab with what the panel beside it would suggest. */
export async function listPhrases(
  sender: Sender,
  nowMs: () => number,
): Promise<ReplyOf<'picker.list'>> {
  const recording = await recordingOf(sender);
  if (!recording) return err('not-recording');
  const deadlineMs = nowMs() + PATIENCE_MS;
  do {
    const reply = await send('phrases.list', { tabId: recording.tabId }).catch(() => null);
    if (reply?.ok) return reply;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  } while (nowMs() < deadlineMs);
  return err('no-panel');
}
