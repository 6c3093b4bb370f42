import { useLiveQuery } from 'dexie-react-hooks';
import type {
  InsertOutcome,
  RecordingState,
  Services,
  StartError,
} from '@/components/services-context';
import { listConversations } from '@/lib/db/conversations';
import { readNewestEntries } from '@/lib/db/ledger';
import { createLedgerCache } from '@/lib/db/ledger-cache';
import { watchDeletions } from '@/lib/db/watch-conversations';
import { logProblem } from '@/lib/log';
import { send } from '@/lib/messaging/send';
import { isNamed } from '@/lib/negotiation/debts/begin-debt';
import { isoOfPasted } from '@/lib/page/paste-time';
import { browser } from '@/lib/platform/browser';
import { type CurrentTab, watchCurrentTab } from '@/lib/platform/current-tab';
import { downloadFile } from '@/lib/platform/download';
import { keepPracticeApart } from '@/lib/platform/keep-practice-apart';
import { openOwnPage } from '@/lib/platform/own-page';
import { preference } from '@/lib/platform/preferences';
import { screenLock } from '@/lib/platform/screen-lock';
import { listEnabledHosts, requestOrigin } from '@/lib/platform/sites';
import { createStore, type WritableStore } from '@/lib/platform/store';
import { addScreenshot } from '@/lib/recording/add-screenshot';
import { browserDeps } from '@/lib/recording/browser-deps';
import { caseStore } from '@/lib/recording/case-store';
import type { RecordingDeps } from '@/lib/recording/deps';
import { insertInTab } from '@/lib/recording/insert-in-tab';
import {
  listRecordings,
  onRecordingsChanged,
  type Recording,
  readRecording,
} from '@/lib/recording/recordings';
import { addNote, addPasted, correctSpeaker } from '@/lib/recording/user-entries';
import { err, ok, type Result } from '@/lib/result';
import { currentMessages } from '@/lib/transcript/conversation';
import { createRecordsServices } from '../records/records-services';
import { debtsServices, fileUnderChosen } from './debts-services';
import { handoverServices } from './handover-services';
import { loadPageDrafts } from './page-draft-services';
import { papersServices } from './papers-services';
import { paymentsServices } from './payments-services';
import { loadPhrasebook } from './phrasebook-services';
import { pickerServices } from './picker-services';
import { pointingServices } from './pointing-services';
import { watchPresses, watchRecordingEnd } from './watch-background';

/** Builds what the views ask for out of the real browser, database and background. */
export async function createServices(fixedTabId: number | null): Promise<Services> {
  const deps = browserDeps();
  const { store: tab, refresh } = watchCurrentTab(fixedTabId);
  await refresh();
  const { recording, runningSessions, current } = await watchRecording(tab);
  const leave = (id: string) => current.get() === id && current.set(null);
  watchDeletions(deps.db, leave, (cause) => logProblem('what was deleted', cause));
  const chosenDebt = createStore<string | null>(null);
  listenToBackground(refresh);
  const preferences = await loadPreferences();
  return {
    useLive: (query, dependencies) => useLiveQuery(query, [...dependencies]),
    nowMs: deps.nowMs,
    newId: deps.newId,
    tab,
    recording,
    runningSessions,
    currentConversation: current,
    chooseConversation: current.set,
    listEnabledHosts,
    ...recordingActions(deps, tab, chosenDebt),
    ...conversationActions(deps, current, chosenDebt),
    debts: debtsServices(deps, { conversation: current, debt: chosenDebt }, () =>
      openOwnPage('/overview.html'),
    ),
    addScreenshot: (conversationId) => takeScreenshot(deps, tab.get(), conversationId),
    insertText: (text) => insertText(tab.get(), text),
    copyText,
    handover: await handoverServices(deps, preferences.language),
    openRehearsal: () => openOwnPage('/rehearsal.html'),
    openRecords: () => openOwnPage('/records.html'),
    openLetters(id, letter) {
      const about = { conversation: id, case: id === null ? chosenDebt.get() : null, letter };
      const known = Object.entries(about).flatMap(([key, value]) => (value ? [[key, value]] : []));
      return openOwnPage(`/letters.html?${new URLSearchParams(known)}`);
    },
    saveFile: downloadFile,
    openSettings: () => void browser.runtime.openOptionsPage(),
    records: await createRecordsServices(deps),
    preferences,
    pointing: pointingServices(deps, tab),
    payments: await paymentsServices(deps),
    papers: papersServices(deps),
    lock: await screenLock(deps.nowMs),
    ...(await watchRecordingEnd(tab)),
    ...(await watchPresses()),
    picker: pickerServices(tab),
    pageDrafts: await loadPageDrafts(tab),
    phrasebook: await loadPhrasebook(),
  };
}

/** The recording of the current tab, and the conversation it makes current. */
async function watchRecording(tab: WritableStore<CurrentTab>): Promise<{
  readonly recording: WritableStore<RecordingState | null>;
  readonly runningSessions: WritableStore<ReadonlyMap<string, string>>;
  readonly current: WritableStore<string | null>;
}> {
  const recording = createStore<RecordingState | null>(null);
  const runningSessions = createStore<ReadonlyMap<string, string>>(new Map());
  const current = createStore<string | null>(null);
  const followTab = keepPracticeApart(current);
  const refresh = async (): Promise<void> => {
    const { tabId, kind } = tab.get();
    followTab(kind === 'rehearsal');
    const found = tabId === null ? null : await readRecording(tabId);
    const all = await listRecordings();
    runningSessions.set(new Map(all.map((one) => [one.conversationId, one.sessionId])));
    recording.set(found ? stateOf(found) : null);
    if (found) current.set(found.conversationId);
  };
  tab.subscribe(() => void refresh());
  onRecordingsChanged(() => void refresh());
  await refresh();
  return { recording, runningSessions, current };
}

function stateOf(recording: Recording): RecordingState {
  return {
    conversationId: recording.conversationId,
    sessionId: recording.sessionId,
    state: recording.state,
    page: recording.page,
    blockedFrameOrigins: recording.page === 'watching' ? [] : recording.blockedFrameOrigins,
    pointing: recording.pointing,
    staleHint: recording.page === 'watching' ? recording.staleHint : null,
    startedAtMs: recording.startedAtMs,
  };
}

/** The toolbar icon grants us the tab's address; nothing else announces that. */
function listenToBackground(refresh: () => Promise<void>): void {
  browser.runtime.onMessage.addListener(((message: { parley?: string }) => {
    if (message?.parley === 'tab.granted') void refresh();
    return undefined;
  }) as never);
}

function recordingActions(
  deps: RecordingDeps,
  tab: WritableStore<CurrentTab>,
  chosenDebt: WritableStore<string | null>,
): Pick<
  Services,
  'startRecording' | 'allowFrame' | 'pauseRecording' | 'resumeRecording' | 'stopRecording'
> {
  const act = async (name: 'recording.pause' | 'recording.resume' | 'recording.stop') => {
    const { tabId } = tab.get();
    if (tabId !== null) await send(name, { tabId });
  };
  return {
    async startRecording(): Promise<Result<null, StartError>> {
      const { tabId, kind, origin } = tab.get();
      if (tabId === null) return err('no-tab');
      if (kind === 'unknown') return err('origin-unknown');
      if (kind === 'forbidden') return err('forbidden-page');
      // No await may stand before this request, or the browser forgets the click.
      if (origin && !(await requestOrigin(origin))) return err('permission-denied');
      const started = await send('recording.start', { tabId });
      if (!started.ok) return err(started.error);
      await fileUnderChosen(deps, chosenDebt, started.value.conversationId);
      return ok(null);
    },
    async allowFrame(origin): Promise<Result<null, StartError>> {
      const granted = await requestOrigin(origin);
      const { tabId } = tab.get();
      if (!granted) return err('permission-denied');
      if (tabId === null) return err('no-tab');
      const allowed = await send('recording.frame', { tabId, origin });
      return allowed.ok ? ok(null) : err('injection-failed');
    },
    pauseRecording: () => act('recording.pause'),
    resumeRecording: () => act('recording.resume'),
    stopRecording: () => act('recording.stop'),
  };
}

/** Entries read before all others: some screens full. */
const FIRST_SEEN = 120;

type ConversationActions = Pick<
  Services,
  | 'listConversations'
  | 'readMessages'
  | 'readEntries'
  | 'readNewestEntries'
  | 'addNote'
  | 'addPasted'
  | 'correctSpeaker'
  | 'readCase'
  | 'changeCase'
>;

function conversationActions(
  deps: RecordingDeps,
  current: WritableStore<string | null>,
  chosenDebt: WritableStore<string | null>,
): ConversationActions {
  const cases = caseStore(deps);
  const readEntries = createLedgerCache(deps.db);
  return {
    async listConversations() {
      const rows = await listConversations(deps.db);
      return rows.map((row) => ({
        ...row,
        entryCount: row.headSeq,
        isBranch: row.chainId !== undefined,
      }));
    },
    readEntries,
    readNewestEntries: (id) => readNewestEntries(deps.db, id, FIRST_SEEN),
    readMessages: async (id) => currentMessages(await readEntries(id)),
    async addNote(conversationId, note) {
      const added = await addNote(deps, conversationId, note);
      if (!added.ok) return err('storage-failed');
      if (conversationId === null) current.set(added.value);
      return ok(null);
    },
    async addPasted(lines) {
      const nowMs = deps.nowMs();
      const timeIso = (raw: string | null) =>
        raw === null ? null : isoOfPasted(raw, nowMs, deps.utcOffsetMinutes(nowMs));
      const confirmed = lines.map((line) => ({ ...line, timeIso: timeIso(line.timeRaw) }));
      const added = await addPasted(deps, confirmed);
      if (!added.ok) return err('storage-failed');
      await fileUnderChosen(deps, chosenDebt, added.value);
      current.set(added.value);
      return ok(added.value);
    },
    async correctSpeaker(conversationId, messageId, speaker) {
      await correctSpeaker(deps, conversationId, messageId, speaker);
    },
    readCase: cases.read,
    async changeCase(seen, change) {
      const conversationId = current.get();
      const debt = await cases.meant(seen, conversationId, chosenDebt.get());
      // The first facts of a debt: the chat that begins next is about it.
      if (conversationId === null && !isNamed(debt)) chosenDebt.set(debt.id);
      return cases.change(debt, change, conversationId);
    },
  };
}

async function takeScreenshot(
  deps: RecordingDeps,
  { tabId }: CurrentTab,
  conversationId: string,
): Promise<Result<null, 'not-permitted' | 'storage-failed'>> {
  const tab = tabId === null ? null : await browser.tabs.get(tabId);
  if (tab?.windowId === undefined) return err('not-permitted');
  const added = await addScreenshot(deps, conversationId, tab.windowId);
  if (added.ok) return ok(null);
  return err(added.error === 'not-permitted' ? 'not-permitted' : 'storage-failed');
}

async function copyText(text: string): Promise<Result<null, 'clipboard-refused'>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch {
    return err('clipboard-refused');
  }
}

async function insertText(
  { tabId }: CurrentTab,
  text: string,
): Promise<Result<InsertOutcome, 'clipboard-refused'>> {
  const written = tabId === null ? err('not-recording' as const) : await insertInTab(tabId, text);
  if (written.ok) return written;
  const copied = await copyText(text);
  return copied.ok ? ok(written.error) : copied;
}

async function loadPreferences(): Promise<Services['preferences']> {
  const language = await preference<'zh-CN' | 'zh-TW' | 'en'>('language', 'zh-CN');
  const scheme = await preference<'light' | 'dark' | 'auto'>('colourScheme', 'auto');
  const firstRun = await preference('firstRunDone', false);
  return {
    language: language.store,
    setLanguage: language.save,
    colourScheme: scheme.store,
    setColourScheme: scheme.save,
    firstRunDone: firstRun.store,
    finishFirstRun: () => firstRun.save(true),
  };
}
