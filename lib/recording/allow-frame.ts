import { appendToLedger } from '@/lib/db/ledger';
import type { ReplyOf } from '@/lib/messaging/protocol';
import { hasOrigin, injectNow, injectOnLoad, patternOf } from '@/lib/platform/sites';
import { err, ok } from '@/lib/result';
import type { RecordingDeps } from './deps';
import { sessionDraft } from './ledger-drafts';
import { changeRecording, readRecording } from './recordings';

/** An embedded page's origin has been granted: read its frames from now on. */
export async function allowFrame(
  deps: RecordingDeps,
  tabId: number,
  origin: string,
): Promise<ReplyOf<'recording.frame'>> {
  const recording = await readRecording(tabId);
  if (!recording) return err('not-recording');
  if (!(await hasOrigin(origin))) return err('injection-failed');
  await changeRecording(tabId, (current) =>
    current
      ? {
          ...current,
          allowedOrigins: [...new Set([...current.allowedOrigins, origin])],
          blockedFrameOrigins: current.blockedFrameOrigins.filter((other) => other !== origin),
        }
      : null,
  );
  await appendToLedger(deps, recording.conversationId, [
    sessionDraft(deps, {
      recording,
      event: 'frame',
      pagePath: null,
      frameOrigin: origin,
      title: null,
    }),
  ]);
  try {
    await injectOnLoad([patternOf(origin)]);
    await injectNow(tabId);
    return ok(null);
  } catch {
    return err('injection-failed');
  }
}
