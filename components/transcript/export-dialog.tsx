import { Button, Modal } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { usePanelState } from '@/components/panel/panel-state';
import { type ExportFailure, type ExportOutcome, useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import classes from './export-dialog.module.css';

type Progress =
  | { readonly state: 'ready' | 'working' }
  | { readonly state: 'done'; readonly outcome: ExportOutcome }
  | { readonly state: 'failed'; readonly error: ExportFailure };

/** 导出: what will be in the file, then 已生成并核对, and 已保存 only when the browser says so. */
export function ExportDialog() {
  const { t } = useTranslation('transcript');
  const { overlay, closeOverlay } = usePanelState();
  const isOpen = overlay?.kind === 'export';
  return (
    <Modal
      opened={isOpen}
      onClose={closeOverlay}
      title={t('export.title')}
      centered
      closeButtonProps={{ 'aria-label': t('export.close') }}
    >
      {isOpen ? <ExportBody onDone={closeOverlay} /> : null}
    </Modal>
  );
}

function ExportBody({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('transcript');
  const services = useServices();
  const { id, messages, completeness } = useConversation();
  const [progress, setProgress] = useState<Progress>({ state: 'ready' });
  const run = async () => {
    if (id === null) return;
    setProgress({ state: 'working' });
    const result = await services.exportRecord(id);
    setProgress(
      result.ok
        ? { state: 'done', outcome: result.value }
        : { state: 'failed', error: result.error },
    );
  };
  const gaps = completeness?.gaps.length ?? 0;
  return (
    <div className={classes.body}>
      {progress.state === 'done' ? (
        <Done outcome={progress.outcome} />
      ) : (
        <>
          <p className={classes.text}>{t('export.what', { count: messages.length })}</p>
          <ul className={classes.list}>
            <li>{t('export.html')}</li>
            <li>{t('export.csv')}</li>
            <li>{t('export.ledger')}</li>
          </ul>
          {completeness?.origin === 'rehearsal' ? <Notice>{t('export.rehearsal')}</Notice> : null}
          {gaps > 0 ? <Notice>{t('export.gaps', { count: gaps })}</Notice> : null}
          <p className={classes.quiet}>{t('export.personal')}</p>
        </>
      )}
      {progress.state === 'failed' ? (
        <Notice tone="caution" live title={t(`export.failed.${progress.error}`)} />
      ) : null}
      {progress.state === 'done' ? (
        <Button size="md" fullWidth onClick={onDone}>
          {t('export.finish')}
        </Button>
      ) : (
        <Button
          data-autofocus
          size="md"
          fullWidth
          loading={progress.state === 'working'}
          onClick={() => void run()}
        >
          {t('export.run')}
        </Button>
      )}
    </div>
  );
}

function Done({ outcome }: { readonly outcome: ExportOutcome }) {
  const { t, i18n } = useTranslation('transcript');
  const size = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 0,
  }).format(Math.ceil(outcome.bytes / 1000));
  return (
    <div role="status">
      <p className={classes.done}>
        <IconCheck size="1.125rem" stroke={2} aria-hidden />
        {outcome.savedForSure ? t('export.saved') : t('export.checked')}
      </p>
      <p className={classes.file}>
        {outcome.fileName} <span className={classes.quiet}>{size}</span>
      </p>
      <p className={classes.quiet}>{t('export.next')}</p>
    </div>
  );
}
