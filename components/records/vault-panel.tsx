import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VaultConnected } from '@/components/records/vault-connected';
import { VaultForm } from '@/components/records/vault-form';
import { useServices, useStore } from '@/components/services-context';
import classes from './backup-panel.module.css';

/** 备份到自己的网盘: off until the user names a server. */
export function VaultPanel() {
  const { t } = useTranslation('vault');
  const connection = useStore(useServices().records.vault.connection);
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('title')}</h2>
      {connection ? <VaultConnected connection={connection} /> : <NotConnected />}
    </section>
  );
}

function NotConnected() {
  const { t } = useTranslation('vault');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className={classes.text}>{t('what')}</p>
      {isOpen ? (
        <VaultForm />
      ) : (
        <Button variant="default" size="md" onClick={() => setOpen(true)}>
          {t('setUp')}
        </Button>
      )}
    </>
  );
}
