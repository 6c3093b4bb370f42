import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import type { SaveFailure } from '@/lib/platform/save-file';
import type { ExportOutcome } from '@/lib/records/export-request';
import classes from './export-dialog.module.css';

/** 已生成并核对; 已保存 only when the browser has said that the file is on disk. */
export function ExportDone(props: {
  readonly outcome: ExportOutcome;
  readonly onDone: () => void;
}) {
  const { t, i18n } = useTranslation('handover');
  const { handover } = useServices();
  const { fileName, bytes, savedForSure } = props.outcome;
  const [isSaved, setSaved] = useState(savedForSure);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(bytes / 1000));
  // The button that was pressed is gone.
  const finish = useRef<HTMLButtonElement>(null);
  useEffect(() => finish.current?.focus(), []);
  const save = async () => {
    const result = await handover.saveAgain();
    setSaved(isSaved || result.ok);
    setFailure(result.ok ? null : result.error);
  };
  return (
    <div className={classes.body}>
      <div role="status">
        <p className={classes.done}>
          <IconCheck size="1.125rem" stroke={2} aria-hidden />
          {isSaved ? t('saved') : t('checked')}
        </p>
        <p className={classes.file}>
          {fileName} <span className={classes.quiet}>{size}</span>
        </p>
        {isSaved ? null : <p className={classes.text}>{t('handedOver')}</p>}
        <p className={classes.quiet}>{t('next')}</p>
      </div>
      {failure === 'failed' ? <Notice tone="caution" live title={t('saveFailed')} /> : null}
      {isSaved ? null : (
        <Button variant="default" size="md" fullWidth onClick={() => void save()}>
          {t('saveAs')}
        </Button>
      )}
      <Button ref={finish} size="md" fullWidth onClick={props.onDone}>
        {t('finish')}
      </Button>
    </div>
  );
}
