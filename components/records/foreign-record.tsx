import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForeignPictures } from '@/components/records/foreign-pictures';
import { ForeignReport } from '@/components/records/foreign-report';
import { ForeignTranscript } from '@/components/records/foreign-transcript';
import { useRecordsState } from '@/components/records/records-state';
import { useServices } from '@/components/services-context';
import { LoadingLines } from '@/components/ui/loading-lines';
import { Notice } from '@/components/ui/notice';
import type { OpenedPackage } from '@/lib/keeping/open-package';
import classes from './foreign-record.module.css';

type Opening =
  | { readonly state: 'reading' | 'unreadable' }
  | { readonly state: 'open'; readonly opened: OpenedPackage };

/** A record package from anyone: what it is worth, then what it says. Nothing of it enters the own records. */
export function ForeignRecord({ file }: { readonly file: File }) {
  const { t } = useTranslation('foreign-record');
  const { records } = useServices();
  const { openFile } = useRecordsState();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [opening, setOpening] = useState<Opening>({ state: 'reading' });
  useEffect(() => {
    let isCurrent = true;
    setOpening({ state: 'reading' });
    void records.openPackage(file, codes).then((result) => {
      if (!isCurrent) return;
      setOpening(result.ok ? { state: 'open', opened: result.value } : { state: 'unreadable' });
    });
    return () => {
      isCurrent = false;
    };
  }, [file, codes, records]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('title')}</h2>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size="1rem" aria-hidden />}
          onClick={() => openFile(null)}
        >
          {t('close')}
        </Button>
      </header>
      <p className={classes.quiet}>
        {file.name} · {t('apart')}
      </p>
      {opening.state === 'reading' ? (
        <>
          <p role="status">{t('reading', { name: file.name })}</p>
          <LoadingLines lines={4} />
        </>
      ) : null}
      {opening.state === 'unreadable' ? (
        <Notice tone="caution" live title={t('unreadable')} />
      ) : null}
      {opening.state === 'open' ? (
        <>
          <ForeignReport opened={opening.opened} onCodes={setCodes} />
          <ForeignTranscript opened={opening.opened} />
          <ForeignPictures pictures={opening.opened.pictures} />
        </>
      ) : null}
    </div>
  );
}
