import { useTranslation } from 'react-i18next';
import type { Payments } from '@/components/payments/use-payments';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import classes from './payments.module.css';

/** What comes next and what needs care: at most one notice each. */
export function PaymentsLead({ payments }: { readonly payments: Payments }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { outlook, plan, payday } = payments;
  const { next, daysLeft, overdue, beforePayday, leftFen } = outlook;
  const tight = beforePayday[0];
  const open = plan.payments.length - outlook.paidCount;
  return (
    <>
      {next ? (
        <p className={classes.lead}>
          <strong>
            {t('lead.next', {
              date: format.date(next.date),
              amount: format.yuanInText(next.amountFen),
            })}
          </strong>{' '}
          {daysLeft === 0 ? t('lead.today') : t('lead.days', { count: daysLeft ?? 0 })}
        </p>
      ) : null}
      <p className={classes.quiet}>
        {open === 0
          ? t('lead.allPaid', { count: outlook.paidCount })
          : t('lead.left', { count: open, amount: format.yuanInText(leftFen) })}
      </p>
      <div className={classes.notices}>
        {overdue.length > 0 ? (
          <Notice tone="caution" title={t('lead.overdue', { count: overdue.length })}>
            {t('lead.overdueWhat')}
          </Notice>
        ) : null}
        {tight && payday !== null ? (
          <Notice title={t('lead.tight', { date: format.date(tight.date), day: payday })}>
            {t('lead.tightWhat')}
          </Notice>
        ) : null}
      </div>
    </>
  );
}
