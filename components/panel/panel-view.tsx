import { Tabs, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementProvider } from '@/components/agreement/agreement-context';
import { NegotiateTab } from '@/components/checklist/negotiate-tab';
import { ConversationProvider, useConversation } from '@/components/conversation-context';
import { AnchorDialog } from '@/components/export/anchor-dialog';
import { EraseDialog } from '@/components/export/erase-dialog';
import { ExportDialog } from '@/components/export/export-dialog';
import { SessionEnded } from '@/components/export/session-ended';
import { GuideProvider } from '@/components/guide-context';
import { KnowledgeTab } from '@/components/knowledge/knowledge-tab';
import { OffersProvider } from '@/components/offers/offers-context';
import { OffersTab } from '@/components/offers/offers-tab';
import { FirstRun } from '@/components/panel/first-run';
import { PanelStateProvider, type PanelTab, usePanelState } from '@/components/panel/panel-state';
import { RecordingLine } from '@/components/panel/recording-line';
import { RecordingTrouble } from '@/components/panel/recording-trouble';
import { ScreenBoundary } from '@/components/panel/screen-boundary';
import { StartBox } from '@/components/panel/start-box';
import { Strip } from '@/components/panel/strip';
import { useRecordingControls } from '@/components/panel/use-recording-controls';
import { usePickerAnswers } from '@/components/phrasing/use-picker-answers';
import { BackupReminder } from '@/components/records/backup-reminder';
import { SafetyProvider } from '@/components/safety/safety-context';
import { StopCard } from '@/components/safety/stop-card';
import { useServices, useStore } from '@/components/services-context';
import { NoteDrawer } from '@/components/transcript/note-form';
import { PasteDrawer } from '@/components/transcript/paste-drawer';
import { TranscriptTab } from '@/components/transcript/transcript-tab';
import classes from './panel-view.module.css';

const TABS: readonly PanelTab[] = ['negotiate', 'transcript', 'offers', 'knowledge'];

/** The side panel: first run, then the recording line and strip above four tabs. */
export function PanelView() {
  const services = useServices();
  const isKnown = useStore(services.preferences.firstRunDone);
  return (
    <ScreenBoundary>
      {isKnown ? (
        <ConversationProvider>
          <AgreementProvider>
            <OffersProvider>
              <GuideProvider>
                <PanelStateProvider>
                  <SafetyProvider>
                    <Panel />
                  </SafetyProvider>
                </PanelStateProvider>
              </GuideProvider>
            </OffersProvider>
          </AgreementProvider>
        </ConversationProvider>
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

/** Tabs that have been looked at: a tab is built when it is first opened and then keeps its state. */
function useVisited(tab: PanelTab): ReadonlySet<PanelTab> {
  const [visited, setVisited] = useState<ReadonlySet<PanelTab>>(new Set([tab]));
  if (!visited.has(tab)) setVisited(new Set([...visited, tab]));
  return visited;
}

function Panel() {
  const { t } = useTranslation('panel');
  const { tab, showTab, open } = usePanelState();
  const { recording } = useConversation();
  const services = useServices();
  const controls = useRecordingControls();
  useHotkeys([['n', () => open({ kind: 'note', targetId: null })]]);
  useNoteRequests();
  usePickerAnswers();
  useScreenshotNews();
  const visited = useVisited(tab);
  return (
    <div className={classes.panel}>
      <section className={classes.head} aria-label={t('status')}>
        <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
        <RecordingLine controls={controls} />
        {recording ? null : <StartBox controls={controls} />}
        {recording ? null : <BackupReminder onBackup={services.openRecords} />}
        <RecordingTrouble controls={controls} />
        <SessionEnded />
        <Strip />
      </section>
      <main className={classes.main}>
        <Tabs
          className={classes.tabs ?? ''}
          value={tab}
          onChange={(value) => showTab((value ?? 'negotiate') as PanelTab)}
        >
          <Tabs.List grow aria-label={t('tabs.label')} className={classes.list ?? ''}>
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name} className={classes.tab ?? ''}>
                {t(`tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="negotiate" className={classes.scroll ?? ''} tabIndex={-1}>
            {visited.has('negotiate') ? <NegotiateTab /> : null}
          </Tabs.Panel>
          <Tabs.Panel value="transcript" className={classes.fill ?? ''} tabIndex={-1}>
            {tab === 'transcript' ? <TranscriptTab /> : null}
          </Tabs.Panel>
          <Tabs.Panel value="offers" className={classes.scroll ?? ''} tabIndex={-1}>
            {visited.has('offers') ? <OffersTab /> : null}
          </Tabs.Panel>
          <Tabs.Panel value="knowledge" className={classes.scroll ?? ''} tabIndex={-1}>
            {visited.has('knowledge') ? <KnowledgeTab /> : null}
          </Tabs.Panel>
        </Tabs>
      </main>
      <NoteDrawer />
      <PasteDrawer />
      <ExportDialog />
      <EraseDialog />
      <AnchorDialog />
      <StopCard />
    </div>
  );
}
