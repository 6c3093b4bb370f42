import { Button, FileButton, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoredReport } from '@/components/records/restored-report';
import { useServices } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import type { OpeningProblem } from '@/lib/keeping/open-backup-file';
import type { RestoreReport } from '@/lib/keeping/restore-backup';
import classes from './backup-panel.module.css';

type Restoring =
  | { readonly state: 'ready' | 'working' }
  | { readonly state: 'done'; readonly report: RestoreReport }
  | { readonly state: 'failed'; readonly error: OpeningProblem };

/** 恢复: a merge; the passphrase is asked for only when the file has one. */
export function RestorePanel({ dropped }: { readonly dropped: File | null }) {
  const { t } = useTranslation('backup');
  const { records } = useServices();
  const [file, setFile] = useState<File | null>(dropped);
  const [passphrase, setPassphrase] = useState('');
  const [restoring, setRestoring] = useState<Restoring>({ state: 'ready' });
  const run = async () => {
    if (!file) return;
    setRestoring({ state: 'working' });
    const restored = await records.backup.restore(file, passphrase === '' ? null : passphrase);
    setRestoring(
      restored.ok
        ? { state: 'done', report: restored.value }
        : { state: 'failed', error: restored.error },
    );
  };
  const asksForPassphrase =
    file?.name.endsWith('.age') ||
    (restoring.state === 'failed' && /passphrase/.test(restoring.error));
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('restore.title')}</h2>
      <p className={classes.text}>{t('restore.what')}</p>
      <FileButton onChange={setFile} accept=".zip,.age">
        {(props) => (
          <Button {...props} variant="default" size="md">
            {file ? t('restore.chosen', { name: file.name }) : t('restore.choose')}
          </Button>
        )}
      </FileButton>
      {asksForPassphrase ? (
        <PasswordInput
          label={t('restore.passphrase')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      ) : null}
      {restoring.state === 'failed' ? (
        <Notice tone="caution" live title={t(`restore.failed.${restoring.error}`)} />
      ) : null}
      {restoring.state === 'done' ? <RestoredReport report={restoring.report} /> : null}
      {file && restoring.state !== 'done' ? (
        <Button size="md" loading={restoring.state === 'working'} onClick={() => void run()}>
          {t('restore.run')}
        </Button>
      ) : null}
    </section>
  );
}
