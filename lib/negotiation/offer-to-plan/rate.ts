import type { OfferTerms } from '@/lib/nlu/offers/offer';
import type { StatedRate } from '@/lib/repayment/plan';

/** A rate read as a number, as plain decimal text: 5e-7 → "0.0000005". */
export function statedRateOf(rate: OfferTerms['rate']): StatedRate | null {
  if (rate === undefined || !Number.isFinite(rate.value)) return null;
  const value = rate.value
    .toFixed(10)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return { value, basis: rate.basis };
}
