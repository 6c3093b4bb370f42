import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { PanelMenu } from '@/components/panel/panel-menu';
import type { RecordingControls } from '@/components/panel/use-recording-controls';
import { Dotted } from '@/components/ui/dotted';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { useFormat } from '@/components/ui/use-format';
import type { Completeness } from '@/lib/transcript/completeness';
import classes from './recording-line.module.css';

type Light = 'recording' | 'looking' | 'paused' | 'trouble' | 'idle';

function useRecordingLight(): Light {
  const { recording } = useConversation();
  if (!recording) return 'idle';
  if (recording.state === 'paused') return 'paused';
  if (recording.page === 'looking') return 'looking';
  return recording.page === 'watching' || recording.page === 'starting' ? 'recording' : 'trouble';
}

/** 它在记录吗: what, how many, complete or not; one press to pause. */
export function RecordingLine({ controls }: { readonly controls: RecordingControls }) {
  const { t } = useTranslation('panel');
  const format = useFormat();
  const { id, messages, completeness, recording } = useConversation();
  const light = useRecordingLight();
  const state = useRef<HTMLParagraphElement>(null);
  useFocusKept(state, recording?.state ?? null);
  return (
    <div className={classes.line}>
      <p ref={state} tabIndex={-1} className={classes.state} role="status" data-light={light}>
        <span className={classes.dot} aria-hidden />
        <Dotted>
          <span className={classes.word}>{t(`light.${light}`)}</span>
          {id !== null && messages.length > 0 ? (
            <span className={classes.fact}>
              {t('messageCount', { count: messages.length, shown: format.count(messages.length) })}
            </span>
          ) : null}
          {completeness && messages.length > 0 ? (
            <CompletenessFact completeness={completeness} />
          ) : null}
        </Dotted>
      </p>
      <div className={classes.actions}>
        <PauseButton recording={recording?.state ?? null} controls={controls} />
        <PanelMenu controls={controls} />
      </div>
    </div>
  );
}

/** That only older messages lack says too little when the page itself counts more: how many lack is said instead. */
function CompletenessFact({ completeness }: { readonly completeness: Completeness }) {
  const { t } = useTranslation('panel');
  const { state, gaps, origin } = completeness;
  const counted = gaps.findLast((gap) => gap.counted)?.counted;
  const isShort = state === 'complete-from' && counted !== undefined;
  return (
    <span className={classes.fact} data-complete={isShort ? 'gaps' : state}>
      {origin === 'pasted'
        ? t('completeness.pasted')
        : isShort
          ? t('completeness.short', { count: counted.page - counted.held })
          : t(`completeness.${state}`, { count: gaps.length })}
    </span>
  );
}

function PauseButton(props: {
  readonly recording: 'recording' | 'paused' | null;
  readonly controls: RecordingControls;
}) {
  const { t } = useTranslation('panel');
  if (props.recording === null) return null;
  if (props.recording === 'paused')
    return (
      <Button
        leftSection={<IconPlayerPlay size="1rem" aria-hidden />}
        onClick={props.controls.resume}
      >
        {t('resume')}
      </Button>
    );
  return (
    <ActionIcon title={t('pause')} aria-label={t('pause')} onClick={props.controls.pause}>
      <IconPlayerPause size="1.125rem" stroke={1.75} />
    </ActionIcon>
  );
}
