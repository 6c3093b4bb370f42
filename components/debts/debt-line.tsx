import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { StartForm } from '@/components/debts/start-form';
import { useBeginDebt, useDebtQuestion } from '@/components/debts/use-debts';
import { useOwedText } from '@/components/debts/use-owed-text';
import { WhichDebt } from '@/components/debts/which-debt';
import { usePanelState } from '@/components/panel/panel-state';
import { useCaseName } from '@/components/records/case-name';
import { useServices } from '@/components/services-context';
import { Dotted } from '@/components/ui/dotted';
import { localDayFromMs } from '@/components/ui/local-time';
import { isNamed } from '@/lib/negotiation/debts/begin-debt';
import { standingOf } from '@/lib/negotiation/debts/standing';
import classes from './debt-line.module.css';

/** Whose figures these are: the debt in view, the question which one it is, or the three that begin one. */
export function DebtLine() {
  const { debt } = useConversation();
  const question = useDebtQuestion();
  if (!debt) return null;
  if (question) return <WhichDebt question={question} />;
  return isNamed(debt) ? <ThisDebt /> : <BeginDebt />;
}

function BeginDebt() {
  const { t } = useTranslation('debts');
  const { messages } = useConversation();
  const begin = useBeginDebt();
  const isQuiet = messages.length > 0;
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? !isQuiet;
  if (isOpen) return <StartForm onBegin={begin} onLater={() => setChoice(false)} />;
  return (
    <div className={classes.line}>
      <Button variant="default" size="xs" onClick={() => setChoice(true)}>
        {t('start.open')}
      </Button>
    </div>
  );
}

function ThisDebt() {
  const { t } = useTranslation('debts');
  const services = useServices();
  const nameOf = useCaseName();
  const owedTextOf = useOwedText();
  const { debt, id, recording, completeness } = useConversation();
  const { open, hasDebtsBeside } = usePanelState();
  if (!debt) return null;
  const standing = standingOf(debt, localDayFromMs(services.nowMs()));
  const { daysOverdue } = standing;
  const owed = owedTextOf(standing);
  const isForTalk = id !== null && recording !== null && completeness?.origin !== 'rehearsal';
  return (
    <section className={classes.line} aria-label={t('line.label')}>
      <p className={classes.facts}>
        <strong>{nameOf(debt)}</strong>
        <Dotted>
          {owed === null ? null : <span>{owed}</span>}
          {daysOverdue === null ? null : <span>{t('line.overdue', { days: daysOverdue })}</span>}
        </Dotted>
      </p>
      {isForTalk || !hasDebtsBeside ? (
        <Button variant="subtle" size="xs" onClick={() => open({ kind: 'debts', isForTalk })}>
          {t(isForTalk ? 'line.change' : 'line.all')}
        </Button>
      ) : null}
    </section>
  );
}
