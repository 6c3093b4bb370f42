import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IntegrityCheck } from '@/components/records/integrity-check';
import type { DeletionFailure } from '@/components/records/records-services';
import { StorageFacts } from '@/components/records/storage-facts';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import classes from './storage-settings.module.css';

const RETENTION_DAYS = [30, 90, 180, 365, 1095] as const;
const DAY_MS = 86_400_000;

/** 存储状况 in the settings, with the check of the whole store. */
export function StorageSettings() {
  return (
    <div className={classes.stack}>
      <StorageFacts />
      <IntegrityCheck />
    </div>
  );
}

/** 保留期限: off unless chosen; says at once what would be listed. */
export function RetentionSettings() {
  const { t } = useTranslation('keeping');
  const { records, useLive, listConversations, nowMs } = useServices();
  const days = useStore(records.retentionDays);
  const list = useLive(() => listConversations(), []);
  const due =
    days === null
      ? 0
      : (list?.filter(({ lastEntryAtMs }) => lastEntryAtMs < nowMs() - days * DAY_MS).length ?? 0);
  return (
    <div className={classes.stack}>
      <NativeSelect
        label={t('retention.label')}
        value={days === null ? '' : String(days)}
        onChange={({ currentTarget: { value } }) =>
          records.setRetentionDays(value === '' ? null : Number(value))
        }
        data={[
          { value: '', label: t('retention.never') },
          ...RETENTION_DAYS.map((count) => ({
            value: String(count),
            label: t('retention.days', { count }),
          })),
        ]}
      />
      <p className={classes.quiet}>{t('retention.note')}</p>
      {days === null ? null : <p role="status">{t('retention.now', { count: due })}</p>}
    </div>
  );
}

/** 清除全部数据, behind a word that has to be typed. */
export function WipeSettings() {
  const { t } = useTranslation('keeping');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t('wipe.text')}</p>
      <Button color="stop" variant="light" onClick={() => setOpen(true)}>
        {t('wipe.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('wipe.title')}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {isOpen ? <WipeForm /> : null}
      </Modal>
    </div>
  );
}

type Wiping = 'ready' | 'working' | 'done' | DeletionFailure;

function WipeForm() {
  const { t } = useTranslation('keeping');
  const { records } = useServices();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<Wiping>('ready');
  const word = t('wipe.word');
  const run = async () => {
    setState('working');
    const removed = await records.removeEverything();
    setState(removed.ok ? 'done' : removed.error);
  };
  if (state === 'done') return <Notice live title={t('wipe.done')} />;
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === word) void run();
      }}
    >
      <p className={classes.text}>{t('wipe.text')}</p>
      <TextInput
        data-autofocus
        label={t('wipe.confirm', { word })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {state === 'ready' || state === 'working' ? null : (
        <Notice tone="caution" live title={t(`wipe.failed.${state}`)} />
      )}
      <Button
        type="submit"
        color="stop"
        size="md"
        disabled={typed.trim() !== word}
        loading={state === 'working'}
      >
        {t('wipe.run')}
      </Button>
    </form>
  );
}
