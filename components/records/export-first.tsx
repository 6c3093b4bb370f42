import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';

type State = 'ready' | 'working' | 'done' | 'failed';

interface Props {
  readonly ids: readonly string[];
  readonly size?: 'xs' | 'md';
}

/** Exports conversations one after another, before they go. */
export function ExportFirst({ ids, size = 'md' }: Props) {
  const { t } = useTranslation('keeping');
  const services = useServices();
  const [state, setState] = useState<State>('ready');
  const run = async () => {
    setState('working');
    for (const id of ids) {
      const result = await services.handover.exportWhole(id);
      if (!result.ok && result.error !== 'nothing-to-export') return setState('failed');
    }
    setState('done');
  };
  if (ids.length === 0) return null;
  return (
    <Button
      variant="default"
      size={size}
      loading={state === 'working'}
      leftSection={<IconDownload size="1rem" stroke={1.75} aria-hidden />}
      onClick={() => void run()}
    >
      {t(`exportFirst.${state === 'working' ? 'ready' : state}`, { count: ids.length })}
    </Button>
  );
}
