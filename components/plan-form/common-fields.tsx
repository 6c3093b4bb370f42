import { useTranslation } from 'react-i18next';
import { DateField, MoneyField, WholeField } from '@/components/case/fields';
import { useOffers } from '@/components/offers/offers-context';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import { balanceOf } from '@/lib/repayment/balance';
import type { PlanInput } from '@/lib/repayment/plan';
import { type SetTerms, useTerm } from './use-term';

type PausedPlan = Extract<PlanInput, { kind: 'stated-instalments' | 'stepped' }>;

/** 期数. */
export function CountField({
  value,
  set,
}: {
  readonly value: number | null;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  const term = useTerm(set);
  return <WholeField {...term('count')} value={value} min={1} max={360} unit={t('unit.period')} />;
}

/** 先延后几个月再分期: only while no first date is known, which would tell it. */
export function PauseField({ plan, set }: { readonly plan: PausedPlan; readonly set: SetTerms }) {
  const term = useTerm(set);
  if (plan.firstDueDate !== null) return null;
  return <WholeField {...term('deferMonths')} value={plan.deferMonths ?? null} min={1} max={120} />;
}

/** 每月还款日; empty: the first date's day. */
export function DueDayField({
  value,
  set,
}: {
  readonly value: number | null;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  const term = useTerm(set);
  return (
    <WholeField {...term('dueDay')} value={value} min={1} max={31} unit={t('unit.dayOfMonth')} />
  );
}

/** 按多少本金起算; what is owed now is said beside it, never filled in. */
export function FinancedField({
  value,
  set,
}: {
  readonly value: Fen | null;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  const format = useFormat();
  const { situation } = useOffers();
  const term = useTerm(set);
  const owed = balanceOf(situation);
  return (
    <MoneyField
      {...term('financedFen', 'financed')}
      {...(owed === null
        ? {}
        : { placeholder: t('plan.financedHint', { owed: format.yuan(owed) }) })}
      value={value}
    />
  );
}

type DateName = 'firstDueDate' | 'payBy' | 'untilDate' | 'minimumDue' | 'restDue';

/** A day of the plan, not before today. */
export function FutureDate(props: {
  readonly field: DateName;
  readonly value: string | null;
  readonly set: SetTerms;
}) {
  const { today } = useOffers();
  const term = useTerm(props.set);
  return <DateField {...term(props.field)} value={props.value} notBefore={today} />;
}
