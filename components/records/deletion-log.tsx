import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCaseName } from '@/components/records/case-name';
import { useRecordsState } from '@/components/records/records-state';
import { useServices } from '@/components/services-context';
import { LoadingLines } from '@/components/ui/loading-lines';
import { useFormat } from '@/components/ui/use-format';
import classes from './deletion-log.module.css';

/** 删除记录: that something was deleted, and when. What it said is gone. */
export function DeletionLog() {
  const { t } = useTranslation('keeping');
  const { overlay, close } = useRecordsState();
  const isOpen = overlay?.kind === 'deletions';
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('deletions.title')}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen ? <Log /> : null}
    </Modal>
  );
}

function Log() {
  const { t } = useTranslation('keeping');
  const services = useServices();
  const nameOf = useCaseName();
  const format = useFormat();
  const stones = services.useLive(() => services.records.listTombstones(), []);
  const cases = services.useLive(() => services.records.listCases(), []) ?? [];
  if (!stones) return <LoadingLines lines={3} />;
  if (stones.length === 0) return <p className={classes.none}>{t('deletions.none')}</p>;
  return (
    <ul className={classes.list}>
      {stones.map((stone) => {
        const debt = cases.find(({ id }) => id === stone.caseId);
        return (
          <li key={stone.id}>
            <span className={classes.what}>
              {t(`deletions.what.${stone.what}`, {
                when: format.full(stone.startedAtMs),
                count: stone.entryCount,
              })}
            </span>
            <span className={classes.facts}>
              {[
                debt ? nameOf(debt) : null,
                t(`deletions.why.${stone.why}`, { when: format.full(stone.deletedAtMs) }),
                stone.headHash ? t('deletions.hash', { hash: stone.headHash.slice(0, 16) }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
