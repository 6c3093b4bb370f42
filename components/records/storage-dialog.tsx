import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import { IntegrityCheck } from '@/components/records/integrity-check';
import { useRecordsState } from '@/components/records/records-state';
import { StorageFacts } from '@/components/records/storage-facts';
import { useServices } from '@/components/services-context';
import type { IntegrityFinding } from '@/lib/keeping/check-integrity';
import classes from './deletion-dialog.module.css';

/** 存储状况 with the check of the whole store. */
export function StorageDialog() {
  const { t } = useTranslation('keeping');
  const services = useServices();
  const { showMessage } = usePanelState();
  const { overlay, close } = useRecordsState();
  const openPlace = ({ conversationId, entryId }: IntegrityFinding) => {
    services.chooseConversation(conversationId);
    if (entryId) showMessage(entryId);
    close();
  };
  return (
    <Modal
      opened={overlay?.kind === 'storage'}
      onClose={close}
      title={t('storage.title')}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {overlay?.kind === 'storage' ? (
        <div className={classes.body}>
          <StorageFacts />
          <IntegrityCheck onOpen={openPlace} />
        </div>
      ) : null}
    </Modal>
  );
}
