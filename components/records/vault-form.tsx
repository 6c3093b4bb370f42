import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectFailure } from '@/components/records/vault-services';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import classes from './backup-panel.module.css';

const EMPTY = { url: '', user: '', password: '', passphrase: '' };

/** Address, account and passphrase of a server. */
export function VaultForm() {
  const { t } = useTranslation('vault');
  const { vault } = useServices().records;
  const [typed, setTyped] = useState(EMPTY);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<ConnectFailure | null>(null);
  const connect = async () => {
    const { passphrase, ...account } = typed;
    setWorking(true);
    setFailure(null);
    const connected = await vault.connect(account, passphrase);
    setWorking(false);
    if (!connected.ok) setFailure(connected.error);
  };
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    required: true,
    withAsterisk: false,
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { value: string } }) =>
      setTyped((last) => ({ ...last, [name]: value })),
  });
  const show = { 'aria-label': t('show') };
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <TextInput
        label={t('address')}
        description={t('addressHint')}
        type="url"
        autoComplete="off"
        {...field('url')}
      />
      <TextInput label={t('user')} autoComplete="off" {...field('user')} />
      <PasswordInput
        label={t('password')}
        description={t('passwordHint')}
        autoComplete="off"
        visibilityToggleButtonProps={show}
        {...field('password')}
      />
      <PasswordInput
        label={t('passphrase')}
        description={t('passphraseHint')}
        autoComplete="new-password"
        minLength={8}
        visibilityToggleButtonProps={show}
        {...field('passphrase')}
      />
      <Button type="submit" variant="default" size="md" loading={isWorking}>
        {t('connect')}
      </Button>
      {failure ? <Notice tone="caution" live title={t(`failed.${failure}`)} /> : null}
    </form>
  );
}
