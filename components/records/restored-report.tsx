import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RestoreReport } from '@/lib/keeping/restore-backup';
import classes from './backup-panel.module.css';

const OUTCOMES = ['added', 'extended', 'branched', 'same'] as const;

/** What a merge brought 已恢复. */
export function RestoredReport(props: {
  readonly report: RestoreReport;
  /** Further lines. */
  readonly more?: readonly string[];
}) {
  const { t } = useTranslation('backup');
  const { conversations, entries, refused } = props.report;
  return (
    <div role="status">
      <p className={classes.done}>
        <IconCheck size="1.125rem" stroke={2} aria-hidden />
        {t('restore.done')}
      </p>
      <ul className={classes.list}>
        {OUTCOMES.filter((outcome) => conversations[outcome] > 0).map((outcome) => (
          <li key={outcome}>{t(`restore.${outcome}`, { count: conversations[outcome] })}</li>
        ))}
        <li>{t('restore.entries', { count: entries })}</li>
        {refused > 0 ? <li>{t('restore.refused', { count: refused })}</li> : null}
        {props.more?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
