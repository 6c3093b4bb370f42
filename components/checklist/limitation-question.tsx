import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { usePanelState } from '@/components/panel/panel-state';
import { TextButton } from '@/components/ui/text-button';
import { useLocalised } from '@/components/ui/use-localised';
import { LIMITATION_QUESTION } from '@/lib/negotiation/limitation';
import classes from './limitation-question.module.css';

/** Asked once a case, before anything is suggested (F11): some words may restart the three years. */
export function LimitationQuestion() {
  const { t } = useTranslation('checklist-ui');
  const localised = useLocalised();
  const { save } = useCase();
  const { showCard } = usePanelState();
  return (
    <section className={classes.card} aria-labelledby="limitation-question">
      <p className={classes.lead}>{t('limitation.before')}</p>
      <h2 className={classes.question} id="limitation-question">
        {localised(LIMITATION_QUESTION.question)}
      </h2>
      <div className={classes.answers}>
        {LIMITATION_QUESTION.options.map(({ answer, label }) => (
          <Button
            key={answer}
            size="sm"
            variant="default"
            onClick={() => save({ limitation: answer })}
          >
            {localised(label)}
          </Button>
        ))}
      </div>
      <TextButton onClick={() => showCard('F11-restart')}>{t('limitation.why')}</TextButton>
    </section>
  );
}
