import type { ReplyOf } from '@/lib/messaging/protocol';
import { send, sendToFrame } from '@/lib/messaging/send';
import { framesOf } from '@/lib/platform/sites';
import { err } from '@/lib/result';
import { type Recording, readRecording } from './recordings';

type Written = ReplyOf<'page.insert'>;

/** The frame with the chat first; some chats have their input in a frame beside it. */
async function framesToTry({ tabId, chatFrameId }: Recording): Promise<readonly number[]> {
  const all = await framesOf(tabId).catch(() => []);
  return [...new Set([...(chatFrameId === null ? [] : [chatFrameId]), ...all])];
}

/** Writes into the chat input of a tab that is being recorded. Only a frame without any input leaves it to the next. */
export async function insertInTab(
  tabId: number,
  text: string,
): Promise<Written | { readonly ok: false; readonly error: 'not-recording' }> {
  const recording = await readRecording(tabId);
  if (!recording) return err('not-recording');
  if (recording.origin === 'rehearsal')
    return send('page.insert', { tabId, text }).catch(() => err('no-input'));
  for (const frameId of await framesToTry(recording)) {
    const written = await sendToFrame({ tabId, frameId }, 'page.insert', { tabId, text }).catch(
      (): Written => err('no-input'),
    );
    if (written.ok || written.error !== 'no-input') return written;
  }
  return err('no-input');
}
