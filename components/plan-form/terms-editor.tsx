import { Button, NativeSelect } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyField } from '@/components/case/fields';
import type { OfferView } from '@/components/offers/offer-view';
import { useOfferActions } from '@/components/offers/offers-context';
import { KindFields } from '@/components/plan-form/kind-fields';
import { MoreTerms } from '@/components/plan-form/more-terms';
import { PLAN_KINDS } from '@/components/plan-form/plan-kinds';
import { useFieldName } from '@/components/plan-form/use-field-name';
import { LiveTyping } from '@/components/ui/committed-field';
import { UnreadableFields } from '@/components/ui/unreadable-fields';
import type { DuringPlan, PaymentChannel, PlanInput, PlanKind } from '@/lib/repayment/plan';
import { FieldProblems } from './field-problems';
import classes from './terms-editor.module.css';
import { type SetTerms, useTerm, useTermChoice } from './use-term';

const CHANNELS: readonly PaymentChannel[] = [
  'unknown',
  'in-app',
  'bank-debit',
  'corporate-account',
  'personal-account',
];
const DURING: readonly DuringPlan[] = ['unknown', 'continues', 'paused', 'reduced'];

/** Every term can be entered or put right; what was corrected is marked, and the words as read can be had back. */
export function TermsEditor({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('calculator');
  const { override, resetOverrides, reportUnreadable } = useOfferActions();
  const report = useCallback(
    (fieldId: string, isUnreadable: boolean) => reportUnreadable(view.id, fieldId, isUnreadable),
    [reportUnreadable, view.id],
  );
  const nameOf = useFieldName();
  const set: SetTerms = (patch) => override(view.id, patch);
  const { plan, corrected } = view.read;
  return (
    <div>
      {view.offer ? <p className={classes.hint}>{t('details.termsHint')}</p> : null}
      <FieldProblems value={view.errors}>
        <UnreadableFields value={report}>
          <LiveTyping value={true}>
            <div className={classes.grid}>
              <KindSelect kind={plan.kind} set={set} />
              <KindFields plan={plan} set={set} />
              <SharedFields plan={plan} set={set} />
            </div>
            <MoreTerms plan={plan} set={set} />
          </LiveTyping>
        </UnreadableFields>
      </FieldProblems>
      {view.offer && corrected.length > 0 ? (
        <div className={classes.corrected}>
          <span>
            {t('common:labelled', {
              label: t('offers:corrected'),
              text: corrected.map(nameOf).join(t('offers:listComma')),
            })}
          </span>
          <Button variant="subtle" onClick={() => resetOverrides(view.id)}>
            {t('details.reset')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** Another kind keeps the terms that fit it. */
function KindSelect({ kind, set }: { readonly kind: PlanKind; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  return (
    <NativeSelect
      className={classes.wide ?? ''}
      label={t('plan.kind')}
      value={kind}
      onChange={(event) => set({ kind: event.currentTarget.value as PlanKind })}
      data={PLAN_KINDS.map((value) => ({ value, label: t(`offers:manualKind.${value}`) }))}
    />
  );
}

function SharedFields({ plan, set }: { readonly plan: PlanInput; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  const term = useTerm(set);
  const choice = useTermChoice(set);
  return (
    <>
      {plan.kind === 'settlement' ? null : (
        <MoneyField {...term('statedTotalFen', 'statedTotal')} value={plan.statedTotalFen} />
      )}
      <NativeSelect {...choice('channel', CHANNELS)} value={plan.channel} />
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
