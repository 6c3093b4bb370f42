import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecordsState } from '@/components/records/records-state';
import { useServices, useStore } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import classes from './storage-line.module.css';

/** One quiet line at the foot of the list: how much, last backup, whether all is well. Opens 存储状况. */
export function StorageLine() {
  const { t } = useTranslation('keeping');
  const { records, useLive } = useServices();
  const { open } = useRecordsState();
  const format = useFormat();
  const health = useLive(() => records.readHealth(), []);
  const integrity = useStore(records.integrity);
  const lastBackupAtMs = useStore(records.backup.lastAtMs);
  const wrong = integrity?.findings.length ?? 0;
  const Icon = wrong > 0 ? IconAlertTriangle : IconDatabase;
  const backup =
    lastBackupAtMs === null
      ? t('line.noBackup')
      : t('line.backup', { when: format.short(lastBackupAtMs) });
  const state = wrong > 0 ? t('check.wrong', { count: wrong }) : checkWords();
  function checkWords(): string | null {
    if (!integrity) return null;
    return integrity.checked < integrity.of ? t('line.checking') : t('line.sound');
  }
  return (
    <UnstyledButton
      className={classes.line ?? ''}
      data-wrong={wrong > 0 || undefined}
      onClick={() => open({ kind: 'storage' })}
    >
      <Icon size="1rem" stroke={1.75} aria-hidden />
      <span>
        {[
          t('storage.title'),
          health?.usageBytes ? format.bytes(health.usageBytes) : null,
          backup,
          state,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </UnstyledButton>
  );
}
