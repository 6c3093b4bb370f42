import type { EntryDraft, SecretKind, Speaker } from '@/lib/transcript/entry';
import type { composers } from './find/find-composer';
import type { MakeBook } from './follow/make-book';
import type { TypedDrafts } from './who/typed-drafts';

/** A message of this conversation that is already stored, in conversation order (a reload aligns with it). */
export interface KnownMessage {
  readonly id: string;
  readonly speaker: Speaker;
  /** As stored (secrets masked); null when erased. */
  readonly text: string | null;
  readonly pageTimeRaw: string | null;
  readonly recalled: boolean;
}

/** The user's corrections for one origin; checked each time they are used, never trusted blindly. */
export interface SiteHints {
  /** Steps from the document to the chat region, see `element-path.ts`; null: not pointed at. */
  readonly regionPath: readonly string[] | null;
  /** What the user's own and the agent's bubbles look like, as given by `pointAt`. */
  readonly looks: readonly { readonly look: string; readonly speaker: 'agent' | 'customer' }[];
}

export type WatchState = 'looking' | 'watching' | 'lost' | 'overloaded';

/** Why this place was taken for the chat. */
export type WatchEvidence =
  | 'composer'
  | 'scrolls'
  | 'two-sided'
  | 'repeats'
  | 'times'
  | 'live-region'
  | 'pointed-at';

export interface WatchStatus {
  readonly state: WatchState;
  /** Messages of this conversation that this watcher knows. */
  readonly messages: number;
  readonly evidence: readonly WatchEvidence[];
  /** The page offers older messages which were not shown yet. */
  readonly olderOffered: boolean;
  /** The list shows only a part of itself; a part has not been read. */
  readonly unreadPart: boolean;
  /** A stored hint no longer fits the page. */
  readonly staleHint: 'region' | 'looks' | null;
}

export type PointedSpeaker = 'me' | 'agent';
export type PointedAs = 'region' | PointedSpeaker;

/** What `pointAt` learned; the wiring stores it as the origin's hints. */
export interface PointResult {
  readonly hints: SiteHints;
}

/** Time-slicing, injectable for tests. */
export interface WatchSchedule {
  /** Run soon, after the page has painted if it is visible, at the latest after `withinMs`. Returns a cancel function. */
  readonly soon: (run: () => void, withinMs: number) => () => void;
  /** Run after `ms`. Returns a cancel function. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** Monotonic milliseconds, for budgets. */
  readonly tick: () => number;
}

export interface WatchOptions {
  readonly document: Document;
  readonly sessionId: string;
  /** Open or closed shadow root of an element. */
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  readonly nowMs: () => number;
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly newId: () => string;
  readonly maskSecrets: (text: string) => {
    readonly text: string;
    readonly withheld: readonly SecretKind[];
  };
  /** Receives message, revision, recall and gap drafts in order. */
  readonly emit: (draft: EntryDraft) => void;
  readonly onStatus: (status: WatchStatus) => void;
  /** Knows what the user has just written. */
  readonly typed: TypedDrafts;
  /** Knows the page's inputs. */
  readonly inputs: typeof composers;
  /** True when other parts of the page lie over all of an element. */
  readonly isCovered: (element: Element) => boolean;
  readonly hints: SiteHints | null;
  readonly known: readonly KnownMessage[];
  /** What keeps the messages; asked for once a chat has been found here. */
  readonly bringBook: () => MakeBook | Promise<MakeBook>;
  readonly schedule?: WatchSchedule;
  readonly eyes?: import('@/lib/page/see/eyes').Eyes;
}

export interface ChatWatcher {
  /** Reads what is pending, emits it and detaches everything. `isLeaving`: the document goes, the session goes on. */
  stop(isLeaving?: boolean): void;
  /** Resolves once what keeps the messages is there, if a chat was found; a stop before that would lose what is shown. */
  ready(): Promise<void>;
  /** Reads and emits everything that is pending now. */
  flush(): void;
  /** True when nothing waits to be read or settled. */
  isIdle(): boolean;
  /** A draft known to be written by the user from elsewhere (our own insertion); held in memory only. */
  noteTyped(text: string): void;
  /** The user pointed at the list; the path leads there on the next visit. */
  pointAtRegion(root: Element, regionPath: readonly string[]): PointResult;
  /** The user pointed at a bubble; null when no message is shown there. */
  pointAt(element: Element, as: PointedSpeaker): PointResult | null;
  /** What the user pointed at earlier no longer counts. */
  forgetHints(): void;
  /** The message shown at an element, for notes and highlighting. */
  messageAt(element: Element): string | null;
  /** The list that is being read now, if any. */
  chatRoot(): Element | null;
  /** The element that shows a message now, if any. */
  elementOf(messageId: string): Element | null;
}
