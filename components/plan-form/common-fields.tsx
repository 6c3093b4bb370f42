import { useTranslation } from 'react-i18next';
import { DateField, MoneyField, WholeField } from '@/components/case/fields';
import { useOffers } from '@/components/offers/offers-context';
import { useFormat } from '@/components/ui/use-format';
import type { Fen } from '@/lib/money/fen';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import { balanceOf } from '@/lib/repayment/balance';
import type { PlanInput } from '@/lib/repayment/plan';
import { useFieldProblem } from './field-problems';

type PausedPlan = Extract<PlanInput, { kind: 'stated-instalments' | 'stepped' }>;
type Set = (patch: TermOverrides) => void;

/** 期数. */
export function CountField({ value, set }: { readonly value: number | null; readonly set: Set }) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <WholeField
      label={t('plan.count')}
      value={value}
      problem={problem('plan.count')}
      min={1}
      max={360}
      unit={t('unit.period')}
      onCommit={(count) => set({ count })}
    />
  );
}

/** 先延后几个月再分期: only while no first date is known, which would tell it. */
export function PauseField({ plan, set }: { readonly plan: PausedPlan; readonly set: Set }) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  if (plan.firstDueDate !== null) return null;
  return (
    <WholeField
      label={t('plan.deferMonths')}
      value={plan.deferMonths ?? null}
      problem={problem('plan.deferMonths')}
      min={1}
      max={120}
      onCommit={(deferMonths) => set({ deferMonths })}
    />
  );
}

/** 每月还款日; empty: the first date's day. */
export function DueDayField({ value, set }: { readonly value: number | null; readonly set: Set }) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <WholeField
      label={t('plan.dueDay')}
      value={value}
      problem={problem('plan.dueDay')}
      min={1}
      max={31}
      unit={t('unit.dayOfMonth')}
      onCommit={(dueDay) => set({ dueDay })}
    />
  );
}

/** 按多少本金起算; what is owed now is said beside it, never filled in. */
export function FinancedField({ value, set }: { readonly value: Fen | null; readonly set: Set }) {
  const { t } = useTranslation('calculator');
  const format = useFormat();
  const { situation } = useOffers();
  const problem = useFieldProblem();
  const owed = balanceOf(situation);
  return (
    <MoneyField
      label={t('plan.financed')}
      {...(owed === null
        ? {}
        : { placeholder: t('plan.financedHint', { owed: format.yuan(owed) }) })}
      value={value}
      problem={problem('plan.financedFen')}
      onCommit={(financedFen) => set({ financedFen })}
    />
  );
}

type DateName = 'firstDueDate' | 'payBy' | 'untilDate' | 'minimumDue' | 'restDue';

/** A day of the plan, not before today. */
export function FutureDate(props: {
  readonly field: DateName;
  readonly value: string | null;
  readonly set: Set;
}) {
  const { t } = useTranslation('calculator');
  const { today } = useOffers();
  const problem = useFieldProblem();
  return (
    <DateField
      label={t(`plan.${props.field}`)}
      value={props.value}
      problem={problem(`plan.${props.field}`)}
      notBefore={today}
      onCommit={(value) => props.set({ [props.field]: value })}
    />
  );
}
