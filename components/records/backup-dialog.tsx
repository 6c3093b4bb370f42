import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackupPanel } from '@/components/records/backup-panel';
import { FolderPanel } from '@/components/records/folder-panel';
import { useRecordsState } from '@/components/records/records-state';
import { RestorePanel } from '@/components/records/restore-panel';
import { VaultPanel } from '@/components/records/vault-panel';

/** 备份和恢复 on the records page. */
export function BackupDialog() {
  const { t } = useTranslation('backup');
  const { overlay, close } = useRecordsState();
  return (
    <Modal
      opened={overlay?.kind === 'backup'}
      onClose={close}
      title={t('title')}
      centered
      closeButtonProps={{ 'aria-label': t('keeping:close') }}
    >
      {overlay?.kind === 'backup' ? (
        <>
          <BackupPanel />
          <FolderPanel />
          <VaultPanel />
          <RestorePanel dropped={overlay.file} />
        </>
      ) : null}
    </Modal>
  );
}
