import { useTranslation } from 'react-i18next';
import { WholeField } from '@/components/case/fields';
import { useCase } from '@/components/case/use-case';
import type { Payments } from '@/components/payments/use-payments';
import { SayThis } from '@/components/phrasing/say-this';
import { Notice } from '@/components/ui/notice';
import { useFormat } from '@/components/ui/use-format';
import classes from './payments.module.css';

const OTHER_DAY = 'C42';

/** What comes next and what needs care; what is late stands above, as what is to be done now. */
export function PaymentsLead({ payments }: { readonly payments: Payments }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { outlook, plan, payday } = payments;
  const { next, daysLeft, beforePayday, leftFen } = outlook;
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
        {tight && payday !== null ? (
          <Notice
            title={t(beforePayday.length > 1 ? 'lead.tightMany' : 'lead.tight', {
              date: format.date(tight.date),
              day: payday,
              count: beforePayday.length,
            })}
          >
            {t('lead.tightWhat')}
            <SayThis phrasingId={OTHER_DAY} />
          </Notice>
        ) : null}
      </div>
      {next && payday === null ? <AskPayday /> : null}
    </>
  );
}

/** Without a payday nothing can be said of a payment that falls before it. */
function AskPayday() {
  const { t } = useTranslation('payments');
  const { save } = useCase();
  return (
    <details className={classes.edit}>
      <summary>{t('miss.payday.title')}</summary>
      <WholeField
        label={t('miss.payday.label')}
        value={null}
        min={1}
        max={31}
        unit={t('calculator:unit.dayOfMonth')}
        onCommit={(payday) => save({ payday })}
      />
    </details>
  );
}
