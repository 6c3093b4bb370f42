import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordsState } from '@/components/records/records-state';
import classes from './drop-target.module.css';

/** Opens a file that is dropped anywhere on the page, and says so while one is held over it. */
export function DropTarget() {
  const { t } = useTranslation('foreign-record');
  const { openFile } = useRecordsState();
  const [isOver, setOver] = useState(false);
  useWindowEvent('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  });
  useWindowEvent('dragleave', (event) => {
    if (event.relatedTarget === null) setOver(false);
  });
  useWindowEvent('drop', (event) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) openFile(file);
  });
  return isOver ? <p className={classes.over}>{t('dropNow')}</p> : null;
}
