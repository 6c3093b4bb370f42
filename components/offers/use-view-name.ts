import { useTranslation } from 'react-i18next';
import type { OfferView } from '@/components/offers/offer-view';
import { useOfferSummary } from '@/components/offers/use-term-text';
import { useFormat } from '@/components/ui/use-format';

/** A plan in one line: what the other side said, or what was entered by hand. */
export function useViewName(): (view: OfferView) => string {
  const { t } = useTranslation('offers');
  const format = useFormat();
  const summary = useOfferSummary();
  return ({ offer, read: { plan } }) => {
    if (offer) return summary(offer);
    if (plan.kind !== 'stated-instalments' || plan.count === null || plan.perPaymentFen === null)
      return t(`manualKind.${plan.kind}`);
    return [
      t('value.count', { count: plan.count }),
      t('piece.perPeriod', { amount: format.yuanInText(plan.perPaymentFen) }),
    ].join(t('comma'));
  };
}
