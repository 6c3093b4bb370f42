import type { OfferTerms } from '@/lib/nlu/offers/offer';
import type { ContractRate } from '@/lib/repayment/contract-rate';
import type { StatedRate } from '@/lib/repayment/plan';

/** A rate read as a number, as plain decimal text: 5e-7 → "0.0000005". */
export function statedRateOf(rate: OfferTerms['rate']): StatedRate | null {
  const value = decimalText(rate?.value);
  return rate === undefined || value === null ? null : { value, basis: rate.basis };
}

/** The same of any share that was read: 0.8 → "0.8". */
export function decimalText(value: number | undefined): string | null {
  if (value === undefined || !Number.isFinite(value)) return null;
  return value
    .toFixed(10)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** The same where interest is meant: a flat fee per period is no rate of interest. */
export function contractRateOf(rate: OfferTerms['rate']): ContractRate | null {
  const stated = statedRateOf(rate);
  if (stated === null || stated.basis === 'perPeriodFlat') return null;
  return { value: stated.value, basis: stated.basis };
}
