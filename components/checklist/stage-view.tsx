import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChecklistRow } from '@/components/checklist/checklist-row';
import { LimitationQuestion } from '@/components/checklist/limitation-question';
import { useGuide } from '@/components/guide-context';
import { STAGES } from '@/lib/negotiation/checklist/stages';
import classes from './stage-view.module.css';

/** Which stage, how far, and its items; the next best step stands out by position, weight and words. */
export function StageView() {
  const { t } = useTranslation('negotiation');
  const { stage, states, next } = useGuide();
  const here = states.filter((state) => state.stage === stage);
  const done = here.filter((state) => state.done);
  const open = here.filter((state) => !state.done && state.id !== next?.id);
  return (
    <section aria-labelledby="stage-name">
      <StageHead />
      <ul className={classes.items}>
        {next ? (
          next.id === 'prepare.limitationCheck' ? (
            <li key={next.id}>
              <LimitationQuestion />
            </li>
          ) : (
            <ChecklistRow key={next.id} state={next} isNext />
          )
        ) : null}
        {open.map((state) => (
          <ChecklistRow key={state.id} state={state} isNext={false} />
        ))}
      </ul>
      {done.length > 0 ? (
        <details className={classes.done}>
          <summary>{t('checklist-ui:done', { count: done.length })}</summary>
          <ul className={classes.items}>
            {done.map((state) => (
              <ChecklistRow key={state.id} state={state} isNext={false} />
            ))}
          </ul>
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
