import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import classes from './anchor-card.module.css';

type State = 'ready' | 'asking' | { readonly atMs: number } | { readonly error: string };

/** 取时间戳: only where the user has named an authority in the settings. */
export function TimestampButton({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation('handover');
  const { handover } = useServices();
  const format = useFormat();
  const authority = useStore(handover.authority);
  const [state, setState] = useState<State>('ready');
  if (authority === null) return null;
  const ask = async () => {
    setState('asking');
    const result = await handover.timestamp(conversationId);
    setState(result.ok ? result.value : { error: result.error });
  };
  if (typeof state === 'object' && 'atMs' in state)
    return (
      <p className={classes.seen} role="status">
        {t('timestamp.done', { when: format.short(state.atMs) })}
      </p>
    );
  return (
    <>
      <Button size="sm" variant="default" loading={state === 'asking'} onClick={() => void ask()}>
        {t('timestamp.ask')}
      </Button>
      {typeof state === 'object' ? (
        <p className={classes.quiet} role="status">
          {t(`timestamp.error.${state.error}`)}
        </p>
      ) : null}
    </>
  );
}
