import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StoreEmptied } from '@/components/records/store-emptied';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import { isBackupDue } from '@/lib/records/backup-due';

/** After the first session, then by schedule: that there is something no backup holds yet; before that, that the store was emptied. */
export function BackupReminder({ onBackup }: { readonly onBackup: () => void }) {
  const { t } = useTranslation('backup');
  const { records, useLive, listConversations, nowMs } = useServices();
  const lastBackupAtMs = useStore(records.backup.lastAtMs);
  const everyDays = useStore(records.backup.everyDays);
  const emptiedAtMs = useStore(records.backup.emptiedAtMs);
  const [isHidden, setHidden] = useState(false);
  const format = useFormat();
  const list = useLive(() => listConversations(), []);
  if (emptiedAtMs !== null) return <StoreEmptied onRestore={onBackup} />;
  if (isHidden || !list) return null;
  if (!isBackupDue({ lastBackupAtMs, everyDays, nowMs: nowMs() }, list)) return null;
  return (
    <Notice
      title={
        lastBackupAtMs === null
          ? t('remind.first')
          : t('remind.due', { when: format.short(lastBackupAtMs) })
      }
      actions={
        <>
          <Button variant="default" onClick={onBackup}>
            {t('remind.run')}
          </Button>
          <Button variant="subtle" onClick={() => setHidden(true)}>
            {t('remind.later')}
          </Button>
        </>
      }
    >
      {lastBackupAtMs === null ? t('remind.firstText') : null}
    </Notice>
  );
}
