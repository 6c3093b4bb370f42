import { Button } from '@mantine/core';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import type { RecordingControls } from '@/components/panel/use-recording-controls';
import { type TabState, useServices, useStore } from '@/components/services-context';
import classes from './start-box.module.css';

/** Not recording: the first primary action, or why it is not possible here and what is. */
export function StartBox({ controls }: { readonly controls: RecordingControls }) {
  const { t } = useTranslation('panel');
  const services = useServices();
  const { open } = usePanelState();
  const tab = useStore(services.tab);
  const { messages } = useConversation();
  const canStart = tab.kind === 'recordable' || tab.kind === 'rehearsal';
  const isFirst = messages.length === 0;
  return (
    <div className={classes.box} data-compact={isFirst ? undefined : true}>
      <p className={classes.text}>{t(`start.${tab.kind}`, { host: hostOf(tab) })}</p>
      {canStart ? (
        <Button
          size={isFirst ? 'md' : 'sm'}
          fullWidth
          loading={controls.isBusy}
          leftSection={<IconPlayerRecordFilled size="1rem" aria-hidden />}
          onClick={controls.start}
        >
          {t('start.button')}
        </Button>
      ) : null}
      {isFirst ? (
        <div className={classes.other}>
          <Button
            variant={canStart ? 'subtle' : 'filled'}
            size={canStart ? 'xs' : 'md'}
            fullWidth={!canStart}
            onClick={() => open({ kind: 'paste' })}
          >
            {t('start.paste')}
          </Button>
          {tab.kind === 'rehearsal' ? null : (
            <Button variant="subtle" onClick={services.openRehearsal}>
              {t('start.rehearse')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}

function hostOf(tab: TabState): string {
  if (!tab.origin) return tab.title ?? '';
  return URL.canParse(tab.origin) ? new URL(tab.origin).host : tab.origin;
}
