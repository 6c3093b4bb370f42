import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { usePayments } from '@/components/payments/use-payments';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import { isPressing } from '@/lib/negotiation/calendar/payment-plan';

/** On every step but the last: something is due within days, or late. */
export function DueNotice() {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { stage, chooseStage } = useGuide();
  const payments = usePayments();
  if (!payments || stage === 'followup' || !isPressing(payments.outlook)) return null;
  const { overdue, next } = payments.outlook;
  const due = overdue[0] ?? next;
  if (!due) return null;
  return (
    <Notice
      title={t(overdue.length > 0 ? 'notice.overdue' : 'notice.soon', {
        date: format.date(due.date),
      })}
      actions={
        <Button variant="default" onClick={() => chooseStage('followup')}>
          {t('notice.open')}
        </Button>
      }
    />
  );
}
