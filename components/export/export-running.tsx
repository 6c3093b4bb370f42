import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '@/lib/records/export-request';
import classes from './export-dialog.module.css';

/** 正在生成: how far it is, and the way out. */
export function ExportRunning(props: {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('handover');
  const { stage, share } = props.progress;
  const isMeasured = stage === 'writing' || stage === 'understanding';
  return (
    <div className={classes.body}>
      <p className={classes.text} role="status">
        {t(`stage.${stage}`)}
      </p>
      <Progress
        value={isMeasured ? share * 100 : 100}
        animated={!isMeasured}
        aria-label={t(`stage.${stage}`)}
      />
      <Button variant="default" size="md" fullWidth onClick={props.onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
