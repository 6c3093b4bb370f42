import { defineBackground } from 'wxt/utils/define-background';
import { logProblem } from '@/lib/log';
import {
  guardAppend,
  guardFrame,
  guardPageHello,
  guardPageReport,
  guardTab,
} from '@/lib/messaging/guards';
import { handleMessages, type Sender } from '@/lib/messaging/handle';
import { send } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';
import { nowMs } from '@/lib/platform/clock';
import { openSidePanel } from '@/lib/platform/side-panel';
import { patternOf } from '@/lib/platform/sites';
import { addScreenshot } from '@/lib/recording/add-screenshot';
import { allowFrame } from '@/lib/recording/allow-frame';
import { acceptEntries, acceptReport, answerHello } from '@/lib/recording/answer-page';
import { browserDeps } from '@/lib/recording/browser-deps';
import type { RecordingDeps } from '@/lib/recording/deps';
import { beginInTab, haltInTab } from '@/lib/recording/page-orders';
import { pauseRecording, resumeRecording } from '@/lib/recording/pause-recording';
import { listRecordings, readRecording } from '@/lib/recording/recordings';
import { closeAbandonedSessions } from '@/lib/recording/recover';
import { startRecording } from '@/lib/recording/start-recording';
import { breakRecording, stopRecording } from '@/lib/recording/stop-recording';
import { err, ok } from '@/lib/result';

export default defineBackground(() => {
  const deps = browserDeps();
  answerPages(deps);
  answerPanel(deps);
  watchBrowser(deps);
});

function answerPages(deps: RecordingDeps): void {
  handleMessages({
    'page.hello': (payload, sender) => {
      const hello = guardPageHello(payload);
      return hello ? answerHello(deps, sender, hello) : err('refused');
    },
    'entries.append': (payload, sender) => {
      const request = guardAppend(payload);
      return request ? acceptEntries(deps, sender, request) : err('refused');
    },
    'page.report': (payload, sender) => {
      const report = guardPageReport(payload);
      return report ? acceptReport(sender, report) : err('refused');
    },
  });
}

function answerPanel(deps: RecordingDeps): void {
  const tabOf = (payload: unknown, sender: Sender): number | null =>
    sender.ownPage ? (guardTab(payload)?.tabId ?? null) : null;
  handleMessages({
    'recording.start': async (payload, sender) => {
      const tabId = tabOf(payload, sender);
      if (tabId === null) return err('no-tab');
      const started = await startRecording(deps, tabId);
      if (started.ok) await beginInTab(tabId);
      return started;
    },
    'recording.frame': (payload, sender) => {
      const request = sender.ownPage ? guardFrame(payload) : null;
      return request ? allowFrame(deps, request.tabId, request.origin) : err('not-recording');
    },
    'recording.pause': async (payload, sender) => {
      const tabId = tabOf(payload, sender);
      if (tabId === null) return err('not-recording');
      await haltInTab(tabId);
      return (await pauseRecording(deps, tabId)) ? ok(null) : err('not-recording');
    },
    'recording.resume': async (payload, sender) => {
      const tabId = tabOf(payload, sender);
      if (tabId === null || !(await resumeRecording(deps, tabId))) return err('not-recording');
      await beginInTab(tabId);
      return ok(null);
    },
    'recording.stop': async (payload, sender) => {
      const tabId = tabOf(payload, sender);
      if (tabId === null) return err('not-recording');
      await haltInTab(tabId);
      return (await stopRecording(deps, tabId)) ? ok(null) : err('not-recording');
    },
  });
}

function watchBrowser(deps: RecordingDeps): void {
  const report = (where: string) => (cause: unknown) => logProblem(where, cause);
  browser.action.onClicked.addListener((tab) => {
    if (tab.windowId !== undefined) openSidePanel(tab.windowId).catch(report('open panel'));
    if (tab.id !== undefined) send('tab.granted', { tabId: tab.id }).catch(() => undefined);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.windowId !== undefined) openSidePanel(tab.windowId).catch(report('open panel'));
    if (tab?.id !== undefined) send('tab.granted', { tabId: tab.id }).catch(() => undefined);
    if (command === 'add-note') void rememberNoteRequest();
    if (command === 'take-screenshot') void screenshotOf(deps, tab);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void readRecording(tabId).then((recording) =>
      recording ? breakRecording(deps, recording, 'unclean-stop') : undefined,
    );
  });
  browser.permissions.onRemoved.addListener((removed) => {
    void endWithdrawn(deps, removed.origins ?? []);
  });
  // Listening makes the browser hold an update back until the worker lets it through.
  browser.runtime.onUpdateAvailable.addListener(() => void updateWhenIdle());
  browser.runtime.onStartup.addListener(() => {
    closeAbandonedSessions(deps, 'unclean-stop').catch(report('recover'));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    const why = reason === 'update' ? 'extension-updated' : 'unclean-stop';
    closeAbandonedSessions(deps, why).catch(report('recover'));
  });
}

async function screenshotOf(
  deps: RecordingDeps,
  tab: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined,
): Promise<void> {
  if (tab?.id === undefined || tab.windowId === undefined) return;
  const recording = await readRecording(tab.id);
  if (recording) await addScreenshot(deps, recording.conversationId, tab.windowId);
}

async function rememberNoteRequest(): Promise<void> {
  await browser.storage.session.set({ noteRequestedAtMs: nowMs() });
}

async function endWithdrawn(deps: RecordingDeps, patterns: readonly string[]): Promise<void> {
  for (const recording of await listRecordings()) {
    if (recording.origin !== 'live') continue;
    if (!recording.allowedOrigins.some((origin) => patterns.includes(patternOf(origin)))) continue;
    await haltInTab(recording.tabId);
    await breakRecording(deps, recording, 'permission-withdrawn');
  }
}

async function updateWhenIdle(): Promise<void> {
  if ((await listRecordings()).length === 0) browser.runtime.reload();
}
