import { FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import type { PaperState } from '@/lib/negotiation/case';
import classes from './materials-list.module.css';

type Failure = 'too-large' | 'empty' | 'storage-failed' | 'gone';

interface Props {
  readonly name: string;
  readonly paper: PaperState;
  readonly onChange: (patch: Partial<PaperState>) => void;
}

/** A file kept with a paper, on this machine only: put in, taken out, taken away. */
export function PaperFileLine({ name, paper, onChange }: Props) {
  const { t } = useTranslation('negotiation');
  const { papers } = useServices();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { file } = paper;
  const keep = async (chosen: File | null) => {
    if (!chosen) return;
    const kept = await papers.keep(chosen);
    setFailure(kept.ok ? null : kept.error);
    if (!kept.ok) return;
    onChange({ file: kept.value, status: paper.status === 'none' ? 'ready' : paper.status });
  };
  const drop = async () => {
    if (!file) return;
    onChange({ file: null });
    await papers.drop(file);
  };
  return (
    <div className={classes.file}>
      {file ? (
        <>
          <TextButton
            aria-label={t('materialFile.takeOutOf', { file: file.name })}
            onClick={() =>
              void papers.takeOut(file).then((isThere) => setFailure(isThere ? null : 'gone'))
            }
          >
            {file.name}
          </TextButton>
          <TextButton
            aria-label={t('materialFile.dropOf', { file: file.name })}
            onClick={() => void drop()}
          >
            {t('materialFile.drop')}
          </TextButton>
        </>
      ) : (
        <FileButton onChange={(chosen) => void keep(chosen)} accept="image/*,application/pdf">
          {(props) => (
            <TextButton aria-label={t('materialFile.addOf', { name })} {...props}>
              {t('materialFile.add')}
            </TextButton>
          )}
        </FileButton>
      )}
      {failure ? (
        <span className={classes.failure} role="status">
          {t(`materialFile.failed.${failure}`)}
        </span>
      ) : null}
    </div>
  );
}
