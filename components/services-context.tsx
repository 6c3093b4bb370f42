import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PapersServices } from '@/components/case/papers-services';
import type { DebtsServices } from '@/components/debts/debts-services';
import type { HandoverServices } from '@/components/export/handover-services';
import type { LockServices } from '@/components/lock/lock-services';
import type { PaymentsServices } from '@/components/payments/payments-services';
import type { PageDrafts } from '@/components/phrasing/page-drafts';
import type { Phrasebook } from '@/components/phrasing/phrasebook';
import type { PickerServices } from '@/components/phrasing/picker-services';
import type { PointingServices } from '@/components/pointing/pointing-services';
import type { RecordsServices } from '@/components/records/records-services';
import type { CaseChange } from '@/lib/db/cases';
import type { DebtCase } from '@/lib/negotiation/case';
import type { LetterKind } from '@/lib/negotiation/letters/letter';
import type { InsertError } from '@/lib/page/insert/insert-error';
import type { Result } from '@/lib/result';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Entry, Speaker } from '@/lib/transcript/entry';

/** A value that changes outside React; read it with `useStore`. */
export interface Store<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the panel knows of the tab beside it. */
export interface TabState {
  readonly tabId: number | null;
  /**
   * `recordable`: a web page whose origin we know. `unknown`: the toolbar icon has not been pressed on it
   * yet, so the browser hides its address. `forbidden`: a browser page or a store: pasting is offered.
   * `rehearsal`: our own practice chat. `none`: no tab.
   */
  readonly kind: 'recordable' | 'unknown' | 'forbidden' | 'rehearsal' | 'none';
  /** For example `https://chat.example.com`; null unless `recordable`. */
  readonly origin: string | null;
  readonly title: string | null;
}

/** Recording of the tab beside the panel. */
export interface RecordingState {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly state: 'recording' | 'paused';
  /** What the page script reports. `orphaned`: the page needs a reload (请刷新页面). `no-storage`: nothing more fits; buffered. */
  readonly page:
    | 'starting'
    | 'looking'
    | 'watching'
    | 'lost'
    | 'overloaded'
    | 'orphaned'
    | 'no-storage';
  /** Origins of embedded pages that may hold the chat and are not allowed yet. */
  readonly blockedFrameOrigins: readonly string[];
  /** What the user is pointing at on the page just now. */
  readonly pointing?: 'region' | 'me' | 'agent' | null;
  /** What the user once pointed at and the page no longer has. */
  readonly staleHint?: 'region' | 'looks' | null;
  readonly startedAtMs: number;
}

export type StartError =
  | 'no-tab'
  | 'origin-unknown'
  | 'forbidden-page'
  | 'permission-denied'
  | 'injection-failed';
/** Either it stands in the chat's input, or the text was copied instead, for this reason. */
export type InsertOutcome = 'inserted' | 'not-recording' | InsertError;

/** A conversation 对话 as listed. */
export interface ConversationSummary {
  readonly id: string;
  readonly caseId: string | null;
  readonly origin: 'live' | 'pasted' | 'rehearsal';
  readonly pageOrigin: string | null;
  readonly startedAtMs: number;
  readonly lastEntryAtMs: number;
  readonly entryCount: number;
  /** A restored copy that went its own way from another conversation. */
  readonly isBranch?: boolean;
}

/** A line of pasted text as guessed by the splitter and corrected by the user. */
export interface PastedLine {
  readonly speaker: Speaker;
  readonly speakerName: string | null;
  readonly text: string;
  readonly timeRaw: string | null;
}

export interface NewNote {
  readonly text: string;
  readonly targetId: string | null;
  readonly aboutTime: string | null;
  readonly channel: 'thought' | 'phone' | 'other';
}

/** Everything a view may ask of the outside. The panel's entrypoint builds the real one, tests a fake one. */
export interface Services {
  /** Live query: runs again whenever the stored rows it read have changed; undefined while loading. */
  readonly useLive: <T>(query: () => Promise<T> | T, deps: readonly unknown[]) => T | undefined;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly tab: Store<TabState>;
  readonly recording: Store<RecordingState | null>;
  /** Sessions that are being recorded, in whatever tab, by conversation. */
  readonly runningSessions: Store<ReadonlyMap<string, string>>;
  /** Must be called straight from a click: the browser asks the user for this origin. */
  readonly startRecording: () => Promise<Result<null, StartError>>;
  /** Hosts that the user has enabled. */
  readonly listEnabledHosts: () => Promise<readonly string[]>;
  readonly allowFrame: (origin: string) => Promise<Result<null, StartError>>;
  readonly pauseRecording: () => Promise<void>;
  readonly resumeRecording: () => Promise<void>;
  readonly stopRecording: () => Promise<void>;
  /** Conversation shown in the panel: the one being recorded, else the last one chosen. */
  readonly currentConversation: Store<string | null>;
  readonly chooseConversation: (id: string | null) => void;
  readonly listConversations: () => Promise<readonly ConversationSummary[]>;
  readonly readMessages: (conversationId: string) => Promise<readonly ChatMessage[]>;
  readonly readEntries: (conversationId: string) => Promise<readonly Entry[]>;
  /** The newest entries only: what is seen first of a long conversation while the whole is being read. */
  readonly readNewestEntries: (conversationId: string) => Promise<readonly Entry[]>;
  readonly addNote: (
    conversationId: string | null,
    note: NewNote,
  ) => Promise<Result<null, 'storage-failed'>>;
  /** Picture of the visible tab into the record. `not-permitted`: press the toolbar icon or the shortcut on that page first. */
  readonly addScreenshot: (
    conversationId: string,
  ) => Promise<Result<null, 'not-permitted' | 'storage-failed'>>;
  readonly addPasted: (lines: readonly PastedLine[]) => Promise<Result<string, 'storage-failed'>>;
  readonly correctSpeaker: (
    conversationId: string,
    messageId: string,
    speaker: Speaker,
  ) => Promise<void>;
  /** The case of a conversation, created on first need; without one, the debt that is chosen, else the newest. */
  readonly readCase: (conversationId: string | null, chosenId: string | null) => Promise<DebtCase>;
  /** Changes a case from what is stored; `seen` is stored when it is new. */
  readonly changeCase: (
    seen: DebtCase,
    change: CaseChange,
  ) => Promise<Result<null, 'storage-failed'>>;
  /** Writes into the chat's own input, never sends; falls back to the clipboard and says so. */
  readonly insertText: (text: string) => Promise<Result<InsertOutcome, 'clipboard-refused'>>;
  readonly copyText: (text: string) => Promise<Result<null, 'clipboard-refused'>>;
  readonly handover: HandoverServices;
  readonly pointing: PointingServices;
  readonly payments: PaymentsServices;
  readonly papers: PapersServices;
  readonly debts: DebtsServices;
  readonly lock: LockServices;
  /** Why recording of this tab ended without a press; null as soon as it begins again. */
  readonly recordingEnd: Store<'permission-withdrawn' | null>;
  /** How the last press of the screenshot shortcut went; `count` tells one from the next. */
  readonly screenshotOutcome: Store<{
    readonly outcome: 'done' | 'not-permitted' | 'not-recording' | 'storage-failed';
    readonly count: number;
  } | null>;
  readonly picker: PickerServices;
  readonly pageDrafts: PageDrafts;
  readonly phrasebook: Phrasebook;
  /** Counts presses of the note shortcut; each asks the panel to open its note field. */
  readonly noteRequests: Store<number>;
  readonly openRehearsal: () => void;
  readonly openRecords: () => void;
  /** Letters written from this conversation and its case. */
  readonly openLetters: (conversationId: string | null, kind?: LetterKind) => void;
  /** Hands a file to the browser's downloads. */
  readonly saveFile: (file: Blob, fileName: string) => void;
  readonly openSettings: () => void;
  readonly records: RecordsServices;
  readonly preferences: {
    readonly language: Store<'zh-CN' | 'zh-TW' | 'en'>;
    readonly setLanguage: (language: 'zh-CN' | 'zh-TW' | 'en') => void;
    readonly colourScheme: Store<'light' | 'dark' | 'auto'>;
    readonly setColourScheme: (scheme: 'light' | 'dark' | 'auto') => void;
    readonly firstRunDone: Store<boolean>;
    readonly finishFirstRun: () => void;
  };
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices: no ServicesProvider above this view');
  return services;
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
