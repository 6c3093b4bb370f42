import { send, sendToFrame } from '@/lib/messaging/send';
import { readRecording } from './recordings';

/** Tells the scripts in a tab to ask for orders. Those still loading ask by themselves. */
export async function beginInTab(tabId: number): Promise<void> {
  const recording = await readRecording(tabId);
  if (!recording) return;
  // An own page hears runtime messages, a web page's script hears tab messages.
  if (recording.origin === 'rehearsal') await send('page.begin', { tabId }).catch(() => undefined);
  else await sendToFrame({ tabId }, 'page.begin', { tabId }).catch(() => undefined);
}

/** Has the watching script hand in everything and stop. Gives up silently when the page is gone. */
export async function haltInTab(tabId: number): Promise<void> {
  const recording = await readRecording(tabId);
  if (!recording) return;
  if (recording.origin === 'rehearsal') {
    await send('page.halt', { tabId }).catch(() => undefined);
    return;
  }
  if (recording.chatFrameId !== null) {
    const target = { tabId, frameId: recording.chatFrameId };
    await sendToFrame(target, 'page.halt', { tabId }).catch(() => undefined);
  }
  await sendToFrame({ tabId }, 'page.halt', { tabId }).catch(() => undefined);
}
