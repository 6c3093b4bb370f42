import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import { TextButton } from '@/components/ui/text-button';
import type { IntegrityFinding } from '@/lib/keeping/check-integrity';
import classes from './integrity-check.module.css';

/** More than anyone reads; the number of all of them is told. */
const MOST_SHOWN = 50;

interface Props {
  /** Opens the place of a finding; without it the place is only named. */
  readonly onOpen?: (finding: IntegrityFinding) => void;
}

/** 自查: every chain, every last entry, every picture; what is wrong is named with its place, the rest stays usable. */
export function IntegrityCheck({ onOpen }: Props) {
  const { t } = useTranslation('keeping');
  const { records } = useServices();
  const progress = useStore(records.integrity);
  const isRunning = progress !== null && progress.checked < progress.of;
  return (
    <div className={classes.check}>
      <p className={classes.state} role="status">
        {progress === null ? t('check.notYet') : null}
        {isRunning ? t('check.running', { checked: progress.checked, of: progress.of }) : null}
        {progress && !isRunning && progress.findings.length === 0
          ? t('check.sound', { count: progress.entries, conversations: progress.of })
          : null}
      </p>
      {progress && progress.findings.length > 0 ? (
        <Findings findings={progress.findings} {...(onOpen ? { onOpen } : {})} />
      ) : null}
      <Button variant="default" loading={isRunning} onClick={records.checkIntegrity}>
        {t('check.run')}
      </Button>
    </div>
  );
}

interface FindingsProps extends Props {
  readonly findings: readonly IntegrityFinding[];
}

function Findings({ findings, onOpen }: FindingsProps) {
  const { t } = useTranslation('keeping');
  return (
    <Notice tone="caution" live title={t('check.wrong', { count: findings.length })}>
      <p className={classes.rest}>{t('check.rest')}</p>
      <ul className={classes.findings}>
        {findings.slice(0, MOST_SHOWN).map((finding) => {
          const { conversationId, code, seq, field } = finding;
          const place = t('check.place', { id: conversationId.slice(0, 8), seq });
          return (
            <li key={`${conversationId}-${seq}-${code}-${field}`}>
              {onOpen ? <TextButton onClick={() => onOpen(finding)}>{place}</TextButton> : place}
              <p className={classes.rest}>{t(`check.code.${code}`)}</p>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
