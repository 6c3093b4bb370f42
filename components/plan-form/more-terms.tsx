import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField, RateField } from '@/components/case/fields';
import { FinancedField } from '@/components/plan-form/common-fields';
import { DownPaymentFields } from '@/components/plan-form/down-payment-fields';
import { WaiverFields } from '@/components/plan-form/waiver-fields';
import type { ChargeKind, PlanInput, PlanKind, StatedRate } from '@/lib/repayment/plan';
import classes from './terms-editor.module.css';
import { type SetTerms, useTerm, useTermChoice } from './use-term';

const FOLDED = ['penalty', 'interest', 'fee'] as const satisfies readonly ChargeKind[];
const RATE_BASES: readonly StatedRate['basis'][] = ['day', 'month', 'year', 'perPeriodFlat'];

/** Kinds that say in one amount, or with dates of their own, what a down payment would say. */
const WITHOUT_DOWN: readonly PlanKind[] = ['settlement', 'minimum-then-rest', 'dated'];
/** Kinds whose own fields ask for the principal, because nothing can be computed without it. */
const COMPUTED: readonly PlanKind[] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat-fee',
  'zero-interest',
];
const MONTHLY: readonly PlanKind[] = ['stated-instalments', 'stepped', ...COMPUTED];

interface Props {
  readonly plan: PlanInput;
  readonly set: SetTerms;
}

/** 首付、减免和其他: terms that only some offers have; each stays open unless it was said. */
export function MoreTerms({ plan, set }: Props) {
  const { t } = useTranslation('calculator');
  const choice = useTermChoice(set);
  const filled = filledIn(plan);
  return (
    <details className={classes.more} open={filled > 0}>
      <summary>{filled > 0 ? t('more.filled', { count: filled }) : t('more.title')}</summary>
      <div className={classes.grid}>
        {WITHOUT_DOWN.includes(plan.kind) ? null : <DownPaymentFields plan={plan} set={set} />}
        <WaiverFields waivers={plan.waivers} set={set} />
        <FinancedFields plan={plan} set={set} />
        {plan.kind === 'flat-fee' ? null : <StatedRateField plan={plan} set={set} />}
        <ValidityField plan={plan} set={set} />
        {MONTHLY.includes(plan.kind) ? (
          <NativeSelect
            {...choice('weekendRule', ['as-is', 'next-monday'])}
            value={plan.weekendRule ?? 'as-is'}
          />
        ) : null}
      </div>
    </details>
  );
}

function filledIn(plan: PlanInput): number {
  return [
    plan.downPayment !== null,
    plan.waivers.length > 0,
    plan.financedFen !== null && !COMPUTED.includes(plan.kind),
    plan.foldedIn.length > 0,
    plan.statedRate !== null,
    plan.validUntil !== null,
    plan.weekendRule === 'next-monday',
  ].filter(Boolean).length;
}

/** What the plan starts from, and what was merged into it. */
function FinancedFields({ plan, set }: Props) {
  const { t } = useTranslation('calculator');
  if (plan.kind === 'settlement') return null;
  return (
    <>
      {COMPUTED.includes(plan.kind) ? null : <FinancedField value={plan.financedFen} set={set} />}
      <Checkbox.Group
        className={classes.wide ?? ''}
        label={t('plan.foldedIn')}
        value={[...plan.foldedIn]}
        onChange={(chosen) => set({ foldedIn: FOLDED.filter((kind) => chosen.includes(kind)) })}
      >
        <div className={classes.checks}>
          {FOLDED.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`folded.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}

function StatedRateField({ plan, set }: Props) {
  const term = useTerm(set);
  return (
    <RateField<StatedRate['basis']>
      {...term('statedRate', 'statedRate', 'statedRate.value')}
      bases={RATE_BASES}
      value={plan.statedRate}
    />
  );
}

function ValidityField({ plan, set }: Props) {
  const term = useTerm(set);
  return <DateField {...term('validUntil')} value={plan.validUntil?.slice(0, 10) ?? null} />;
}
