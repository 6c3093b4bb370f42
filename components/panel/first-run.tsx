import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconHandStop, IconPlayerRecord } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import classes from './first-run.module.css';

const SCREENS = ['records', 'never', 'begin'] as const;
const ICONS = { records: IconDeviceLaptop, never: IconHandStop, begin: IconPlayerRecord } as const;

/** What is recorded and where it stays; what it will never do; begin. */
export function FirstRun() {
  const { t } = useTranslation('panel');
  const services = useServices();
  const [index, setIndex] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = SCREENS[index] ?? 'records';
  const Icon = ICONS[screen];
  const isLast = index === SCREENS.length - 1;
  useEffect(() => {
    if (index > 0) heading.current?.focus();
  }, [index]);
  const points = t(`firstRun.${screen}.points`, { returnObjects: true }) as readonly string[];
  return (
    <main className={classes.screen}>
      <div className={classes.content}>
        <span className={classes.icon} aria-hidden>
          <Icon size="1.75rem" stroke={1.5} />
        </span>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {t(`firstRun.${screen}.title`)}
        </h1>
        <ul className={classes.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
      <div className={classes.foot}>
        {isLast ? (
          <>
            <Button size="md" fullWidth onClick={services.preferences.finishFirstRun}>
              {t('firstRun.start')}
            </Button>
            <Button
              size="md"
              fullWidth
              variant="subtle"
              onClick={() => {
                services.preferences.finishFirstRun();
                services.openRehearsal();
              }}
            >
              {t('firstRun.rehearse')}
            </Button>
          </>
        ) : (
          <>
            <Button size="md" fullWidth onClick={() => setIndex(index + 1)}>
              {t('firstRun.next')}
            </Button>
            <Button
              size="md"
              fullWidth
              variant="subtle"
              color="gray"
              onClick={services.preferences.finishFirstRun}
            >
              {t('firstRun.skip')}
            </Button>
          </>
        )}
        <p className={classes.place}>
          {t('firstRun.place', { now: index + 1, all: SCREENS.length })}
        </p>
      </div>
    </main>
  );
}
