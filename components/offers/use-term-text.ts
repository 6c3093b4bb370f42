import { useTranslation } from 'react-i18next';
import type { TermValue } from '@/components/offers/stated-terms';
import { type Format, useFormat } from '@/components/ui/use-format';
import { isPrincipalOnly } from '@/lib/negotiation/offer-to-plan/principal-only';
import type { Offer } from '@/lib/nlu/offers/offer';

type Translate = ReturnType<typeof useTranslation<'offers'>>['t'];

function termText(value: TermValue, t: Translate, format: Format): string {
  switch (value.unit) {
    case 'fen':
      return t('value.yuan', { amount: format.yuanInText(value.value) });
    case 'count':
      return t('value.periods', { count: value.value });
    case 'months':
      return t('value.months', { count: value.value });
    case 'days':
      return t('value.days', { count: value.value });
    case 'dueDay':
      return t('value.dueDay', { day: value.value });
    case 'ratio':
      return format.statedPercent(value.value);
    case 'date':
      return format.dateAndTime(value.value);
    case 'rate':
      return t('value.rate', {
        rate: format.statedPercent(value.value),
        basis: t(`rateBasis.${value.basis}`),
      });
    case 'kinds':
      return value.value.map((kind) => t(`charge.${kind}`)).join(t('listComma'));
    case 'choices':
      return value.value.map((count) => t('value.periods', { count })).join(t('or'));
    case 'steps':
      return value.value
        .map((step) =>
          t('value.step', { count: step.periods, amount: format.yuanInText(step.perPeriodFen) }),
        )
        .join(t('comma'));
    case 'text':
      return value.value.join(t('comma'));
  }
}

/** Prints the terms of an offer in the words of the page. */
export function useTermText() {
  const { t } = useTranslation('offers');
  const format = useFormat();
  return (value: TermValue) => termText(value, t, format);
}

/** 「可分 12 期，每期 850.00 元」: an offer in one line. */
export function useOfferSummary() {
  const { t } = useTranslation('offers');
  const format = useFormat();
  return (offer: Offer): string => {
    const { terms } = offer;
    const yuan = (amount: Parameters<typeof format.yuanInText>[0]) => format.yuanInText(amount);
    const pieces = [
      terms.deferMonths === undefined ? null : t('piece.deferMonths', { count: terms.deferMonths }),
      terms.deferDays === undefined ? null : t('piece.deferDays', { count: terms.deferDays }),
      terms.periods === undefined ? null : t('piece.periods', { count: terms.periods }),
      terms.perPeriodFen === undefined
        ? null
        : t(isPrincipalOnly(offer) ? 'piece.perPrincipal' : 'piece.perPeriod', {
            amount: yuan(terms.perPeriodFen),
          }),
      terms.firstPaymentFen === undefined
        ? null
        : t('piece.first', { amount: yuan(terms.firstPaymentFen) }),
      terms.totalFen === undefined
        ? null
        : t(`piece.total.${offer.kind}`, { amount: yuan(terms.totalFen) }),
      terms.waivedFen === undefined ? null : t('piece.waived', { amount: yuan(terms.waivedFen) }),
      terms.waivedRatio === undefined
        ? null
        : t('piece.waivedRatio', { ratio: format.statedPercent(terms.waivedRatio) }),
      terms.dueDay === undefined ? null : t('piece.dueDay', { day: terms.dueDay }),
    ].filter((piece) => piece !== null);
    return pieces.length > 0 ? pieces.join(t('comma')) : t(`kind.${offer.kind}`);
  };
}
