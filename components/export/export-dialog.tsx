import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { ExportDone } from '@/components/export/export-done';
import { ExportRunning } from '@/components/export/export-running';
import { HidingSection } from '@/components/export/hiding-section';
import { type ExportRun, useExport } from '@/components/export/use-export';
import { useHiding } from '@/components/export/use-hiding';
import { usePanelState } from '@/components/panel/panel-state';
import { Notice } from '@/components/ui/notice';
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/records/export-request';
import classes from './export-dialog.module.css';

/** 导出: what will be in the file and what stays out, then 已生成并核对. */
export function ExportDialog() {
  const { t } = useTranslation('handover');
  const { overlay, closeOverlay } = usePanelState();
  const { id } = useConversation();
  const run = useExport();
  const isOpen = overlay?.kind === 'export' && id !== null;
  const close = () => {
    run.reset();
    closeOverlay();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('title')}
      centered
      closeOnClickOutside={run.state === 'ready' || run.state === 'failed'}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen ? <Body id={id} run={run} onDone={close} /> : null}
    </Modal>
  );
}

function Body(props: {
  readonly id: string;
  readonly run: ExportRun;
  readonly onDone: () => void;
}) {
  const { run } = props;
  switch (run.state) {
    case 'done':
      return <ExportDone outcome={run.outcome} onDone={props.onDone} />;
    case 'working':
      return <ExportRunning progress={run.progress} onCancel={run.cancel} />;
    default:
      return <Form id={props.id} run={run} />;
  }
}

function Form({ id, run }: { readonly id: string; readonly run: ExportRun }) {
  const { t } = useTranslation('handover');
  const { messages, entries } = useConversation();
  const [format, setFormat] = useState<ExportFormat>('package');
  const [isHiding, setHiding] = useState(false);
  const hiding = useHiding(id, entries, isHiding);
  const start = () =>
    void run.start({
      conversationId: id,
      format,
      redaction: hiding.choice,
      painted: hiding.painted,
      calendarTitle: t('calendarTitle'),
    });
  return (
    <div className={classes.body}>
      <NativeSelect
        label={t('format.label')}
        value={format}
        data={EXPORT_FORMATS.map((value) => ({ value, label: t(`format.${value}.name`) }))}
        onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
      />
      <Contents format={format} count={messages.length} />
      {format === 'calendar' ? null : (
        <HidingSection hiding={hiding} isOpen={isHiding} onToggle={() => setHiding(!isHiding)} />
      )}
      <Warnings format={format} />
      {run.state === 'failed' ? (
        <Notice tone="caution" live title={t(`failed.${run.error}`)} />
      ) : null}
      <Button data-autofocus size="md" fullWidth onClick={start}>
        {t('run')}
      </Button>
    </div>
  );
}

function Contents({ format, count }: { readonly format: ExportFormat; readonly count: number }) {
  const { t } = useTranslation('handover');
  if (format !== 'package')
    return <p className={classes.text}>{t(`format.${format}.what`, { count })}</p>;
  return (
    <>
      <p className={classes.text}>{t('format.package.what', { count })}</p>
      <ul className={classes.list}>
        {(['html', 'csv', 'ledger'] as const).map((part) => (
          <li key={part}>{t(`format.package.${part}`)}</li>
        ))}
      </ul>
    </>
  );
}

function Warnings({ format }: { readonly format: ExportFormat }) {
  const { t } = useTranslation('handover');
  const { completeness, isGoingOn } = useConversation();
  if (format === 'calendar') return null;
  const gaps = completeness?.gaps.length ?? 0;
  return (
    <>
      {completeness?.origin === 'rehearsal' ? <Notice>{t('rehearsal')}</Notice> : null}
      {isGoingOn ? <Notice>{t('stillRecording')}</Notice> : null}
      {gaps > 0 ? <Notice>{t('gaps', { count: gaps })}</Notice> : null}
      <p className={classes.quiet}>{t('personal')}</p>
    </>
  );
}
