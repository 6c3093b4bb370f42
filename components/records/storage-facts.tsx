import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import classes from './storage-facts.module.css';

/** 存储状况: how much there is, whether the browser may clear it, the last backup. */
export function StorageFacts() {
  const { t } = useTranslation('keeping');
  const { records, useLive } = useServices();
  const health = useLive(() => records.readHealth(), []);
  const lastBackupAtMs = useStore(records.backup.lastAtMs);
  const format = useFormat();
  const bytes = (value: number | null | undefined) =>
    value === null || value === undefined ? t('storage.unknown') : format.bytes(value);
  return (
    <dl className={classes.facts}>
      <dt>{t('storage.usage')}</dt>
      <dd>{bytes(health?.usageBytes)}</dd>
      <dt>{t('storage.quota')}</dt>
      <dd>{bytes(health?.quotaBytes)}</dd>
      <dt>{t('storage.protection')}</dt>
      <dd>{health ? t(`storage.protected.${health.isProtected ? 'yes' : 'no'}`) : '…'}</dd>
      <dt>{t('storage.backup')}</dt>
      <dd>{lastBackupAtMs === null ? t('storage.never') : format.full(lastBackupAtMs)}</dd>
    </dl>
  );
}
