import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyField, RateField, ShareField, WholeField } from '@/components/case/fields';
import {
  CountField,
  DueDayField,
  FinancedField,
  FutureDate,
  PauseField,
} from '@/components/plan-form/common-fields';
import { DatedFields, SteppedFields } from '@/components/plan-form/list-fields';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import type { FlatFee, PlanInput, Settlement } from '@/lib/repayment/plan';
import { useFieldProblem } from './field-problems';

export type SetTerms = (patch: TermOverrides) => void;

type Of<K extends PlanInput['kind']> = Extract<PlanInput, { kind: K }>;

interface Props<K extends PlanInput['kind']> {
  readonly plan: Of<K>;
  readonly set: SetTerms;
}

/** The fields that only this kind of plan has, and without which it has no schedule. */
export function KindFields({ plan, set }: Props<PlanInput['kind']>) {
  switch (plan.kind) {
    case 'stated-instalments':
      return <InstalmentFields plan={plan} set={set} />;
    case 'settlement':
      return <SettlementFields plan={plan} set={set} />;
    case 'deferral':
      return <DeferralFields plan={plan} set={set} />;
    case 'minimum-then-rest':
      return <MinimumFields plan={plan} set={set} />;
    case 'stepped':
      return <SteppedFields plan={plan} set={set} />;
    case 'dated':
      return <DatedFields plan={plan} set={set} />;
    default:
      return <RatedFields plan={plan} set={set} />;
  }
}

function InstalmentFields({ plan, set }: Props<'stated-instalments'>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  const money = (field: 'perPaymentFen' | 'firstPaymentFen' | 'lastPaymentFen', name: string) => (
    <MoneyField
      label={t(`plan.${name}`)}
      value={plan[field]}
      problem={problem(`plan.${field}`)}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  return (
    <>
      <CountField value={plan.count} set={set} />
      {money('perPaymentFen', 'perPayment')}
      <FutureDate field="firstDueDate" value={plan.firstDueDate} set={set} />
      <PauseField plan={plan} set={set} />
      <DueDayField value={plan.dueDay} set={set} />
      {money('firstPaymentFen', 'firstPayment')}
      {money('lastPaymentFen', 'lastPayment')}
    </>
  );
}

function SettlementFields({ plan, set }: Props<'settlement'>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <>
      <MoneyField
        label={t('plan.pay')}
        value={plan.payFen}
        problem={problem('plan.payFen')}
        onCommit={(payFen) => set({ payFen })}
      />
      {plan.payFen === null ? <DiscountFields plan={plan} set={set} /> : null}
      <FutureDate field="payBy" value={plan.payBy} set={set} />
    </>
  );
}

/** 打几折: only while the sum itself was not said. */
function DiscountFields({ plan, set }: Props<'settlement'>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <>
      <ShareField
        label={t('plan.payShare')}
        value={plan.payShare}
        problem={problem('plan.payShare')}
        onCommit={(payShare) => set({ payShare })}
      />
      <NativeSelect
        label={t('plan.shareOf')}
        value={plan.shareOf ?? ''}
        onChange={(event) =>
          set({ shareOf: (event.currentTarget.value || null) as Settlement['shareOf'] })
        }
        data={[
          { value: '', label: t('waiver.unknown') },
          ...(['balance', 'principal'] as const).map((value) => ({
            value,
            label: t(`shareOf.${value}`),
          })),
        ]}
      />
    </>
  );
}

function DeferralFields({ plan, set }: Props<'deferral'>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  const runs = plan.accrual === 'accrues' || plan.accrual === 'capitalises';
  const whole = (field: 'deferMonths' | 'deferDays' | 'thenCount', max: number, hint?: string) => (
    <WholeField
      label={t(`plan.${field}`)}
      value={plan[field]}
      problem={problem(`plan.${field}`)}
      min={1}
      max={max}
      {...(hint === undefined ? {} : { placeholder: hint })}
      onCommit={(value) => set({ [field]: value })}
    />
  );
  return (
    <>
      <FutureDate field="untilDate" value={plan.untilDate} set={set} />
      {plan.untilDate === null ? whole('deferMonths', 120) : null}
      {plan.untilDate === null && plan.deferMonths === null ? whole('deferDays', 3650) : null}
      <NativeSelect
        label={t('plan.accrual')}
        value={plan.accrual}
        onChange={(event) => set({ accrual: event.currentTarget.value as typeof plan.accrual })}
        data={(['unknown', 'none', 'accrues', 'capitalises'] as const).map((value) => ({
          value,
          label: t(`accrual.${value}`),
        }))}
      />
      {runs ? (
        <RateField
          label={t('plan.rate')}
          value={plan.rate}
          problem={problem('plan.rate.value')}
          onCommit={(rate) => set({ rate })}
        />
      ) : null}
      {whole('thenCount', 360, t('plan.thenCountHint'))}
    </>
  );
}

function MinimumFields({ plan, set }: Props<'minimum-then-rest'>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <>
      <MoneyField
        label={t('plan.minimum')}
        value={plan.minimumFen}
        problem={problem('plan.minimumFen')}
        onCommit={(minimumFen) => set({ minimumFen })}
      />
      {plan.minimumFen === null ? (
        <ShareField
          label={t('plan.minimumShare')}
          value={plan.minimumShare ?? null}
          problem={problem('plan.minimumShare')}
          onCommit={(minimumShare) => set({ minimumShare })}
        />
      ) : null}
      <FutureDate field="minimumDue" value={plan.minimumDue} set={set} />
      <MoneyField
        label={t('plan.rest')}
        value={plan.restFen}
        problem={problem('plan.restFen')}
        onCommit={(restFen) => set({ restFen })}
      />
      <FutureDate field="restDue" value={plan.restDue} set={set} />
    </>
  );
}

type RatedKind =
  | 'flat-fee'
  | 'zero-interest'
  | 'equal-instalment'
  | 'equal-principal'
  | 'interest-first';

function RatedFields({ plan, set }: Props<RatedKind>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <>
      <CountField value={plan.count} set={set} />
      {plan.kind === 'flat-fee' ? <FeeFields plan={plan} set={set} /> : null}
      {'rate' in plan ? (
        <RateField
          label={t('plan.rate')}
          value={plan.rate}
          problem={problem('plan.rate.value')}
          onCommit={(rate) => set({ rate })}
        />
      ) : null}
      <FinancedField value={plan.financedFen} set={set} />
      <FutureDate field="firstDueDate" value={plan.firstDueDate} set={set} />
      <DueDayField value={plan.dueDay} set={set} />
    </>
  );
}

function FeeFields({ plan, set }: Props<'flat-fee'>) {
  const { t } = useTranslation('calculator');
  const problem = useFieldProblem();
  return (
    <>
      <ShareField
        label={t(plan.charged === 'up-front' ? 'plan.feeRateOnce' : 'plan.feeRate')}
        value={plan.feeRate}
        problem={problem('plan.feeRate')}
        onCommit={(feeRate) => set({ feeRate })}
      />
      <NativeSelect
        label={t('plan.charged')}
        value={plan.charged}
        onChange={(event) => set({ charged: event.currentTarget.value as FlatFee['charged'] })}
        data={(['unknown', 'per-period', 'up-front'] as const).map((value) => ({
          value,
          label: t(`charged.${value}`),
        }))}
      />
    </>
  );
}
