import type { PointedAs } from '@/lib/page/watch-types';
import { browser } from '@/lib/platform/browser';
import { withLock } from '@/lib/platform/locks';

/** A tab being recorded. Kept in session storage: it outlives the worker and ends with the browser. */
export interface Recording {
  readonly tabId: number;
  readonly conversationId: string;
  readonly sessionId: string;
  readonly origin: 'live' | 'rehearsal';
  readonly pageOrigin: string;
  /** Origins whose frames may deliver: the page's and every embedded page the user has allowed. */
  readonly allowedOrigins: readonly string[];
  readonly state: 'recording' | 'paused';
  readonly page:
    | 'starting'
    | 'looking'
    | 'watching'
    | 'lost'
    | 'overloaded'
    | 'orphaned'
    | 'no-storage';
  /** Frame in which the chat was found. */
  readonly chatFrameId: number | null;
  readonly blockedFrameOrigins: readonly string[];
  /** Top document that said hello last; another one means that the page was reloaded. */
  readonly topPageId: string | null;
  /** Since when the frame that showed the chat has been gone; null while it is there. */
  readonly leftAtMs: number | null;
  /** What the user is pointing at on the page just now. */
  readonly pointing: PointedAs | null;
  /** What the user once pointed at and the page no longer has. */
  readonly staleHint: 'region' | 'looks' | null;
  readonly startedAtMs: number;
  readonly pausedAtMs: number | null;
}

const KEY = 'recordings';
type Stored = Readonly<Record<string, Recording>>;

async function readAll(): Promise<Stored> {
  const stored = await browser.storage.session.get(KEY);
  return (stored[KEY] as Stored | undefined) ?? {};
}

export async function listRecordings(): Promise<readonly Recording[]> {
  return Object.values(await readAll());
}

export async function readRecording(tabId: number): Promise<Recording | null> {
  return (await readAll())[String(tabId)] ?? null;
}

/** Changes one recording under a lock, for several frames report at once. Return null to remove it. */
export function changeRecording(
  tabId: number,
  change: (current: Recording | null) => Recording | null,
): Promise<Recording | null> {
  return withLock('recordings', async () => {
    const all = { ...(await readAll()) };
    const current = all[String(tabId)] ?? null;
    const next = change(current);
    if (next === current) return current;
    if (next) all[String(tabId)] = next;
    else delete all[String(tabId)];
    await browser.storage.session.set({ [KEY]: all });
    return next;
  });
}

export function onRecordingsChanged(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && (KEY in changes || 'recordingEnds' in changes)) listener();
  };
  browser.storage.onChanged.addListener(onChanged as never);
  return () => browser.storage.onChanged.removeListener(onChanged as never);
}
