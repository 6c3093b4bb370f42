import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';
import { EmptyState } from '@/components/ui/empty-state';
import classes from './letters-view.module.css';

/** The talk or the debt that the address names is not there: deleted since, or the address is broken. */
export function NothingToWriteOf() {
  const { t } = useTranslation('letters');
  const services = useServices();
  return (
    <main className={classes.gone}>
      <h1 className={classes.title}>{t('title')}</h1>
      <EmptyState
        icon={<IconFileOff size="2rem" stroke={1.5} />}
        title={t('gone.title')}
        text={t('gone.text')}
        action={
          <div className={classes.ways}>
            <Button onClick={services.debts.openOverview}>{t('debts:title')}</Button>
            <Button variant="default" onClick={services.openRecords}>
              {t('panel:menu.records')}
            </Button>
          </div>
        }
      />
    </main>
  );
}
