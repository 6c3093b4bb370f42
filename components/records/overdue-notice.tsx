import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportFirst } from '@/components/records/export-first';
import type { DeletionFailure } from '@/components/records/records-services';
import { type ConversationSummary, useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';

const DAY_MS = 86_400_000;

/** Conversations that are older than the user wants to keep them: shown first, deleted only when told to. */
export function OverdueNotice({ list }: { readonly list: readonly ConversationSummary[] }) {
  const { t } = useTranslation('keeping');
  const { records, nowMs } = useServices();
  const days = useStore(records.retentionDays);
  const format = useFormat();
  const [isHidden, setHidden] = useState(false);
  const [failure, setFailure] = useState<DeletionFailure | null>(null);
  if (days === null || isHidden) return null;
  const overdue = list.filter(({ lastEntryAtMs }) => lastEntryAtMs < nowMs() - days * DAY_MS);
  if (overdue.length === 0) return null;
  const removeAll = async () => {
    setFailure(null);
    for (const { id } of overdue) {
      const removed = await records.remove({ what: 'conversation', id }, 'retention');
      if (!removed.ok) setFailure(removed.error);
    }
  };
  return (
    <Notice
      tone="caution"
      title={t('overdue.title', { count: overdue.length, days })}
      actions={
        <>
          <ExportFirst size="xs" ids={overdue.map(({ id }) => id)} />
          <Button color="stop" variant="light" onClick={() => void removeAll()}>
            {t('overdue.run', { count: overdue.length })}
          </Button>
          <Button variant="subtle" onClick={() => setHidden(true)}>
            {t('overdue.later')}
          </Button>
        </>
      }
    >
      {overdue.map(({ startedAtMs }) => format.full(startedAtMs)).join(t('listComma'))}
      {failure ? <p role="alert">{t(`delete.failed.${failure}`)}</p> : null}
    </Notice>
  );
}
