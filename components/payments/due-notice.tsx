import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { useDueText } from '@/components/debts/use-due-text';
import { useGuide } from '@/components/guide-context';
import { usePayments } from '@/components/payments/use-payments';
import { useServices } from '@/components/services-context';
import { localDayFromMs } from '@/components/ui/local-time';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import { isPressing, SOON_DAYS } from '@/lib/negotiation/calendar/payment-plan';
import { type DueThing, standingOf } from '@/lib/negotiation/debts/standing';

/** Days after the last day for an answer on which it is still spoken of everywhere; then it stands with its filing. */
const ASK_WITHIN_DAYS = 7;

function isPressingAnswer({ what, daysLeft }: DueThing): boolean {
  if (what === 'review') return daysLeft <= SOON_DAYS;
  if (what === 'answer') return daysLeft === 0;
  return what === 'late-answer' && daysLeft >= -ASK_WITHIN_DAYS;
}

/** On every step but the last: a payment is due within days or late, or the day of an answer has come. */
export function DueNotice() {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { stage, chooseStage } = useGuide();
  const services = useServices();
  const { debt } = useCase();
  const payments = usePayments();
  const textOf = useDueText();
  if (!debt || stage === 'followup') return null;
  const { overdue, next } = payments?.outlook ?? { overdue: [], next: null };
  const payment = payments && isPressing(payments.outlook) ? (overdue[0] ?? next) : null;
  const today = localDayFromMs(services.nowMs());
  const answer = standingOf(debt, today).due.find(isPressingAnswer);
  if (!payment && !answer) return null;
  const open = (label: 'open' | 'openAnswers') => (
    <Button variant="default" onClick={() => chooseStage('followup')}>
      {t(`notice.${label}`)}
    </Button>
  );
  if (!payment)
    return answer ? <Notice title={textOf(answer)} actions={open('openAnswers')} /> : null;
  return (
    <Notice
      title={t(overdue.length > 0 ? 'notice.overdue' : 'notice.soon', {
        date: format.date(payment.date),
      })}
      actions={open('open')}
    />
  );
}
