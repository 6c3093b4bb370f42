import { Button, PasswordInput } from '@mantine/core';
import { IconCheck, IconCloudUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoredReport } from '@/components/records/restored-report';
import type { VaultConnection } from '@/components/records/vault-services';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import type { VaultReport } from '@/lib/keeping/vault/restore-from-vault';
import type { VaultFailure } from '@/lib/keeping/vault/vault-calls';
import type { Result } from '@/lib/result';
import classes from './backup-panel.module.css';

type Outcome<T> =
  | { readonly state: 'ready' | 'working' }
  | { readonly state: 'done'; readonly result: Result<T, VaultFailure> };

/** Runs one thing at a time and keeps what came of it. */
function useOutcome<T>(): readonly [Outcome<T>, (work: Promise<Result<T, VaultFailure>>) => void] {
  const [outcome, setOutcome] = useState<Outcome<T>>({ state: 'ready' });
  return [
    outcome,
    (work) => {
      setOutcome({ state: 'working' });
      void work.then((result) => setOutcome({ state: 'done', result }));
    },
  ];
}

/** A server that is in use: back up now, fetch and merge, stop. */
export function VaultConnected({ connection }: { readonly connection: VaultConnection }) {
  const { t } = useTranslation('vault');
  const { vault } = useServices().records;
  const format = useFormat();
  const [saving, save] = useOutcome<{ readonly sentBytes: number }>();
  const { url, user, lastSavedAtMs } = connection;
  return (
    <>
      <p className={classes.text}>
        {t('connected', { host: new URL(url).host })}
        <br />
        <span className={classes.quiet}>
          {[
            user,
            lastSavedAtMs === null ? t('never') : t('last', { when: format.short(lastSavedAtMs) }),
          ].join(' · ')}
        </span>
      </p>
      <p className={classes.quiet}>{t('auto')}</p>
      <Button
        size="md"
        variant="default"
        loading={saving.state === 'working'}
        leftSection={<IconCloudUpload size="1rem" stroke={1.75} aria-hidden />}
        onClick={() => save(vault.save())}
      >
        {t('save')}
      </Button>
      {saving.state === 'done' && saving.result.ok ? (
        <p className={classes.done} role="status">
          <IconCheck size="1.125rem" stroke={2} aria-hidden />
          {t('saved', { size: format.bytes(saving.result.value.sentBytes) })}
        </p>
      ) : null}
      {saving.state === 'done' && !saving.result.ok ? (
        <Notice tone="caution" live title={t(`failed.${saving.result.error}`)} />
      ) : null}
      <Fetch />
      <Button variant="subtle" onClick={() => void vault.disconnect()}>
        {t('disconnect')}
      </Button>
      <p className={classes.quiet}>{t('disconnectHint')}</p>
    </>
  );
}

function Fetch() {
  const { t } = useTranslation('vault');
  const { vault } = useServices().records;
  const [passphrase, setPassphrase] = useState('');
  const [fetching, fetchAll] = useOutcome<VaultReport>();
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        fetchAll(vault.restore(passphrase));
      }}
    >
      <p className={classes.text}>{t('restoreWhat')}</p>
      <PasswordInput
        label={t('passphrase')}
        autoComplete="off"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="md" loading={fetching.state === 'working'}>
        {t('restore')}
      </Button>
      {fetching.state === 'done' && !fetching.result.ok ? (
        <Notice tone="caution" live title={t(`failed.${fetching.result.error}`)} />
      ) : null}
      {fetching.state === 'done' && fetching.result.ok ? (
        <RestoredReport report={fetching.result.value} more={whose(fetching.result.value)} />
      ) : null}
    </form>
  );

  function whose({ machines, unread }: VaultReport): readonly string[] {
    const from = t('machines', { count: machines });
    return unread > 0 ? [from, t('unread', { count: unread })] : [from];
  }
}
