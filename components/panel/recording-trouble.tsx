import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import type { RecordingControls } from '@/components/panel/use-recording-controls';
import { PointButton, PointingNotices } from '@/components/pointing/pointing-notices';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import classes from './recording-trouble.module.css';

const TROUBLE = ['lost', 'overloaded', 'orphaned', 'no-storage'] as const;

/** What keeps the recording from being whole, what is safe, and what to press. */
export function RecordingTrouble({ controls }: { readonly controls: RecordingControls }) {
  const { t } = useTranslation(['panel', 'pointing']);
  const services = useServices();
  const end = useStore(services.recordingEnd);
  const tab = useStore(services.tab);
  const { recording, messages } = useConversation();
  const trouble = TROUBLE.find((page) => page === recording?.page);
  const frames = recording?.blockedFrameOrigins ?? [];
  const isSearching =
    recording?.state === 'recording' &&
    (recording.page === 'looking' || recording.page === 'starting') &&
    messages.length === 0 &&
    frames.length === 0;
  const isPointing = Boolean(recording?.pointing ?? recording?.staleHint);
  if (!controls.error && !end && !trouble && !isSearching && !isPointing && frames.length === 0)
    return null;
  const canPoint = tab.kind !== 'rehearsal' && !recording?.pointing;
  const find = canPoint ? <PointButton as="region">{t('pointing:find')}</PointButton> : undefined;
  return (
    <div className={classes.stack}>
      {controls.error ? (
        <Notice tone="caution" live title={t(`startError.${controls.error}.title`)}>
          {t(`startError.${controls.error}.text`)}
        </Notice>
      ) : null}
      {end && !recording ? (
        <Notice tone="caution" live title={t(`ended.${end}.title`)}>
          {t(`ended.${end}.text`)}
        </Notice>
      ) : null}
      <PointingNotices recording={recording} />
      {trouble ? (
        <Notice
          tone="caution"
          live
          title={t(`trouble.${trouble}.title`)}
          actions={trouble === 'lost' ? find : undefined}
        >
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
      {isSearching ? (
        <Notice live actions={find}>
          {t('looking')}
        </Notice>
      ) : null}
    </div>
  );
}
