import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BodyFields, type SetTerms } from '@/components/calculator/plan-fields';
import { MoneyField } from '@/components/case/fields';
import factClasses from '@/components/case/item-facts.module.css';
import { type OfferView, useOffers } from '@/components/offers/offers-context';
import { LiveTyping } from '@/components/ui/committed-field';
import type { PlanField } from '@/lib/negotiation/offer-to-plan/term-overrides';
import type { DuringPlan, PaymentChannel, PlanInput } from '@/lib/repayment/plan';
import classes from './terms-editor.module.css';

const CHANNELS: readonly PaymentChannel[] = [
  'unknown',
  'in-app',
  'bank-debit',
  'corporate-account',
  'personal-account',
];
const DURING: readonly DuringPlan[] = ['unknown', 'continues', 'paused', 'reduced'];

/** Every term can be put right; what was corrected is marked, and the words as read can be had back. */
export function TermsEditor({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('calculator');
  const { override, resetOverrides } = useOffers();
  const set: SetTerms = (patch) => override(view.id, patch);
  const { plan, corrected } = view.read;
  return (
    <div>
      {view.offer ? <p className={classes.hint}>{t('details.termsHint')}</p> : null}
      <div className={factClasses.grid}>
        <LiveTyping value={true}>
          <BodyFields plan={plan} set={set} />
          <SharedFields plan={plan} set={set} />
        </LiveTyping>
      </div>
      {view.offer && corrected.length > 0 ? (
        <div className={classes.corrected}>
          <span>
            {t('offers:corrected')}：{corrected.map((field) => fieldName(t, field)).join('、')}
          </span>
          <Button variant="subtle" onClick={() => resetOverrides(view.id)}>
            {t('details.reset')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const NAME_OF: Partial<Record<PlanField, string>> = {
  perPaymentFen: 'perPayment',
  lastPaymentFen: 'lastPayment',
  firstPaymentFen: 'firstPayment',
  statedTotalFen: 'statedTotal',
  financedFen: 'financed',
  payFen: 'pay',
  minimumFen: 'minimum',
  restFen: 'rest',
};

function fieldName(
  t: ReturnType<typeof useTranslation<'calculator'>>['t'],
  field: PlanField,
): string {
  return t(`plan.${NAME_OF[field] ?? field}`);
}

function SharedFields({ plan, set }: { readonly plan: PlanInput; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  return (
    <>
      {plan.kind === 'settlement' ? null : (
        <MoneyField
          label={t('plan.statedTotal')}
          value={plan.statedTotalFen}
          onCommit={(statedTotalFen) => set({ statedTotalFen })}
        />
      )}
      <NativeSelect
        label={t('plan.channel')}
        value={plan.channel}
        onChange={(event) => set({ channel: event.currentTarget.value as PaymentChannel })}
        data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      {(['interestDuringPlan', 'penaltyDuringPlan'] as const).map((field) => (
        <NativeSelect
          key={field}
          label={t(`plan.${field}`)}
          value={plan[field]}
          onChange={(event) => set({ [field]: event.currentTarget.value as DuringPlan })}
          data={DURING.map((value) => ({ value, label: t(`during.${value}`) }))}
        />
      ))}
    </>
  );
}
