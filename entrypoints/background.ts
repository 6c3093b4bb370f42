import { defineBackground } from 'wxt/utils/define-background';
import { dropAllReadings } from '@/lib/db/kept-reading';
import { logProblem } from '@/lib/log';
import {
  guardAppend,
  guardFrame,
  guardPageFound,
  guardPageHello,
  guardPageLeave,
  guardPageReport,
  guardPoint,
  guardPointed,
  guardTab,
} from '@/lib/messaging/guards';
import { type Handlers, handleLines, handleMessages, type Sender } from '@/lib/messaging/handle';
import { send } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';
import { everyMorning } from '@/lib/platform/daily-alarm';
import { onNoticePressed } from '@/lib/platform/notices';
import { openOwnPage } from '@/lib/platform/own-page';
import { openSidePanel } from '@/lib/platform/side-panel';
import { allowFrame } from '@/lib/recording/allow-frame';
import {
  acceptEntries,
  acceptLeave,
  acceptPointed,
  acceptReport,
  answerFound,
  answerHello,
} from '@/lib/recording/answer-page';
import { browserDeps } from '@/lib/recording/browser-deps';
import type { RecordingDeps } from '@/lib/recording/deps';
import { endWithdrawn } from '@/lib/recording/end-withdrawn';
import { beginInTab, haltInTab, noticeIfGone } from '@/lib/recording/page-orders';
import { pauseRecording, resumeRecording } from '@/lib/recording/pause-recording';
import { listPhrases, pickInTab } from '@/lib/recording/pick-phrase';
import { pointInTab } from '@/lib/recording/point-at';
import { readRecording } from '@/lib/recording/recordings';
import { recoverOnce } from '@/lib/recording/recover';
import { requestNote, screenshotByShortcut } from '@/lib/recording/shortcuts';
import { startRecording } from '@/lib/recording/start-recording';
import { breakRecording, stopRecording } from '@/lib/recording/stop-recording';
import { noteUpdate, updateWhenIdle } from '@/lib/recording/update-when-idle';
import { browserReminding } from '@/lib/reminding/browser-reminding';
import { remindDue } from '@/lib/reminding/remind-due';
import { err, ok } from '@/lib/result';

export default defineBackground(() => {
  const deps = browserDeps();
  answerPages(deps);
  answerPanel(deps);
  watchBrowser(deps);
  recoverOnce(deps).catch((cause) => logProblem('recover', cause));
  remind(deps);
});

/** Every morning, and at once for what a closed browser has missed. */
function remind(deps: RecordingDeps): void {
  const reminding = browserReminding(deps.db);
  const look = (): void =>
    void remindDue(reminding).catch((cause) => logProblem('reminders', cause));
  everyMorning(deps.nowMs, look);
  onNoticePressed(() => openOwnPage('/overview.html'));
  look();
}

function answerPages(deps: RecordingDeps): void {
  const entries: Handlers = {
    'entries.append': (payload, sender) => {
      const request = guardAppend(payload);
      return request ? acceptEntries(deps, sender, request) : err('refused');
    },
  };
  handleLines(entries);
  handleMessages({
    ...entries,
    'page.hello': (payload, sender) => {
      const hello = guardPageHello(payload);
      return hello ? answerHello(deps, sender, hello) : err('refused');
    },
    'page.found': (payload, sender) => {
      const found = guardPageFound(payload);
      return found ? answerFound(sender, found) : err('refused');
    },
    'page.report': (payload, sender) => {
      const report = guardPageReport(payload);
      return report ? acceptReport(sender, report) : err('refused');
    },
    'page.leave': (payload, sender) => {
      const leave = guardPageLeave(payload);
      return leave ? acceptLeave(deps, sender, leave) : err('refused');
    },
    'picker.list': (_payload, sender) => listPhrases(sender, deps.nowMs),
    'page.pointed': (payload, sender) => {
      const pointed = guardPointed(payload);
      return pointed ? acceptPointed(deps, sender, pointed) : err('refused');
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
      const handover = await haltInTab(tabId);
      return (await pauseRecording(deps, tabId, handover)) ? ok(null) : err('not-recording');
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
      const stopped = await stopRecording(deps, tabId, await haltInTab(tabId));
      await updateWhenIdle();
      return stopped ? ok(null) : err('not-recording');
    },
    'recording.point': (payload, sender) => {
      const request = sender.ownPage ? guardPoint(payload) : null;
      return request ? pointInTab(request) : err('not-recording');
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
    if (command === 'pick-phrase' && tab?.id !== undefined)
      pickInTab(tab.id).catch(report('picker'));
    if (command === 'add-note') requestNote(deps).catch(report('note'));
    if (command === 'take-screenshot') screenshotByShortcut(deps, tab).catch(report('screenshot'));
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    readRecording(tabId)
      .then((recording) => (recording ? breakRecording(deps, recording, 'unclean-stop') : null))
      .then(updateWhenIdle)
      .catch(report('tab closed'));
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'complete') return;
    noticeIfGone(tabId, deps.nowMs()).catch(report('page left'));
  });
  browser.permissions.onRemoved.addListener(() => {
    endWithdrawn(deps).then(updateWhenIdle).catch(report('permission withdrawn'));
  });
  // Listening makes the browser hold an update back until the worker lets it through.
  browser.runtime.onUpdateAvailable.addListener(() => void noteUpdate());
  // Each wakes the worker, which then closes what was left open.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(() => {
    dropAllReadings(deps.db).catch(report('kept readings'));
  });
}
