import { useEffect, useState } from 'react';
import type {
  ConversationSummary,
  NewNote,
  PastedLine,
  RecordingState,
  Services,
  Store,
  TabState,
} from '@/components/services-context';
import { blankCase, type DebtCase } from '@/lib/negotiation/case';
import type { LetterKind } from '@/lib/negotiation/letters/letter';
import { err, ok } from '@/lib/result';
import type { ChatMessage } from '@/lib/transcript/chat-message';
import type { Entry } from '@/lib/transcript/entry';
import { type DebtsCalls, type DebtsScene, fakeDebts } from './fake-debts';
import { type ExportCall, fakeHandover } from './fake-handover';
import { fakeLock } from './fake-lock';
import { fakePageDrafts } from './fake-page-drafts';
import { fakePhrasebook } from './fake-phrasebook';
import { fakeRecords, type RecordsCalls, type RecordsScene } from './fake-records';
import { writable } from './writable';

/** What a screen is shown with; everything else has a quiet default. */
export interface Scene {
  readonly tab?: TabState;
  readonly recording?: Partial<RecordingState> | null;
  /** A session of the conversation that goes on in another tab. */
  readonly runningSession?: string;
  readonly recordingEnd?: 'permission-withdrawn' | null;
  readonly conversationId?: string | null;
  readonly messages?: readonly ChatMessage[];
  readonly entries?: readonly Entry[];
  readonly debt?: Partial<DebtCase>;
  /** The disk is full: no change to a case is stored. */
  readonly isFull?: boolean;
  readonly conversations?: readonly ConversationSummary[];
  readonly records?: RecordsScene;
  readonly debts?: DebtsScene;
  readonly language?: 'zh-CN' | 'zh-TW' | 'en';
  readonly scheme?: 'light' | 'dark' | 'auto';
  readonly firstRunDone?: boolean;
  /** `loading`: queries never answer. `broken`: the database does not open. */
  readonly storage?: 'works' | 'loading' | 'broken';
  readonly overrides?: Partial<Services>;
}

export const NOW_MS = Date.parse('2026-11-23T22:20:00+08:00');

export const caseWith = (patch: Partial<DebtCase> = {}): DebtCase => ({
  ...blankCase('case-1', NOW_MS),
  ...patch,
});

/** Everything a view did, for tests to look at. */
export interface Calls {
  readonly notes: NewNote[];
  readonly pasted: (readonly PastedLine[])[];
  readonly inserted: string[];
  readonly savedFiles: string[];
  readonly copied: string[];
  readonly corrections: { readonly messageId: string; readonly speaker: string }[];
  readonly saved: DebtCase[];
  readonly started: number[];
  readonly allowed: string[];
  readonly exported: ExportCall[];
  readonly receipts: string[];
  readonly letters: (LetterKind | null)[];
  readonly dropped: string[];
  readonly calendars: string[];
  /** For each look at what is due today: how often a case had been stored before it. */
  readonly remindLooks: number[];
  readonly records: RecordsCalls;
  readonly debts: DebtsCalls;
}

export interface Fake {
  readonly services: Services;
  readonly calls: Calls;
  readonly setMessages: (messages: readonly ChatMessage[]) => void;
  readonly setRecording: (recording: RecordingState | null) => void;
}

export const RUNNING: RecordingState = {
  conversationId: 'c1',
  sessionId: 's1',
  state: 'recording',
  page: 'watching',
  blockedFrameOrigins: [],
  startedAtMs: NOW_MS - 600_000,
};

const RECORDABLE: TabState = {
  tabId: 7,
  kind: 'recordable',
  origin: 'https://chat.example.com',
  title: '客服',
};

function liveQueries(version: Store<number>, storage: Scene['storage']): Services['useLive'] {
  // biome-ignore lint/correctness/noComponentHookFactories: each fake has its own store, made once
  return function useLive<T>(query: () => Promise<T> | T, deps: readonly unknown[]) {
    const [answer, setAnswer] = useState<T | undefined>(undefined);
    const [count, setCount] = useState(0);
    useEffect(() => version.subscribe(() => setCount((last) => last + 1)), []);
    if (storage === 'broken') {
      const error = new Error('The database could not be opened.');
      error.name = 'OpenFailedError';
      throw error;
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query reads
    useEffect(() => {
      let isCurrent = true;
      if (storage !== 'loading')
        void Promise.resolve(query()).then((value) =>
          isCurrent ? setAnswer(() => value) : undefined,
        );
      return () => {
        isCurrent = false;
      };
    }, [...deps, count]);
    return answer;
  };
}

/** Services that live in memory: what the gallery and the component tests stand on. */
export function fakeServices(scene: Scene = {}): Fake {
  const version = writable(0);
  const bump = () => version.set(version.get() + 1);
  let messages = scene.messages ?? [];
  let debt = caseWith(scene.debt);
  const recording = writable<RecordingState | null>(
    scene.recording ? { ...RUNNING, ...scene.recording } : null,
  );
  const hasTalk = messages.length > 0 || scene.recording !== undefined;
  const current = writable<string | null>(scene.conversationId ?? (hasTalk ? 'c1' : null));
  const language = writable(scene.language ?? 'zh-CN');
  const scheme = writable(scene.scheme ?? 'light');
  const notices = writable(false);
  const firstRunDone = writable(scene.firstRunDone ?? true);
  const { records, calls: recordsCalls } = fakeRecords(scene.records ?? {}, {
    messages: () => messages,
    entries: scene.entries ?? [],
    conversations: scene.conversations ?? [],
    bump,
    nowMs: NOW_MS,
  });
  const { debts, calls: debtsCalls } = fakeDebts(scene.debts ?? {}, bump);
  const calls: Calls = {
    records: recordsCalls,
    debts: debtsCalls,
    notes: [],
    pasted: [],
    inserted: [],
    savedFiles: [],
    copied: [],
    corrections: [],
    saved: [],
    started: [],
    allowed: [],
    exported: [],
    receipts: [],
    letters: [],
    dropped: [],
    calendars: [],
    remindLooks: [],
  };
  let lastId = 0;
  const services: Services = {
    useLive: liveQueries(version, scene.storage ?? 'works'),
    nowMs: () => NOW_MS,
    newId: () => `id-${++lastId}`,
    tab: writable(scene.tab ?? RECORDABLE),
    recording,
    runningSessions: writable(new Map(scene.runningSession ? [['c1', scene.runningSession]] : [])),
    currentConversation: current,
    chooseConversation: current.set,
    startRecording: async () => {
      calls.started.push(NOW_MS);
      return ok(null);
    },
    listEnabledHosts: async () => ['chat.example.com'],
    allowFrame: async (origin) => {
      calls.allowed.push(origin);
      return ok(null);
    },
    pauseRecording: async () => setState('paused'),
    resumeRecording: async () => setState('recording'),
    stopRecording: async () => recording.set(null),
    listConversations: async () => scene.conversations ?? [],
    readMessages: async () => messages,
    readEntries: async () => scene.entries ?? [],
    readNewestEntries: async () => scene.entries ?? [],
    addNote: async (_id, note) => {
      calls.notes.push(note);
      return ok(null);
    },
    addScreenshot: async () => ok(null),
    addPasted: async (lines) => {
      calls.pasted.push(lines);
      return ok('c2');
    },
    correctSpeaker: async (_id, messageId, speaker) => {
      calls.corrections.push({ messageId, speaker });
    },
    readCase: async () => debt,
    changeCase: async (_seen, change) => {
      if (scene.isFull) return err('storage-failed');
      debt = { ...debt, ...change(debt) };
      calls.saved.push(debt);
      bump();
      return ok(null);
    },
    insertText: async (text) => {
      calls.inserted.push(text);
      return ok('inserted');
    },
    copyText: async (text) => {
      calls.copied.push(text);
      return ok(null);
    },
    handover: fakeHandover(calls.exported),
    pointing: {
      begin: async (as) => {
        const last = recording.get();
        if (last) recording.set({ ...last, pointing: as });
        return ok(null);
      },
      cancel: async () => {
        const last = recording.get();
        if (last) recording.set({ ...last, pointing: null });
      },
      forget: async () => {
        const last = recording.get();
        if (last) recording.set({ ...last, staleHint: null });
      },
      correctAlike: async (_id, messageIds, speaker) => {
        for (const messageId of messageIds) calls.corrections.push({ messageId, speaker });
      },
    },
    debts,
    lock: fakeLock(),
    payments: {
      addReceipt: async ({ conversationId }, file) => {
        calls.receipts.push(file.name);
        return ok({
          entryId: 'e9-attachment',
          conversationId: conversationId ?? 'c9',
        });
      },
      saveCalendar: (text) => void calls.calendars.push(text),
      notices,
      setNotices: async (on) => notices.set(on),
      remind: async () => void calls.remindLooks.push(calls.saved.length),
    },
    papers: {
      keep: async ({ name, type, size }) =>
        ok({ sha256: name.padEnd(64, '0'), name, mime: type, sizeBytes: size }),
      takeOut: async ({ name }) => calls.savedFiles.push(name) > 0,
      picture: async () => null,
      drop: async ({ name }) => void calls.dropped.push(name),
    },
    recordingEnd: writable(scene.recordingEnd ?? null),
    screenshotOutcome: writable(null),
    picker: { answerWith: () => () => undefined, onDone: () => () => undefined },
    pageDrafts: fakePageDrafts(),
    phrasebook: fakePhrasebook(),
    noteRequests: writable(0),
    openRehearsal: () => undefined,
    openSettings: () => undefined,
    openRecords: () => undefined,
    openLetters: (_id, kind) => void calls.letters.push(kind ?? null),
    saveFile: (_file, name) => {
      calls.savedFiles.push(name);
    },
    records,
    preferences: {
      language,
      setLanguage: language.set,
      colourScheme: scheme,
      setColourScheme: scheme.set,
      firstRunDone,
      finishFirstRun: () => firstRunDone.set(true),
    },
    ...scene.overrides,
  };
  function setState(state: RecordingState['state']) {
    const last = recording.get();
    if (last) recording.set({ ...last, state });
  }
  return {
    services,
    calls,
    setMessages: (next) => {
      messages = next;
      bump();
    },
    setRecording: recording.set,
  };
}
