import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import type { BackupFailure } from '@/lib/keeping/make-backup';
import classes from './backup-panel.module.css';

type Making =
  | { readonly state: 'ready' | 'working' }
  | { readonly state: 'done'; readonly fileName: string; readonly bytes: number }
  | { readonly state: 'failed'; readonly error: BackupFailure };

/** 备份: one file with everything, sealed if there is a passphrase; how often to be reminded. */
export function BackupPanel() {
  const { t } = useTranslation('backup');
  const { records } = useServices();
  const [passphrase, setPassphrase] = useState('');
  const [making, setMaking] = useState<Making>({ state: 'ready' });
  const run = async () => {
    setMaking({ state: 'working' });
    const made = await records.backup.make(passphrase === '' ? null : passphrase);
    setMaking(made.ok ? { state: 'done', ...made.value } : { state: 'failed', error: made.error });
  };
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className={classes.text}>{t('what')}</p>
      <PasswordInput
        label={t('passphrase')}
        description={t('passphraseHint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="md"
        loading={making.state === 'working'}
        leftSection={<IconDownload size="1rem" stroke={1.75} aria-hidden />}
      >
        {t('run')}
      </Button>
      {making.state === 'done' ? <Done made={making} isSealed={passphrase !== ''} /> : null}
      {making.state === 'failed' ? (
        <Notice tone="caution" live title={t(`failed.${making.error}`)} />
      ) : null}
      <ReminderField />
    </form>
  );
}

function Done(props: {
  readonly made: { readonly fileName: string; readonly bytes: number };
  readonly isSealed: boolean;
}) {
  const { t } = useTranslation('backup');
  const format = useFormat();
  const { fileName, bytes } = props.made;
  return (
    <div role="status">
      <p className={classes.done}>
        <IconCheck size="1.125rem" stroke={2} aria-hidden />
        {t('done')}
      </p>
      <p className={classes.quiet}>
        {[fileName, format.bytes(bytes), props.isSealed ? t('encrypted') : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

const EVERY_DAYS = [7, 14, 30] as const;

function ReminderField() {
  const { t } = useTranslation('backup');
  const { backup } = useServices().records;
  const days = useStore(backup.everyDays);
  return (
    <NativeSelect
      label={t('every')}
      value={days === null ? '' : String(days)}
      onChange={({ currentTarget: { value } }) =>
        backup.setEveryDays(value === '' ? null : Number(value))
      }
      data={[
        ...EVERY_DAYS.map((count) => ({ value: String(count), label: t('everyDays', { count }) })),
        { value: '', label: t('never') },
      ]}
    />
  );
}
