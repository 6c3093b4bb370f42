import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseName } from '@/components/records/case-name';
import { ExportFirst } from '@/components/records/export-first';
import type { DeletionFailure } from '@/components/records/records-services';
import { useRecordsState } from '@/components/records/records-state';
import { useServices, useStore } from '@/components/services-context';
import { LoadingLines } from '@/components/ui/loading-lines';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import type { DeletionPreview, DeletionTarget } from '@/lib/db/deletion-preview';
import classes from './deletion-dialog.module.css';

/** 删除: what goes, the offer to export it first, then one press that cannot be taken back. */
export function DeletionDialog() {
  const { t } = useTranslation('keeping');
  const { overlay, close } = useRecordsState();
  const target = overlay?.kind === 'delete' ? overlay.target : null;
  return (
    <Modal
      opened={target !== null}
      onClose={close}
      title={target ? t(`delete.title.${target.what}`) : ''}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {target ? <DeletionBody target={target} onDone={close} /> : null}
    </Modal>
  );
}

function DeletionBody(props: { readonly target: DeletionTarget; readonly onDone: () => void }) {
  const { t } = useTranslation('keeping');
  const services = useServices();
  const current = useStore(services.currentConversation);
  const { target, onDone } = props;
  const preview = services.useLive(() => services.records.previewDeletion(target), [target]);
  const [failure, setFailure] = useState<DeletionFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!preview) return <LoadingLines lines={3} />;
  const remove = async () => {
    setBusy(true);
    const removed = await services.records.remove(target, 'user');
    setBusy(false);
    if (!removed.ok) return setFailure(removed.error);
    if (preview.conversations.some(({ id }) => id === current)) services.chooseConversation(null);
    notifications.show({ message: t('delete.done') });
    onDone();
  };
  return (
    <div className={classes.body}>
      <WhatGoes preview={preview} />
      <Notice>{t('delete.stays')}</Notice>
      <ExportFirst ids={preview.conversations.map(({ id }) => id)} />
      {failure ? <Notice tone="caution" live title={t(`delete.failed.${failure}`)} /> : null}
      <div className={classes.actions}>
        <Button variant="default" size="md" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button color="stop" size="md" loading={isBusy} onClick={() => void remove()}>
          {t(`delete.run.${target.what}`)}
        </Button>
      </div>
    </div>
  );
}

function WhatGoes({ preview }: { readonly preview: DeletionPreview }) {
  const { t } = useTranslation('keeping');
  const services = useServices();
  const nameOf = useCaseName();
  const format = useFormat();
  const cases = services.useLive(() => services.records.listCases(), []);
  const debt =
    preview.target.what === 'case' ? cases?.find(({ id }) => id === preview.target.id) : null;
  return (
    <>
      <p className={classes.lead}>{t('delete.goes')}</p>
      <ul className={classes.list}>
        {debt ? <li>{t('delete.case', { name: nameOf(debt) })}</li> : null}
        {preview.conversations.map((row) => (
          <li key={row.id}>
            {t('delete.conversation', {
              when: format.full(row.startedAtMs),
              count: row.headSeq,
            })}
          </li>
        ))}
        {preview.blobs > 0 ? <li>{t('delete.blobs', { count: preview.blobs })}</li> : null}
        {preview.annotations > 0 ? (
          <li>{t('delete.annotations', { count: preview.annotations })}</li>
        ) : null}
      </ul>
    </>
  );
}
