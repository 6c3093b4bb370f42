import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  DateField,
  FeeRateField,
  MoneyField,
  RateField,
  WholeField,
} from '@/components/case/fields';
import { useServices } from '@/components/services-context';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import { isoWithOffset } from '@/lib/negotiation/utterance-of-message';
import type { PlanInput } from '@/lib/repayment/plan';

export type SetTerms = (patch: TermOverrides) => void;

/** The fields that only this kind of plan has. */
export function BodyFields({ plan, set }: { readonly plan: PlanInput; readonly set: SetTerms }) {
  switch (plan.kind) {
    case 'stated-instalments':
      return <InstalmentFields plan={plan} set={set} />;
    case 'settlement':
      return <SettlementFields plan={plan} set={set} />;
    case 'deferral':
      return <DeferralFields plan={plan} set={set} />;
    case 'minimum-then-rest':
      return <MinimumFields plan={plan} set={set} />;
    case 'flat-fee':
    case 'zero-interest':
    case 'equal-instalment':
    case 'equal-principal':
    case 'interest-first':
      return <RatedFields plan={plan} set={set} />;
    case 'stepped':
    case 'dated':
      return null;
  }
}

type Of<K extends PlanInput['kind']> = Extract<PlanInput, { kind: K }>;

function CountField({ value, set }: { readonly value: number | null; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  return (
    <WholeField
      label={t('plan.count')}
      value={value}
      min={1}
      max={360}
      unit={t('unit.period')}
      onCommit={(count) => set({ count })}
    />
  );
}

function FutureDate(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (value: string | null) => void;
}) {
  const services = useServices();
  const nowMs = services.nowMs();
  const today = isoWithOffset(nowMs, -new Date(nowMs).getTimezoneOffset()).slice(0, 10);
  return <DateField {...props} notBefore={today} />;
}

function InstalmentFields({
  plan,
  set,
}: {
  readonly plan: Of<'stated-instalments'>;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  return (
    <>
      <CountField value={plan.count} set={set} />
      <MoneyField
        label={t('plan.perPayment')}
        value={plan.perPaymentFen}
        onCommit={(perPaymentFen) => set({ perPaymentFen })}
      />
      <FutureDate
        label={t('plan.firstDueDate')}
        value={plan.firstDueDate}
        onCommit={(firstDueDate) => set({ firstDueDate })}
      />
      <WholeField
        label={t('plan.dueDay')}
        value={plan.dueDay}
        min={1}
        max={31}
        unit={t('unit.dayOfMonth')}
        onCommit={(dueDay) => set({ dueDay })}
      />
      <MoneyField
        label={t('plan.lastPayment')}
        value={plan.lastPaymentFen}
        onCommit={(lastPaymentFen) => set({ lastPaymentFen })}
      />
    </>
  );
}

function SettlementFields({
  plan,
  set,
}: {
  readonly plan: Of<'settlement'>;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  return (
    <>
      <MoneyField
        label={t('plan.pay')}
        value={plan.payFen}
        onCommit={(payFen) => set({ payFen })}
      />
      <FutureDate label={t('plan.payBy')} value={plan.payBy} onCommit={(payBy) => set({ payBy })} />
    </>
  );
}

function DeferralFields({ plan, set }: { readonly plan: Of<'deferral'>; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  return (
    <>
      <FutureDate
        label={t('plan.untilDate')}
        value={plan.untilDate}
        onCommit={(untilDate) => set({ untilDate })}
      />
      <WholeField
        label={t('plan.deferMonths')}
        value={plan.deferMonths}
        min={1}
        max={120}
        onCommit={(deferMonths) => set({ deferMonths })}
      />
      <NativeSelect
        label={t('plan.interestDuringPlan')}
        value={plan.accrual}
        onChange={(event) => set({ accrual: event.currentTarget.value as typeof plan.accrual })}
        data={(['unknown', 'none', 'accrues', 'capitalises'] as const).map((value) => ({
          value,
          label: t(`accrual.${value}`),
        }))}
      />
      <RateField label={t('plan.rate')} value={plan.rate} onCommit={(rate) => set({ rate })} />
    </>
  );
}

function MinimumFields({
  plan,
  set,
}: {
  readonly plan: Of<'minimum-then-rest'>;
  readonly set: SetTerms;
}) {
  const { t } = useTranslation('calculator');
  return (
    <>
      <MoneyField
        label={t('plan.minimum')}
        value={plan.minimumFen}
        onCommit={(minimumFen) => set({ minimumFen })}
      />
      <FutureDate
        label={t('plan.minimumDue')}
        value={plan.minimumDue}
        onCommit={(minimumDue) => set({ minimumDue })}
      />
      <MoneyField
        label={t('plan.rest')}
        value={plan.restFen}
        onCommit={(restFen) => set({ restFen })}
      />
      <FutureDate
        label={t('plan.restDue')}
        value={plan.restDue}
        onCommit={(restDue) => set({ restDue })}
      />
    </>
  );
}

type Rated = Of<
  'flat-fee' | 'zero-interest' | 'equal-instalment' | 'equal-principal' | 'interest-first'
>;

function RatedFields({ plan, set }: { readonly plan: Rated; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  return (
    <>
      <CountField value={plan.count} set={set} />
      {plan.kind === 'flat-fee' ? (
        <FeeRateField
          value={plan.feeRate}
          onCommit={(feeRate) => set({ feeRate, charged: 'per-period' })}
        />
      ) : null}
      {'rate' in plan ? (
        <RateField label={t('plan.rate')} value={plan.rate} onCommit={(rate) => set({ rate })} />
      ) : null}
      <FutureDate
        label={t('plan.firstDueDate')}
        value={plan.firstDueDate}
        onCommit={(firstDueDate) => set({ firstDueDate })}
      />
    </>
  );
}
