import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField, MoneyField, ShareField } from '@/components/case/fields';
import { useOffers } from '@/components/offers/offers-context';
import type { DownPayment, PlanInput, ShareBase } from '@/lib/repayment/plan';
import { useFieldProblem } from './field-problems';
import type { SetTerms } from './use-term';

const NONE: DownPayment = { amountFen: null, dueDate: null };
const BASES: readonly ShareBase[] = ['balance', 'principal'];

/** 首付: a sum, or the share that was said of it, and its day. */
export function DownPaymentFields(props: { readonly plan: PlanInput; readonly set: SetTerms }) {
  const { t } = useTranslation('calculator');
  const { today } = useOffers();
  const problem = useFieldProblem();
  const down = props.plan.downPayment ?? NONE;
  const share = down.share ?? null;
  const change = (patch: Partial<DownPayment>) =>
    props.set(({ downPayment }) => {
      const next = { ...(downPayment ?? NONE), ...patch };
      const isEmpty = next.amountFen === null && next.dueDate === null && next.share == null;
      return { downPayment: isEmpty ? null : next };
    });
  return (
    <>
      <MoneyField
        label={t('plan.downPayment')}
        value={down.amountFen}
        problem={problem('plan.downPayment.amountFen')}
        onCommit={(amountFen) => change({ amountFen })}
      />
      {down.amountFen === null ? (
        <ShareField
          label={t('plan.downPaymentShare')}
          value={share}
          problem={problem('plan.downPayment.share')}
          onCommit={(value) => change({ share: value })}
        />
      ) : null}
      {down.amountFen === null && share !== null ? (
        <NativeSelect
          label={t('plan.downPaymentShareOf')}
          value={down.shareOf ?? 'balance'}
          onChange={(event) => change({ shareOf: event.currentTarget.value as ShareBase })}
          data={BASES.map((value) => ({ value, label: t(`shareOf.${value}`) }))}
        />
      ) : null}
      <DateField
        label={t('plan.downPaymentDate')}
        value={down.dueDate}
        problem={problem('plan.downPayment.dueDate')}
        notBefore={today}
        onCommit={(dueDate) => change({ dueDate })}
      />
    </>
  );
}
