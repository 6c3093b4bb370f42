import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnchorCard } from '@/components/export/anchor-card';
import { usePanelState } from '@/components/panel/panel-state';

/** The anchor code, asked for from the menu at any time. */
export function AnchorDialog() {
  const { t } = useTranslation('handover');
  const { overlay, closeOverlay } = usePanelState();
  const isOpen = overlay?.kind === 'anchor';
  return (
    <Modal
      opened={isOpen}
      onClose={closeOverlay}
      title={t('anchor.title')}
      centered
      closeButtonProps={{ 'aria-label': t('anchor.close') }}
    >
      {isOpen ? <AnchorCard onLater={closeOverlay} /> : null}
    </Modal>
  );
}
