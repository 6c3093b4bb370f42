import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconDownload, IconMessages, IconNote, IconSearch, IconX } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { groupAlike } from '@/components/transcript/alike';
import { marksByMessage } from '@/components/transcript/marks';
import { MessageRow } from '@/components/transcript/message-row';
import { OtherRow } from '@/components/transcript/other-rows';
import { buildTimeline, searchRows, type TimelineRow } from '@/components/transcript/timeline';
import { TranscriptList } from '@/components/transcript/transcript-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingLines } from '@/components/ui/loading-lines';
import { waysOf } from '@/lib/negotiation/offer-to-plan/ways';
import classes from './transcript-tab.module.css';

const NO_MARKS = [] as const;

/** 记录: the conversation as it was read, with its gaps and the user's notes. */
export function TranscriptTab() {
  const { t } = useTranslation('transcript');
  const { isLoading, messages, entries, completeness } = useConversation();
  const { open } = usePanelState();
  const [words, setWords] = useState<string | null>(null);
  const rows = useMemo(
    () => buildTimeline(messages, entries, completeness),
    [messages, entries, completeness],
  );
  const shown = words === null ? rows : searchRows(rows, words);
  if (isLoading)
    return (
      <div className={classes.pad}>
        <LoadingLines lines={4} />
      </div>
    );
  if (rows.length === 0)
    return (
      <EmptyState
        icon={<IconMessages size="2rem" stroke={1.5} />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Button variant="default" onClick={() => open({ kind: 'paste' })}>
            {t('empty.paste')}
          </Button>
        }
      />
    );
  return (
    <div className={classes.tab}>
      {words === null ? null : <SearchRow words={words} found={shown.length} onChange={setWords} />}
      {shown.length === 0 ? (
        <p className={classes.nothing}>{t('search.none')}</p>
      ) : (
        <Rows rows={shown} />
      )}
      <BottomBar onSearch={() => setWords(words === null ? '' : null)} />
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const { t } = useTranslation('transcript');
  const services = useServices();
  const { id, messages, understanding, debt } = useConversation();
  const { focusedMessage } = usePanelState();
  const alike = useMemo(() => groupAlike(messages), [messages]);
  const { offers, ledger } = understanding;
  const marks = useMemo(
    () => marksByMessage(offers.flatMap(waysOf), ledger.contradictions),
    [offers, ledger.contradictions],
  );
  const flagged = useMemo(
    () => new Set(understanding.scams.map((scam) => scam.messageId)),
    [understanding.scams],
  );
  const focusedId = focusedMessage?.id;
  const payments = debt?.paymentPlan?.payments;
  const paymentOf = useCallback(
    (entryId: string) => payments?.find(({ proofEntryId }) => proofEntryId === entryId) ?? null,
    [payments],
  );
  const renderRow = useCallback(
    (row: TimelineRow) => {
      if (row.kind !== 'message') return <OtherRow row={row} paymentOf={paymentOf} />;
      return (
        <MessageRow
          message={row.message}
          marks={marks.get(row.key) ?? NO_MARKS}
          isFocused={focusedId === row.key}
          isFlagged={flagged.has(row.key)}
          alike={alike(row.message)}
          onCorrect={(speaker, all) => {
            if (id === null) return;
            if (all) void services.pointing.correctAlike(id, alike(row.message), speaker);
            else void services.correctSpeaker(id, row.key, speaker);
          }}
        />
      );
    },
    [id, services, marks, flagged, alike, focusedId, paymentOf],
  );
  return (
    <TranscriptList rows={rows} focus={focusedMessage} renderRow={renderRow} label={t('list')} />
  );
}

function SearchRow(props: {
  readonly words: string;
  readonly found: number;
  readonly onChange: (words: string | null) => void;
}) {
  const { t } = useTranslation('transcript');
  return (
    <div className={classes.search}>
      <TextInput
        className={classes.searchInput ?? ''}
        autoFocus
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={props.words}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? props.onChange(null) : undefined)}
      />
      <span className={classes.found} role="status">
        {props.words ? t('search.found', { count: props.found }) : null}
      </span>
      <ActionIcon aria-label={t('search.close')} onClick={() => props.onChange(null)}>
        <IconX size="1.125rem" stroke={1.75} />
      </ActionIcon>
    </div>
  );
}

function BottomBar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation('transcript');
  const { open } = usePanelState();
  return (
    <div className={classes.bar}>
      <Button
        variant="default"
        className={classes.noteButton ?? ''}
        leftSection={<IconNote size="1rem" stroke={1.75} aria-hidden />}
        onClick={() => open({ kind: 'note', targetId: null })}
      >
        {t('note.open')}
      </Button>
      <ActionIcon title={t('search.label')} aria-label={t('search.label')} onClick={onSearch}>
        <IconSearch size="1.125rem" stroke={1.75} />
      </ActionIcon>

      <Button
        leftSection={<IconDownload size="1rem" stroke={1.75} aria-hidden />}
        onClick={() => open({ kind: 'export' })}
      >
        {t('export.open')}
      </Button>
    </div>
  );
}
