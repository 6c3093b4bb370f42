import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import type { RecordingControls } from '@/components/panel/use-recording-controls';
import { Notice } from '@/components/ui/notice';
import classes from './recording-trouble.module.css';

const TROUBLE = ['lost', 'overloaded', 'orphaned', 'no-storage'] as const;

/** What keeps the recording from being whole, what is safe, and what to press. */
export function RecordingTrouble({ controls }: { readonly controls: RecordingControls }) {
  const { t } = useTranslation('panel');
  const { recording, messages } = useConversation();
  const trouble = TROUBLE.find((page) => page === recording?.page);
  const frames = recording?.blockedFrameOrigins ?? [];
  const isSearching =
    recording?.state === 'recording' &&
    (recording.page === 'looking' || recording.page === 'starting') &&
    messages.length === 0 &&
    frames.length === 0;
  if (!controls.error && !trouble && !isSearching && frames.length === 0) return null;
  return (
    <div className={classes.stack}>
      {controls.error ? (
        <Notice tone="caution" live title={t(`startError.${controls.error}.title`)}>
          {t(`startError.${controls.error}.text`)}
        </Notice>
      ) : null}
      {trouble ? (
        <Notice tone="caution" live title={t(`trouble.${trouble}.title`)}>
          {t(`trouble.${trouble}.text`)}
        </Notice>
      ) : null}
      {frames.map((origin) => (
        <Notice
          key={origin}
          tone="caution"
          live
          title={t('frame.title')}
          actions={
            <Button loading={controls.isBusy} onClick={() => controls.allowFrame(origin)}>
              {t('frame.allow')}
            </Button>
          }
        >
          {t('frame.text', { host: URL.canParse(origin) ? new URL(origin).host : origin })}
        </Notice>
      ))}
      {isSearching ? <Notice live>{t('looking')}</Notice> : null}
    </div>
  );
}
