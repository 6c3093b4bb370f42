import { useTranslation } from 'react-i18next';
import row from '@/components/checklist/checklist-row.module.css';
import { useGuide } from '@/components/guide-context';
import { usePanelState } from '@/components/panel/panel-state';
import { usePayments } from '@/components/payments/use-payments';
import { TextButton } from '@/components/ui/text-button';
import { useFormat } from '@/components/ui/use-format';
import classes from './payments.module.css';

/** A payment that is late or due today comes before every step of the list. */
export function DueStep() {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { isPaymentDue } = useGuide();
  const { showPlace } = usePanelState();
  const payments = usePayments();
  if (!isPaymentDue || !payments) return null;
  const { overdue, next } = payments.outlook;
  return (
    <div className={row.item} data-next>
      <p className={classes.lead}>
        <strong>
          {overdue.length > 0
            ? t('lead.overdue', { count: overdue.length })
            : t('notice.soon', { date: format.date(next?.date ?? payments.today) })}
        </strong>
        <span className={row.now}>{t('checklist-ui:doThis')}</span>
      </p>
      <p className={classes.quiet}>{t('lead.overdueWhat')}</p>
      <TextButton onClick={() => showPlace('payments')}>{t('notice.open')}</TextButton>
    </div>
  );
}
