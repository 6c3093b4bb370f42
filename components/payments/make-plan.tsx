import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCase } from '@/components/case/use-case';
import { useConversation } from '@/components/conversation-context';
import { useOffers } from '@/components/offers/offers-context';
import { useViewName } from '@/components/offers/use-view-name';
import { usePanelState } from '@/components/panel/panel-state';
import { useServices } from '@/components/services-context';
import { useFormat } from '@/components/ui/use-format';
import { type PaymentPlan, planOfRows } from '@/lib/negotiation/calendar/payment-plan';
import { planId } from '@/lib/records/plan-id';
import classes from './payments.module.css';

/** Puts a plan on the calendar. Only what has dates can be; otherwise it says what is missing. */
export function MakePlan() {
  const { t } = useTranslation('payments');
  const services = useServices();
  const { id } = useConversation();
  const { views } = useOffers();
  const { showTab } = usePanelState();
  const { change } = useCase();
  const nameOf = useViewName();
  const plans = views.flatMap((view) => {
    const plan = planOfRows(planId(view.id), id, view.check?.schedule ?? []);
    return plan ? [{ plan, name: nameOf(view) }] : [];
  });
  const undatedCount = views.length - plans.length;
  if (plans.length === 0)
    return (
      <>
        <p className={classes.quiet}>{t(views.length === 0 ? 'make.none' : 'make.noDates')}</p>
        <Button variant="default" onClick={() => showTab('offers')}>
          {t('make.toOffers')}
        </Button>
      </>
    );
  const choose = async (plan: PaymentPlan) => {
    const paymentPlan = { ...plan, id: `plan-${services.newId()}` };
    if (await change(() => ({ paymentPlan }))) await services.payments.remind();
  };
  return (
    <>
      <p className={classes.quiet}>{t('make.lead')}</p>
      {plans.map(({ plan, name }) => (
        <Choice key={plan.id} plan={plan} name={name} onChoose={() => void choose(plan)} />
      ))}
      {undatedCount > 0 ? (
        <p className={classes.quiet}>{t('make.undated', { count: undatedCount })}</p>
      ) : null}
    </>
  );
}

function Choice(props: {
  readonly plan: PaymentPlan;
  readonly name: string;
  readonly onChoose: () => void;
}) {
  const { plan, name, onChoose } = props;
  const { t } = useTranslation('payments');
  const format = useFormat();
  const first = plan.payments[0];
  return (
    <div className={classes.choice}>
      <span className={classes.what}>
        {name}
        <span className={classes.quiet}>
          {t('make.summary', {
            count: plan.payments.length,
            date: format.date(first?.date ?? ''),
          })}
        </span>
      </span>
      <Button
        variant="light"
        leftSection={<IconCalendarPlus size="1rem" stroke={1.75} aria-hidden />}
        aria-label={t('common:labelled', { label: t('make.use'), text: name })}
        onClick={onChoose}
      >
        {t('make.use')}
      </Button>
    </div>
  );
}
