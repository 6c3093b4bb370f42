import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementProvider } from '@/components/agreement/agreement-context';
import { ConversationProvider } from '@/components/conversation-context';
import { AnchorDialog } from '@/components/export/anchor-dialog';
import { EraseDialog } from '@/components/export/erase-dialog';
import { ExportDialog } from '@/components/export/export-dialog';
import { OffersProvider } from '@/components/offers/offers-context';
import { PanelStateProvider } from '@/components/panel/panel-state';
import { ScreenBoundary } from '@/components/panel/screen-boundary';
import { BackupDialog } from '@/components/records/backup-dialog';
import { ConversationHead } from '@/components/records/conversation-head';
import { DeletionDialog } from '@/components/records/deletion-dialog';
import { DeletionLog } from '@/components/records/deletion-log';
import { DropTarget } from '@/components/records/drop-target';
import { ExcerptDialog } from '@/components/records/excerpt-dialog';
import { ForeignRecord } from '@/components/records/foreign-record';
import { RecordsSidebar } from '@/components/records/records-sidebar';
import { RecordsStateProvider, useRecordsState } from '@/components/records/records-state';
import { StorageDialog } from '@/components/records/storage-dialog';
import { SafetyProvider } from '@/components/safety/safety-context';
import { useServices, useStore } from '@/components/services-context';
import { AnnotationDialog } from '@/components/transcript/annotation-dialog';
import { AnnotationsProvider } from '@/components/transcript/annotations-context';
import { NoteDrawer } from '@/components/transcript/note-form';
import { PasteDrawer } from '@/components/transcript/paste-drawer';
import { TranscriptTab } from '@/components/transcript/transcript-tab';
import classes from './records-view.module.css';

/** 全部记录: every conversation by case, searchable; one opens beside the list, to be read, quoted and exported. */
export function RecordsView() {
  return (
    <ScreenBoundary>
      <ConversationProvider>
        <AgreementProvider>
          <OffersProvider>
            <PanelStateProvider>
              <SafetyProvider>
                <RecordsStateProvider>
                  <Records />
                  <NoteDrawer />
                  <PasteDrawer />
                  <ExportDialog />
                  <EraseDialog />
                  <AnchorDialog />
                  <DeletionDialog />
                  <DeletionLog />
                  <StorageDialog />
                  <BackupDialog />
                </RecordsStateProvider>
              </SafetyProvider>
            </PanelStateProvider>
          </OffersProvider>
        </AgreementProvider>
      </ConversationProvider>
    </ScreenBoundary>
  );
}

const FIRST_SCREEN_MS = 1500;

function Records() {
  const { t } = useTranslation('records');
  const { records, currentConversation } = useServices();
  const current = useStore(currentConversation);
  const { file } = useRecordsState();
  // Each time the page opens, in the background: the check of the whole store, a backup when one is due. Both read all
  // there is, so the first conversation that is opened goes first.
  useEffect(() => {
    const timer = setTimeout(() => {
      records.checkIntegrity();
      void records.backup.runWhenDue();
    }, FIRST_SCREEN_MS);
    return () => clearTimeout(timer);
  }, [records]);
  return (
    <>
      <DropTarget />
      <main className={classes.page} data-open={current !== null || file !== null || undefined}>
        {/* Here, because the narrow page hides the list when a conversation is open. */}
        <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
        <RecordsSidebar />
        <div className={classes.detail}>
          {file ? <ForeignRecord file={file} /> : null}
          {!file && current !== null ? <Detail key={current} conversationId={current} /> : null}
          {!file && current === null ? <p className={classes.pick}>{t('pick')}</p> : null}
        </div>
      </main>
    </>
  );
}

function Detail({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation('records');
  const services = useServices();
  return (
    <AnnotationsProvider conversationId={conversationId}>
      <Button
        className={classes.back ?? ''}
        variant="subtle"
        leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        onClick={() => services.chooseConversation(null)}
      >
        {t('back')}
      </Button>
      <div className={classes.transcript}>
        <ConversationHead conversationId={conversationId} />
        <TranscriptTab />
      </div>
      <AnnotationDialog />
      <ExcerptDialog />
    </AnnotationsProvider>
  );
}
