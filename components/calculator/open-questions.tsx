import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePanelState } from '@/components/panel/panel-state';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import classes from './open-questions.module.css';

/** What the offer leaves open, each with the sentence that asks it: it goes into the draft, never into the chat. */
export function OpenQuestions({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation('findings');
  const { draft, setDraft, showPlace } = usePanelState();
  const questions = check.questions.filter((question) => question.asks === 'lender');
  if (questions.length === 0) return null;
  const ask = (code: string) => {
    const sentence = t(`ask.${code}`, { lng: 'zh-CN' });
    setDraft(draft.trim() === '' ? sentence : `${draft.trim()}\n${sentence}`);
    showPlace('draft');
  };
  return (
    <>
      <h4 className={classes.title}>
        {t('calculator:details.questions', { count: questions.length })}
      </h4>
      <ul className={classes.list}>
        {questions.map((question) => (
          <li key={question.code}>
            <span>{t(`questions.${question.code}`)}</span>
            <Button
              variant="subtle"
              aria-label={t('common:labelled', {
                label: t('calculator:details.askThis'),
                text: t(`questions.${question.code}`),
              })}
              onClick={() => ask(question.code)}
            >
              {t('calculator:details.askThis')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
