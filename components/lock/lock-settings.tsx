import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import classes from './lock.module.css';

const SHORTEST = 6;

/** 屏幕锁 in the settings: what it does, what it does not, and its passphrase. */
export function LockSettings() {
  const { t } = useTranslation('lock');
  const { lock } = useServices();
  const { kind } = useStore(lock.state);
  return (
    <div className={classes.settings}>
      <p className={classes.quiet}>{t('what')}</p>
      <p className={classes.quiet}>{t('whatNot')}</p>
      {kind === 'off' ? (
        <NewPassphrase />
      ) : (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => void lock.lockNow()}>
            {t('lockNow')}
          </Button>
          <Button variant="subtle" onClick={() => void lock.takeOff()}>
            {t('takeOff')}
          </Button>
        </div>
      )}
    </div>
  );
}

function NewPassphrase() {
  const { t } = useTranslation('lock');
  const { lock } = useServices();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = [...first].length < SHORTEST;
  const set = () => {
    setTried(true);
    if (!isShort && first === second) void lock.setPassphrase(first);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <PasswordInput
        visibilityToggleButtonProps={{ 'aria-label': t('backup:show') }}
        label={t('new')}
        description={t('newHint', { count: SHORTEST })}
        autoComplete="new-password"
        value={first}
        error={isTried && isShort ? t('tooShort', { count: SHORTEST }) : null}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <PasswordInput
        visibilityToggleButtonProps={{ 'aria-label': t('backup:show') }}
        label={t('again')}
        autoComplete="new-password"
        value={second}
        error={isTried && !isShort && first !== second ? t('differs') : null}
        onChange={(event) => setSecond(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('set')}
      </Button>
    </form>
  );
}
