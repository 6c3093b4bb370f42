import { VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { SessionEnded } from '@/components/export/session-ended';
import { FirstRun } from '@/components/panel/first-run';
import { PanelOverlays } from '@/components/panel/panel-overlays';
import { usePanelState } from '@/components/panel/panel-state';
import { PanelTabs } from '@/components/panel/panel-tabs';
import { RecordingLine } from '@/components/panel/recording-line';
import { RecordingTrouble } from '@/components/panel/recording-trouble';
import { ScreenBoundary } from '@/components/panel/screen-boundary';
import { StartBox } from '@/components/panel/start-box';
import { Strip } from '@/components/panel/strip';
import { TalkProviders } from '@/components/panel/talk-providers';
import { useRecordingControls } from '@/components/panel/use-recording-controls';
import { usePickerAnswers } from '@/components/phrasing/use-picker-answers';
import { BackupReminder } from '@/components/records/backup-reminder';
import { useServices, useStore } from '@/components/services-context';
import classes from './panel-view.module.css';

/** The side panel: first run, then the recording line and strip above four tabs. */
export function PanelView() {
  const services = useServices();
  const isKnown = useStore(services.preferences.firstRunDone);
  return (
    <ScreenBoundary>
      {isKnown ? (
        <TalkProviders>
          <Panel />
        </TalkProviders>
      ) : (
        <FirstRun />
      )}
    </ScreenBoundary>
  );
}

/** The browser's own shortcut for a note, pressed anywhere. */
function useNoteRequests() {
  const services = useServices();
  const { open } = usePanelState();
  const count = useStore(services.noteRequests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press counts once
  useEffect(() => {
    if (count > 0) open({ kind: 'note', targetId: null });
  }, [count]);
}

/** The browser's own shortcut for a screenshot: how it went is said here. */
function useScreenshotNews() {
  const { t } = useTranslation('panel');
  const services = useServices();
  const last = useStore(services.screenshotOutcome);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press is said once
  useEffect(() => {
    if (last) notifications.show({ message: t(`screenshot.${last.outcome}`) });
  }, [last?.count]);
}

function Panel() {
  const { t } = useTranslation('panel');
  const { open } = usePanelState();
  const { recording } = useConversation();
  const services = useServices();
  const controls = useRecordingControls();
  useHotkeys([['n', () => open({ kind: 'note', targetId: null })]]);
  useNoteRequests();
  usePickerAnswers();
  useScreenshotNews();
  return (
    <div className={classes.panel}>
      <section className={classes.head} aria-label={t('status')}>
        <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
        <RecordingLine controls={controls} />
        {recording ? null : <StartBox controls={controls} />}
        <div className={classes.reminder}>
          {recording ? null : <BackupReminder onBackup={services.openRecords} />}
        </div>
        <RecordingTrouble controls={controls} />
        <SessionEnded />
        <Strip />
      </section>
      <main className={classes.main}>
        <PanelTabs />
      </main>
      <PanelOverlays />
    </div>
  );
}
