import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChecklistRow } from '@/components/checklist/checklist-row';
import { LimitationQuestion } from '@/components/checklist/limitation-question';
import { useDebtQuestion } from '@/components/debts/use-debts';
import { useGuide } from '@/components/guide-context';
import { DueStep } from '@/components/payments/due-step';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import type { ChecklistItemState } from '@/lib/negotiation/checklist/checklist';
import type { ChecklistItemId } from '@/lib/negotiation/checklist/items';
import { STAGES } from '@/lib/negotiation/checklist/stages';
import classes from './stage-view.module.css';

/** The item whose facts are being filled in, and whether it was the next step when they were opened. */
export interface Filling {
  readonly id: ChecklistItemId;
  readonly leads: boolean;
}

interface Props {
  readonly filling: Filling | null;
  readonly setFilling: (filling: Filling | null) => void;
}

/**
 * Which stage, how far, and its items; the next best step stands out by position, weight and words. An item whose
 * facts are open stays where it is until they are put away, also when its last fact completes it.
 */
export function StageView({ filling, setFilling }: Props) {
  const { t } = useTranslation('negotiation');
  const { stage, states, next } = useGuide();
  const held = states.find(({ id }) => id === filling?.id);
  // One question at a time: which debt it is comes first, and often answers whether it is old.
  const isAskingWhich = useDebtQuestion() !== null;
  const waiting = isAskingWhich && next?.id === 'prepare.limitationCheck' ? next : null;
  const lead = (filling?.leads ? held : null) ?? (waiting ? null : next);
  const rest = states.filter(
    (state) => state.stage === stage && state.id !== lead?.id && state !== waiting,
  );
  const open = rest.filter((state) => !state.done || state === held);
  const done = rest.filter((state) => state.done && state !== held);
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, filling);
  const row = (state: ChecklistItemState) =>
    state.id === 'prepare.limitationCheck' && state === lead ? (
      <li key={state.id}>
        <LimitationQuestion />
      </li>
    ) : (
      <ChecklistRow
        key={state.id}
        state={state}
        isNext={state === lead}
        isFilling={state === held}
        onFill={() =>
          setFilling(state === held ? null : { id: state.id, leads: state.id === next?.id })
        }
      />
    );
  return (
    <section aria-labelledby="stage-name">
      <StageHead />
      <DueStep />
      <ul className={classes.items} ref={list} tabIndex={-1}>
        {[...(lead ? [lead] : []), ...open].map(row)}
      </ul>
      {done.length > 0 ? (
        <details className={classes.done}>
          <summary>{t('checklist-ui:done', { count: done.length })}</summary>
          <ul className={classes.items}>{done.map(row)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function StageHead() {
  const { t } = useTranslation('negotiation');
  const { stage, chooseStage } = useGuide();
  const number = STAGES.indexOf(stage) + 1;
  return (
    <div className={classes.head}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <UnstyledButton className={classes.name ?? ''}>
            <span id="stage-name">
              {t('stageOf', { n: number, name: t(`stage.${stage}.name`) })}
            </span>
            <IconChevronDown size="1rem" stroke={1.75} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('checklist-ui:changeStage')}</Menu.Label>
          {STAGES.map((one, index) => (
            <Menu.Item
              key={one}
              aria-current={one === stage ? 'step' : undefined}
              onClick={() => chooseStage(one)}
            >
              {t('stageOf', { n: index + 1, name: t(`stage.${one}.name`) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => chooseStage(null)}>{t('checklist-ui:followTalk')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span className={classes.steps} aria-hidden>
        {STAGES.map((one, index) => (
          <span key={one} data-reached={index < number || undefined} />
        ))}
      </span>
    </div>
  );
}
