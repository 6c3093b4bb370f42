import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { type RecordingState, useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';

/** Starts pointing; says so when the page cannot be reached. */
export function PointButton({
  as,
  children,
}: {
  readonly as: 'region' | 'me' | 'agent';
  readonly children: string;
}) {
  const { t } = useTranslation('pointing');
  const { pointing } = useServices();
  const begin = async () => {
    const begun = await pointing.begin(as);
    if (!begun.ok) notifications.show({ message: t('notPossible') });
  };
  return (
    <Button variant="default" size="xs" onClick={() => void begin()}>
      {children}
    </Button>
  );
}

/** What is being pointed at now, or that what was pointed at earlier is not on the page any more. */
export function PointingNotices({ recording }: { readonly recording: RecordingState | null }) {
  const { t } = useTranslation('pointing');
  const { pointing } = useServices();
  if (recording?.pointing)
    return (
      <Notice
        live
        title={t(`asking.${recording.pointing}`)}
        actions={
          <Button variant="default" size="xs" onClick={() => void pointing.cancel()}>
            {t('cancel')}
          </Button>
        }
      >
        {t('asking.how')}
      </Notice>
    );
  if (!recording?.staleHint) return null;
  return (
    <Notice
      tone="caution"
      live
      title={t(`stale.${recording.staleHint}.title`)}
      actions={
        <>
          <PointButton as={recording.staleHint === 'region' ? 'region' : 'me'}>
            {t('stale.again')}
          </PointButton>
          <Button variant="subtle" size="xs" onClick={() => void pointing.forget()}>
            {t('stale.forget')}
          </Button>
        </>
      }
    >
      {t(`stale.${recording.staleHint}.text`)}
    </Notice>
  );
}
