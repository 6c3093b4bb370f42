import type { Services } from '@/components/services-context';
import { browser } from '@/lib/platform/browser';
import type { CurrentTab } from '@/lib/platform/current-tab';
import { createStore, type WritableStore } from '@/lib/platform/store';
import { type RecordingEnd, readEnd } from '@/lib/recording/recording-ends';
import { onRecordingsChanged } from '@/lib/recording/recordings';
import {
  NOTE_REQUEST,
  SCREENSHOT_OUTCOME,
  type ScreenshotOutcome,
} from '@/lib/recording/shortcuts';

/** Why recording of the current tab ended without a press. */
export async function watchRecordingEnd(
  tab: WritableStore<CurrentTab>,
): Promise<Pick<Services, 'recordingEnd'>> {
  const recordingEnd = createStore<RecordingEnd | null>(null);
  const refresh = async (): Promise<void> => {
    const { tabId } = tab.get();
    recordingEnd.set(tabId === null ? null : await readEnd(tabId));
  };
  tab.subscribe(() => void refresh());
  onRecordingsChanged(() => void refresh());
  await refresh();
  return { recordingEnd };
}

/** Presses of the browser's shortcuts; one that opened the panel is counted once it is read. */
export async function watchPresses(): Promise<
  Pick<Services, 'noteRequests' | 'screenshotOutcome'>
> {
  const noteRequests = createStore(0);
  const screenshotOutcome = createStore<{
    readonly outcome: ScreenshotOutcome;
    readonly count: number;
  } | null>(null);
  await onPress(NOTE_REQUEST, () => noteRequests.set(noteRequests.get() + 1));
  await onPress(SCREENSHOT_OUTCOME, (outcome) => {
    const count = (screenshotOutcome.get()?.count ?? 0) + 1;
    screenshotOutcome.set({ outcome: outcome as ScreenshotOutcome, count });
  });
  return { noteRequests, screenshotOutcome };
}

/** Takes what the background has left under a key, now and whenever it leaves something. */
async function onPress(key: string, use: (left: unknown) => void): Promise<void> {
  const take = async (): Promise<void> => {
    const stored = await browser.storage.session.get(key);
    if (stored[key] === undefined) return;
    await browser.storage.session.remove(key);
    use(stored[key]);
  };
  browser.storage.onChanged.addListener(((changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue !== undefined) void take();
  }) as never);
  await take();
}
