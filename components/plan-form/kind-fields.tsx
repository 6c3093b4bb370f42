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
import type { PlanInput, Settlement } from '@/lib/repayment/plan';
import { type SetTerms, useTerm, useTermChoice } from './use-term';

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
  const term = useTerm(set);
  return (
    <>
      <CountField value={plan.count} set={set} />
      <MoneyField {...term('perPaymentFen', 'perPayment')} value={plan.perPaymentFen} />
      <FutureDate field="firstDueDate" value={plan.firstDueDate} set={set} />
      <PauseField plan={plan} set={set} />
      <DueDayField value={plan.dueDay} set={set} />
      <MoneyField {...term('firstPaymentFen', 'firstPayment')} value={plan.firstPaymentFen} />
      <MoneyField {...term('lastPaymentFen', 'lastPayment')} value={plan.lastPaymentFen} />
    </>
  );
}

function SettlementFields({ plan, set }: Props<'settlement'>) {
  const term = useTerm(set);
  return (
    <>
      <MoneyField {...term('payFen', 'pay')} value={plan.payFen} />
      {plan.payFen === null ? <DiscountFields plan={plan} set={set} /> : null}
      <FutureDate field="payBy" value={plan.payBy} set={set} />
    </>
  );
}

/** 打几折: only while the sum itself was not said. */
function DiscountFields({ plan, set }: Props<'settlement'>) {
  const { t } = useTranslation('calculator');
  const term = useTerm(set);
  return (
    <>
      <ShareField {...term('payShare')} value={plan.payShare} />
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
  const term = useTerm(set);
  const choice = useTermChoice(set);
  const runs = plan.accrual === 'accrues' || plan.accrual === 'capitalises';
  const whole = (field: 'deferMonths' | 'deferDays' | 'thenCount', max: number, hint?: string) => (
    <WholeField
      {...term(field)}
      value={plan[field]}
      min={1}
      max={max}
      {...(hint === undefined ? {} : { placeholder: hint })}
    />
  );
  return (
    <>
      <FutureDate field="untilDate" value={plan.untilDate} set={set} />
      {plan.untilDate === null ? whole('deferMonths', 120) : null}
      {plan.untilDate === null && plan.deferMonths === null ? whole('deferDays', 3650) : null}
      <NativeSelect
        {...choice('accrual', ['unknown', 'none', 'accrues', 'capitalises'])}
        value={plan.accrual}
      />
      {runs ? <RateField {...term('rate', 'rate', 'rate.value')} value={plan.rate} /> : null}
      {whole('thenCount', 360, t('plan.thenCountHint'))}
    </>
  );
}

function MinimumFields({ plan, set }: Props<'minimum-then-rest'>) {
  const term = useTerm(set);
  return (
    <>
      <MoneyField {...term('minimumFen', 'minimum')} value={plan.minimumFen} />
      {plan.minimumFen === null ? (
        <ShareField {...term('minimumShare')} value={plan.minimumShare ?? null} />
      ) : null}
      <FutureDate field="minimumDue" value={plan.minimumDue} set={set} />
      <MoneyField {...term('restFen', 'rest')} value={plan.restFen} />
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
  const term = useTerm(set);
  return (
    <>
      <CountField value={plan.count} set={set} />
      {plan.kind === 'flat-fee' ? <FeeFields plan={plan} set={set} /> : null}
      {'rate' in plan ? (
        <RateField {...term('rate', 'rate', 'rate.value')} value={plan.rate} />
      ) : null}
      <FinancedField value={plan.financedFen} set={set} />
      <FutureDate field="firstDueDate" value={plan.firstDueDate} set={set} />
      <DueDayField value={plan.dueDay} set={set} />
    </>
  );
}

function FeeFields({ plan, set }: Props<'flat-fee'>) {
  const term = useTerm(set);
  const choice = useTermChoice(set);
  return (
    <>
      <ShareField
        {...term('feeRate', plan.charged === 'up-front' ? 'feeRateOnce' : 'feeRate')}
        value={plan.feeRate}
      />
      <NativeSelect
        {...choice('charged', ['unknown', 'per-period', 'up-front'])}
        value={plan.charged}
      />
    </>
  );
}
