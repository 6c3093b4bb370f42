import { saveSiteHints } from '@/lib/db/site-hints';
import type { Sender } from '@/lib/messaging/handle';
import type { ReplyOf, RequestOf } from '@/lib/messaging/protocol';
import { sendToFrame } from '@/lib/messaging/send';
import { injectPicker } from '@/lib/platform/sites';
import { err, ok } from '@/lib/result';
import type { RecordingDeps } from './deps';
import { changeRecording, type Recording, readRecording } from './recordings';

/** Lets the user point at something in any frame of the tab that is being read, or ends that. */
export async function pointInTab({
  tabId,
  as,
}: RequestOf<'recording.point'>): Promise<ReplyOf<'recording.point'>> {
  const recording = await readRecording(tabId);
  if (recording?.origin !== 'live') return err('not-recording');
  if (as !== null) {
    const isThere = await injectPicker(tabId).then(
      () => true,
      () => false,
    );
    if (!isThere) return err('injection-failed');
  }
  await tellFrames(recording, as);
  await setPointing(tabId, as);
  return ok(null);
}

/** The user has pointed: kept for the site of that very frame. */
export async function takePointed(
  deps: RecordingDeps,
  recording: Recording,
  sender: Sender,
  hints: unknown,
): Promise<void> {
  const origin = sender.origin === null || sender.origin === 'null' ? null : sender.origin;
  if (hints !== null)
    await saveSiteHints(deps.db, origin ?? recording.pageOrigin, hints, deps.nowMs());
  if (recording.pointing === null) return;
  await setPointing(recording.tabId, null);
  await tellFrames(recording, null);
}

async function tellFrames(recording: Recording, as: Recording['pointing']): Promise<void> {
  const { tabId, allowedOrigins: origins } = recording;
  await sendToFrame({ tabId }, 'page.point', { tabId, as, origins }).catch(() => undefined);
}

async function setPointing(tabId: number, pointing: Recording['pointing']): Promise<void> {
  await changeRecording(tabId, (current) => (current ? { ...current, pointing } : null));
}
