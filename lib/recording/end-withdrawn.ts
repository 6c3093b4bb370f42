import { hasOrigin } from '@/lib/platform/sites';
import type { RecordingDeps } from './deps';
import { haltInTab } from './page-orders';
import { rememberEnd } from './recording-ends';
import { listRecordings, type Recording } from './recordings';
import { breakRecording } from './stop-recording';

/** The user has taken a permission back: recordings that lived on it end in a gap, and the panel says why. */
export async function endWithdrawn(deps: RecordingDeps): Promise<void> {
  for (const recording of await listRecordings()) {
    if (recording.origin !== 'live' || (await isStillAllowed(recording))) continue;
    await haltInTab(recording.tabId);
    await breakRecording(deps, recording, 'permission-withdrawn');
    await rememberEnd(recording.tabId, 'permission-withdrawn');
  }
}

async function isStillAllowed(recording: Recording): Promise<boolean> {
  const answers = await Promise.all(
    recording.allowedOrigins.map((origin) => hasOrigin(origin).catch(() => false)),
  );
  return answers.every(Boolean);
}
