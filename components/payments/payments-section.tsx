import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { AfterLast } from '@/components/payments/after-last';
import { CalendarBox } from '@/components/payments/calendar-box';
import { DiscardPlan } from '@/components/payments/discard-plan';
import { MakePlan } from '@/components/payments/make-plan';
import { MissOne } from '@/components/payments/miss-one';
import { PaymentList } from '@/components/payments/payment-list';
import { PaymentsLead } from '@/components/payments/payments-lead';
import { usePayments } from '@/components/payments/use-payments';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { isSettled } from '@/lib/negotiation/calendar/payment-plan';

/** 还款安排: what is due when, what has been paid, and what is to be done before a payment is missed. */
export function PaymentsSection() {
  const { t } = useTranslation('payments');
  const { hasFailed } = useCase();
  const payments = usePayments();
  if (!payments)
    return (
      <Section title={t('title')}>
        <MakePlan />
      </Section>
    );
  const { plan } = payments;
  return (
    <Section title={t('title')}>
      {hasFailed ? <Notice tone="caution" live title={t('failed')} /> : null}
      <PaymentsLead payments={payments} />
      {isSettled(plan) ? <AfterLast /> : <MissOne payments={payments} />}
      <PaymentList payments={payments} />
      {isSettled(plan) ? null : <CalendarBox />}
      {isSettled(plan) ? null : <DiscardPlan payments={payments} />}
    </Section>
  );
}
