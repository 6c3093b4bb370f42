import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { GoneWordContext, goneWordIn } from '@/components/transcript/gone-word';
import { MessageRow } from '@/components/transcript/message-row';
import { OtherRow } from '@/components/transcript/other-rows';
import { buildTimeline, searchRows, type TimelineRow } from '@/components/transcript/timeline';
import { TranscriptList } from '@/components/transcript/transcript-list';
import type { OpenedPackage } from '@/lib/keeping/open-package';
import { completenessOf } from '@/lib/transcript/completeness';
import { currentMessages } from '@/lib/transcript/conversation';
import type { Entry } from '@/lib/transcript/entry';
import classes from './foreign-record.module.css';

const NO_ENTRIES: readonly Entry[] = [];
const NO_MARKS = [] as const;

/** What a foreign record says, read only, with a search of its own. */
export function ForeignTranscript({ opened }: { readonly opened: OpenedPackage }) {
  const { t } = useTranslation('foreign-record');
  const conversations = opened.record?.conversations ?? [];
  const [chosen, setChosen] = useState(0);
  const [typed, setTyped] = useState('');
  const { focusedMessage } = usePanelState();
  const entries = conversations[chosen]?.entries ?? NO_ENTRIES;
  const rows = useMemo(
    () =>
      entries.length === 0
        ? []
        : buildTimeline(currentMessages(entries), entries, completenessOf(entries)),
    [entries],
  );
  const goneWordOf = useMemo(() => goneWordIn(entries), [entries]);
  const shown = useMemo(() => searchRows(rows, typed), [rows, typed]);
  if (rows.length === 0) return <p className={classes.quiet}>{t('nothing')}</p>;
  return (
    <section className={classes.transcript}>
      <div className={classes.tools}>
        {conversations.length > 1 ? (
          <NativeSelect
            aria-label={t('conversations')}
            value={String(chosen)}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
            data={conversations.map((_, index) => ({
              value: String(index),
              label: t('conversation', { n: index + 1 }),
            }))}
          />
        ) : null}
        <TextInput
          className={classes.search ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size="1rem" stroke={1.75} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className={classes.quiet} role="status">
          {typed ? t('found', { count: shown.length }) : null}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className={classes.quiet}>{t('none')}</p>
      ) : (
        <GoneWordContext.Provider value={goneWordOf}>
          <TranscriptList
            rows={shown}
            focus={focusedMessage}
            renderRow={renderRow}
            label={t('transcript:list')}
          />
        </GoneWordContext.Provider>
      )}
    </section>
  );
}

function renderRow(row: TimelineRow) {
  return row.kind === 'message' ? (
    <MessageRow
      message={row.message}
      marks={NO_MARKS}
      alike={NO_MARKS}
      isFocused={false}
      isFlagged={false}
    />
  ) : (
    <OtherRow row={row} />
  );
}
