import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import classes from './lock.module.css';

const A_DAY_MS = 24 * 60 * 60_000;
const A_MINUTE_MS = 60_000;

/** Asks for the passphrase and says nothing of what lies behind. */
export function UnlockScreen() {
  const { t } = useTranslation('lock');
  const { lock } = useServices();
  const [passphrase, setPassphrase] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const unlock = async () => {
    setBusy(true);
    setWrong(!(await lock.unlock(passphrase)));
    setBusy(false);
  };
  return (
    <main className={classes.screen}>
      <h1 className={classes.title}>{t('locked')}</h1>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': t('backup:show') }}
          data-autofocus
          autoFocus
          label={t('passphrase')}
          value={passphrase}
          error={isWrong ? t('wrong') : null}
          autoComplete="current-password"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} disabled={passphrase === ''}>
          {t('unlock')}
        </Button>
      </form>
      <Forgotten />
    </main>
  );
}

function Forgotten() {
  const { t } = useTranslation('lock');
  const format = useFormat();
  const { lock, nowMs } = useServices();
  const { forgottenAtMs } = useStore(lock.state);
  const [atMs, setAtMs] = useState(nowMs);
  // The day may pass while this page stays open.
  useEffect(() => {
    const timer = setInterval(() => setAtMs(nowMs()), A_MINUTE_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  if (forgottenAtMs === null)
    return (
      <Button variant="subtle" onClick={() => void lock.sayForgotten()}>
        {t('forgotten.say')}
      </Button>
    );
  const fromMs = forgottenAtMs + A_DAY_MS;
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('forgotten.wait', { time: format.short(fromMs) })}</p>
      {atMs >= fromMs ? (
        <Button variant="default" onClick={() => void lock.takeOffForgotten()}>
          {t('forgotten.takeOff')}
        </Button>
      ) : null}
    </div>
  );
}
