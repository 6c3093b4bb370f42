import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconFiles } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConversationProvider } from '@/components/conversation-context';
import { OffersProvider } from '@/components/offers/offers-context';
import { PanelStateProvider } from '@/components/panel/panel-state';
import { isDatabaseError, ProblemScreen } from '@/components/panel/problem-screen';
import { SafetyProvider } from '@/components/safety/safety-context';
import { type ConversationSummary, useServices, useStore } from '@/components/services-context';
import { ExportDialog } from '@/components/transcript/export-dialog';
import { NoteDrawer } from '@/components/transcript/note-form';
import { PasteDrawer } from '@/components/transcript/paste-drawer';
import { TranscriptTab } from '@/components/transcript/transcript-tab';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { LoadingLines } from '@/components/ui/loading-lines';
import { useFormat } from '@/components/ui/use-format';
import classes from './records-view.module.css';

/** 全部记录: every conversation, newest first; one opens beside the list, with its export. */
export function RecordsView() {
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <ProblemScreen
          kind={isDatabaseError(error) ? 'database' : 'view'}
          detail={`${error.name}: ${error.message}`}
          onRetry={retry}
        />
      )}
    >
      <ConversationProvider>
        <OffersProvider>
          <PanelStateProvider>
            <SafetyProvider>
              <Records />
              <NoteDrawer />
              <PasteDrawer />
              <ExportDialog />
            </SafetyProvider>
          </PanelStateProvider>
        </OffersProvider>
      </ConversationProvider>
    </ErrorBoundary>
  );
}

function Records() {
  const { t } = useTranslation('records');
  const services = useServices();
  const current = useStore(services.currentConversation);
  const list = services.useLive(() => services.listConversations(), []);
  const sorted = [...(list ?? [])].sort((a, b) => b.lastEntryAtMs - a.lastEntryAtMs);
  return (
    <div className={classes.page} data-open={current !== null || undefined}>
      <nav className={classes.list} aria-label={t('title')}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.quiet}>{t('where')}</p>
        {list === undefined ? <LoadingLines lines={3} /> : null}
        {list?.length === 0 ? (
          <EmptyState
            icon={<IconFiles size="2rem" stroke={1.5} />}
            title={t('empty.title')}
            text={t('empty.text')}
            action={<Button onClick={services.openRehearsal}>{t('empty.action')}</Button>}
          />
        ) : null}
        <ul className={classes.items}>
          {sorted.map((summary) => (
            <li key={summary.id}>
              <Row summary={summary} isCurrent={summary.id === current} />
            </li>
          ))}
        </ul>
      </nav>
      <main className={classes.detail}>
        {current === null ? (
          <p className={classes.pick}>{t('pick')}</p>
        ) : (
          <>
            <Button
              className={classes.back ?? ''}
              variant="subtle"
              leftSection={<IconArrowLeft size="1rem" aria-hidden />}
              onClick={() => services.chooseConversation(null)}
            >
              {t('back')}
            </Button>
            <div className={classes.transcript}>
              <TranscriptTab />
            </div>
          </>
        )}
      </main>
    </div>
  );
}

function Row(props: { readonly summary: ConversationSummary; readonly isCurrent: boolean }) {
  const { t } = useTranslation('records');
  const services = useServices();
  const format = useFormat();
  const { summary } = props;
  const origin = summary.pageOrigin;
  const host = origin && URL.canParse(origin) ? new URL(origin).host : origin;
  return (
    <UnstyledButton
      className={classes.row ?? ''}
      aria-current={props.isCurrent ? 'true' : undefined}
      onClick={() => services.chooseConversation(summary.id)}
    >
      <span className={classes.when}>{format.short(summary.startedAtMs)}</span>
      <span className={classes.facts}>
        {[t(`origin.${summary.origin}`), host, t('entries', { count: summary.entryCount })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </UnstyledButton>
  );
}
