import { browser } from '@/lib/platform/browser';
import { withLock } from '@/lib/platform/locks';

/** Why recording of a tab ended without the user's press; shown in the panel until recording begins again. */
export type RecordingEnd = 'permission-withdrawn';

const KEY = 'recordingEnds';
type Stored = Readonly<Record<string, RecordingEnd>>;

async function readAll(): Promise<Stored> {
  const stored = await browser.storage.session.get(KEY);
  return (stored[KEY] as Stored | undefined) ?? {};
}

export async function readEnd(tabId: number): Promise<RecordingEnd | null> {
  return (await readAll())[String(tabId)] ?? null;
}

export function rememberEnd(tabId: number, end: RecordingEnd): Promise<void> {
  return change((all) => ({ ...all, [String(tabId)]: end }));
}

export function forgetEnd(tabId: number): Promise<void> {
  return change((all) => {
    const { [String(tabId)]: _gone, ...rest } = all;
    return rest;
  });
}

function change(next: (all: Stored) => Stored): Promise<void> {
  return withLock('recording-ends', async () => {
    await browser.storage.session.set({ [KEY]: next(await readAll()) });
  });
}
