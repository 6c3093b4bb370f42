import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { Notice } from '@/components/ui/notice';
import classes from './backup-panel.module.css';

/** 自动备份到文件夹, where the browser keeps the permission for one. */
export function FolderPanel() {
  const { t } = useTranslation('backup');
  const { backup } = useServices().records;
  const folder = useStore(backup.folder);
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{t('folder.title')}</h2>
      <p className={classes.text}>
        {t(folder === 'unsupported' ? 'folder.unsupported' : 'folder.what')}
      </p>
      {folder === null ? (
        <Button variant="default" size="md" onClick={() => void backup.pickFolder()}>
          {t('folder.pick')}
        </Button>
      ) : null}
      {folder !== null && folder !== 'unsupported' ? (
        <>
          {folder.isGranted ? (
            <p className={classes.text}>{t('folder.chosen', { name: folder.name })}</p>
          ) : (
            <Notice
              tone="caution"
              title={t('folder.lost', { name: folder.name })}
              actions={
                <Button variant="default" onClick={() => void backup.grantFolder()}>
                  {t('folder.grant')}
                </Button>
              }
            />
          )}
          <Button variant="subtle" onClick={() => void backup.forgetFolder()}>
            {t('folder.forget')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
