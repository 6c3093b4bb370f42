import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import classes from './storage-settings.module.css';

/** 时间戳: off until an authority is named; says what leaves and when. */
export function TimestampSettings() {
  const { t } = useTranslation('handover');
  const { handover } = useServices();
  const authority = useStore(handover.authority);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<'bad-address' | 'permission-denied' | null>(null);
  const save = (url: string | null) =>
    void handover.setAuthority(url).then((result) => setError(result.ok ? null : result.error));
  return (
    <div className={classes.stack}>
      <p>{t('timestamp.what')}</p>
      {authority === null ? (
        <>
          <TextInput
            label={t('timestamp.address')}
            placeholder="https://"
            type="url"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={typed.trim() === ''}
            onClick={() => save(typed.trim())}
          >
            {t('timestamp.on')}
          </Button>
        </>
      ) : (
        <>
          <p className={classes.quiet}>{t('timestamp.isOn', { url: authority })}</p>
          <Button variant="default" onClick={() => save(null)}>
            {t('timestamp.off')}
          </Button>
        </>
      )}
      {error ? <Notice tone="caution" live title={t(`timestamp.error.${error}`)} /> : null}
    </div>
  );
}
