import { browser } from '@/lib/platform/browser';
import { addScreenshot } from './add-screenshot';
import type { RecordingDeps } from './deps';
import { readRecording } from './recordings';

/** Keys under which the background leaves word of a shortcut for the panel, which may be opening just then. */
export const NOTE_REQUEST = 'noteRequestedAtMs';
export const SCREENSHOT_OUTCOME = 'screenshotOutcome';

export type ScreenshotOutcome = 'done' | 'not-permitted' | 'not-recording' | 'storage-failed';

interface PressedTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

export async function requestNote(deps: RecordingDeps): Promise<void> {
  await browser.storage.session.set({ [NOTE_REQUEST]: deps.nowMs() });
}

/** The shortcut itself permits the picture (`activeTab`), so nothing more is asked for. */
export async function screenshotByShortcut(
  deps: RecordingDeps,
  tab: PressedTab | undefined,
): Promise<void> {
  await browser.storage.session.set({ [SCREENSHOT_OUTCOME]: await takeOf(deps, tab) });
}

async function takeOf(
  deps: RecordingDeps,
  tab: PressedTab | undefined,
): Promise<ScreenshotOutcome> {
  if (tab?.id === undefined || tab.windowId === undefined) return 'not-recording';
  const recording = await readRecording(tab.id);
  if (!recording) return 'not-recording';
  const added = await addScreenshot(deps, recording.conversationId, tab.windowId);
  if (added.ok) return 'done';
  return added.error === 'not-permitted' ? 'not-permitted' : 'storage-failed';
}
