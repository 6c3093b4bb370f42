import type { OfferView } from '@/components/offers/offer-view';
import type { OfferSign } from '@/lib/negotiation/playbook/phrasing';
import type { FindingCode } from '@/lib/repayment/findings/catalogue';

const SIGN_OF_KIND = {
  installment: 'instalment',
  extension: 'extension',
  settlement: 'settlement',
  minimum: 'minimum',
  waiver: 'waiver',
} as const satisfies Record<string, OfferSign>;

const SIGN_OF_FINDING: Partial<Record<FindingCode, OfferSign>> = {
  'above-capacity': 'too-high',
  'nothing-left-to-pay-with': 'too-high',
  'down-payment-above-capacity': 'down-payment',
  'first-due-before-payday': 'date-before-payday',
  'dearer-than-contract': 'costs-more',
  'total-differs': 'sum-mismatch',
  'total-differs-one-period': 'sum-mismatch',
  'total-differs-fee': 'sum-mismatch',
  'total-differs-interest': 'sum-mismatch',
  'terms-in-conflict': 'contradicts-earlier',
};

export interface TalkSigns {
  /** The last message went against an earlier one. */
  readonly contradicted: boolean;
  /** Several ways to pay are open. */
  readonly wayOpen: boolean;
}

/** What the offer on the table looks like to the chooser of phrasings. */
export function offerSigns(
  view: OfferView | null,
  { contradicted, wayOpen }: TalkSigns,
): readonly OfferSign[] {
  if (!view?.offer) return contradicted ? ['contradicts-earlier'] : [];
  const signs = new Set<OfferSign>([SIGN_OF_KIND[view.offer.kind]]);
  if (contradicted) signs.add('contradicts-earlier');
  const { terms } = view.offer;
  if (terms.waivedFen !== undefined || terms.waivedKinds !== undefined) signs.add('waiver');
  if (view.read.plan.downPayment !== null) signs.add('down-payment');
  if (wayOpen) signs.add('several-options');
  for (const finding of view.check?.findings ?? []) {
    const sign = SIGN_OF_FINDING[finding.code];
    if (sign) signs.add(sign);
  }
  const affordability = view.check?.affordability;
  if (affordability && affordability.shortMonths.length === 0) signs.add('affordable');
  return [...signs];
}
