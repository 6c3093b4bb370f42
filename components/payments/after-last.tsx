import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { LetterLink } from '@/components/letters/letter-link';
import { usePanelState } from '@/components/panel/panel-state';
import { SayThis } from '@/components/phrasing/say-this';
import { useServices } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import { overrideOf, reopenItem, tickItem } from '@/lib/negotiation/checklist/overrides';
import classes from './payments.module.css';

/** What is left once everything is paid 还清之后: each with the words to ask for it, and where it is explained. */
const TASKS = [
  {
    id: 'after.certificate',
    name: 'certificate',
    phrasingId: 'D109',
    cardId: null,
    letter: 'settlement-proof',
  },
  {
    id: 'after.creditReport',
    name: 'creditReport',
    phrasingId: 'D110',
    cardId: 'F40-report',
    letter: 'credit-objection',
  },
] as const;

export function AfterLast() {
  const { t } = useTranslation('payments');
  return (
    <>
      <h3 className={classes.group}>{t('after.title')}</h3>
      <ul className={classes.rows} aria-label={t('after.title')}>
        {TASKS.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </>
  );
}

function Task({ task }: { readonly task: (typeof TASKS)[number] }) {
  const { t } = useTranslation('payments');
  const services = useServices();
  const { showCard } = usePanelState();
  const { debt, change } = useCase();
  const { cardId } = task;
  const isDone = overrideOf(debt?.ticks ?? {}, task.id) === 'ticked';
  const toggle = (isTicked: boolean) => {
    const mark = isTicked ? tickItem : reopenItem;
    change(({ ticks }) => ({ ticks: mark(ticks, task.id, services.nowMs()) }));
  };
  return (
    <li className={classes.task}>
      <Checkbox
        checked={isDone}
        onChange={(event) => toggle(event.currentTarget.checked)}
        label={t(`after.${task.name}.label`)}
        description={t(`after.${task.name}.why`)}
      />
      <div className={classes.foot}>
        {cardId ? (
          <TextButton onClick={() => showCard(cardId)}>{t('after.card')}</TextButton>
        ) : null}
        {isDone ? null : <LetterLink kind={task.letter} />}
      </div>
      {isDone ? null : <SayThis phrasingId={task.phrasingId} />}
    </li>
  );
}
