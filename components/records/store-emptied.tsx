import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';

/** That the browser has thrown the records away, that nobody deleted them, and what helps. */
export function StoreEmptied({ onRestore }: { readonly onRestore: () => void }) {
  const { t } = useTranslation('backup');
  const { backup } = useServices().records;
  return (
    <Notice
      tone="caution"
      live
      title={t('emptied.title')}
      actions={
        <>
          <Button variant="default" onClick={onRestore}>
            {t('emptied.restore')}
          </Button>
          <Button variant="subtle" onClick={backup.forgetEmptied}>
            {t('emptied.known')}
          </Button>
        </>
      }
    >
      {t('emptied.text')}
    </Notice>
  );
}
