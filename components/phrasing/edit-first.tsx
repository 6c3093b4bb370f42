import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';

/** 改一改再用: puts a sentence into the draft box. */
export function EditFirst({ text }: { readonly text: string }) {
  const { t } = useTranslation('phrasing');
  const { setDraft } = usePanelState();
  return (
    <ActionIcon
      title={t('edit')}
      aria-label={t('edit')}
      onClick={() => {
        setDraft(text);
        document.getElementById('draft')?.focus();
      }}
    >
      <IconPencil size="1.125rem" stroke={1.75} />
    </ActionIcon>
  );
}
