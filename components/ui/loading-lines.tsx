import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const WIDTHS = ['82%', '64%', '74%', '48%'];

/** Shown while stored rows are read: the shape of text, no spinner. */
export function LoadingLines({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-label={t('loading')}>
      {WIDTHS.slice(0, lines).map((width) => (
        <Skeleton key={width} height="0.875rem" width={width} mt="0.75rem" radius="sm" />
      ))}
    </div>
  );
}
