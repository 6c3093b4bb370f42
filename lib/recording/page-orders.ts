import { send, sendToFrame } from '@/lib/messaging/send';
import { changeRecording, readRecording } from './recordings';

/** What the page handed in before it stopped: all it had seen, a part of it, or nothing, because it is gone. */
export type Handover = 'whole' | 'part' | 'gone';

/** Tells the scripts in a tab to ask for orders. Those still loading ask by themselves. */
export async function beginInTab(tabId: number): Promise<void> {
  const recording = await readRecording(tabId);
  if (!recording) return;
  // An own page hears runtime messages, a web page's script hears tab messages.
  if (recording.origin === 'rehearsal') await send('page.begin', { tabId }).catch(() => undefined);
  else await sendToFrame({ tabId }, 'page.begin', { tabId }).catch(() => undefined);
}

/** Has the watching script hand in everything and stop. */
export async function haltInTab(tabId: number): Promise<Handover> {
  const recording = await readRecording(tabId);
  if (!recording || recording.state === 'paused') return 'whole';
  const halt = (frame?: number): Promise<Handover> =>
    (recording.origin === 'rehearsal'
      ? send('page.halt', { tabId })
      : sendToFrame({ tabId, ...(frame === undefined ? {} : { frameId: frame }) }, 'page.halt', {
          tabId,
        })
    ).then(
      (reply) => (reply.ok && reply.value.undelivered > 0 ? 'part' : 'whole'),
      () => 'gone' as const,
    );
  if (recording.origin === 'rehearsal' || recording.chatFrameId === null) return halt();
  const handover = await halt(recording.chatFrameId);
  await halt();
  return handover;
}

/** After a tab has loaded something: when no script of ours is there any more, the chat is out of sight. */
export async function noticeIfGone(tabId: number, nowMs: number): Promise<void> {
  const recording = await readRecording(tabId);
  if (!recording || recording.origin === 'rehearsal' || recording.state === 'paused') return;
  const answers = await sendToFrame({ tabId }, 'page.idle', { tabId }).then(
    () => true,
    () => false,
  );
  if (answers) return;
  await changeRecording(tabId, (current) =>
    current?.sessionId === recording.sessionId
      ? { ...current, page: 'lost', chatFrameId: null, leftAtMs: current.leftAtMs ?? nowMs }
      : current,
  );
}
