import { Button } from '@mantine/core';
import { IconDatabaseOff, IconMoodEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './problem-screen.module.css';

interface Props {
  readonly kind: 'database' | 'view';
  /** For a bug report; shown only when asked for. */
  readonly detail: string;
  readonly onRetry: () => void;
}

/** What happened, what is safe, what to press. */
export function ProblemScreen({ kind, detail, onRetry }: Props) {
  const { t } = useTranslation('panel');
  const Icon = kind === 'database' ? IconDatabaseOff : IconMoodEmpty;
  const causes =
    kind === 'database'
      ? (t('problem.database.causes', { returnObjects: true }) as readonly string[])
      : [];
  return (
    <main className={classes.screen}>
      <div role="alert">
        <Icon className={classes.icon} size="2rem" stroke={1.5} aria-hidden />
        <h1 className={classes.title}>{t(`problem.${kind}.title`)}</h1>
        <p className={classes.text}>{t(`problem.${kind}.text`)}</p>
        {causes.length > 0 ? (
          <ul className={classes.causes}>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <Button size="md" fullWidth onClick={onRetry}>
        {t('common:retry')}
      </Button>
      <details className={classes.detail}>
        <summary>{t('problem.detail')}</summary>
        <code>{detail}</code>
      </details>
    </main>
  );
}

const DATABASE_ERRORS = new Set([
  'OpenFailedError',
  'MissingAPIError',
  'DatabaseClosedError',
  'InvalidStateError',
  'QuotaExceededError',
  'SecurityError',
  'UnknownError',
  'UpgradeError',
  'VersionError',
  'VersionChangeError',
]);

/** Whether an error speaks of the store of records rather than of a view. */
export function isDatabaseError(error: Error): boolean {
  return DATABASE_ERRORS.has(error.name);
}
