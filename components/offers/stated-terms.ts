import type { Fen } from '@/lib/money/fen';
import { isPrincipalOnly } from '@/lib/negotiation/offer-to-plan/principal-only';
import type { Offer, OfferField, Span } from '@/lib/nlu/offers/offer';

/** A value of an offer with its unit, so that a view can show it in one way only. */
export type TermValue =
  | { readonly unit: 'fen'; readonly value: Fen }
  | { readonly unit: 'count' | 'months' | 'days' | 'dueDay'; readonly value: number }
  | { readonly unit: 'ratio'; readonly value: number }
  | { readonly unit: 'date'; readonly value: string }
  | { readonly unit: 'rate'; readonly value: number; readonly basis: string }
  | { readonly unit: 'kinds'; readonly value: readonly string[] }
  | { readonly unit: 'choices'; readonly value: readonly number[] }
  | {
      readonly unit: 'steps';
      readonly value: readonly { readonly periods: number; readonly perPeriodFen: Fen }[];
    }
  | { readonly unit: 'text'; readonly value: readonly string[] };

export interface StatedTerm {
  readonly field: OfferField;
  /** What it is called: its field, or the principal in each instalment 每期本金. */
  readonly label: OfferField | 'perPrincipalFen';
  readonly value: TermValue;
  readonly isApprox: boolean;
  readonly span: Span | null;
}

type Reader = (terms: Offer['terms']) => TermValue | null;

const as =
  <U extends TermValue['unit']>(unit: U, field: OfferField): Reader =>
  (terms) => {
    const value = terms[field];
    return value === undefined ? null : ({ unit, value } as TermValue);
  };

/** In the order in which a person asks for them. */
const READERS: readonly (readonly [OfferField, Reader])[] = [
  ['periods', as('count', 'periods')],
  [
    'choices',
    (terms) => (terms.choices ? { unit: 'choices', value: terms.choices.periods } : null),
  ],
  ['perPeriodFen', as('fen', 'perPeriodFen')],
  ['steps', as('steps', 'steps')],
  ['totalFen', as('fen', 'totalFen')],
  ['firstPaymentFen', as('fen', 'firstPaymentFen')],
  ['firstPaymentRatio', as('ratio', 'firstPaymentRatio')],
  ['downPaymentDue', as('date', 'downPaymentDue')],
  ['firstDueDate', as('date', 'firstDueDate')],
  ['dueDay', as('dueDay', 'dueDay')],
  ['deferMonths', as('months', 'deferMonths')],
  ['deferDays', as('days', 'deferDays')],
  ['waivedFen', as('fen', 'waivedFen')],
  ['waivedRatio', as('ratio', 'waivedRatio')],
  ['waivedKinds', as('kinds', 'waivedKinds')],
  ['discountRatio', as('ratio', 'discountRatio')],
  ['rate', (terms) => (terms.rate ? { unit: 'rate', ...terms.rate } : null)],
  ['payBy', as('date', 'payBy')],
  ['deadline', as('date', 'deadline')],
  ['conditions', as('text', 'conditions')],
];

/** What the agent said, field by field, each with the words it was read from. */
export function statedTerms(offer: Offer): readonly StatedTerm[] {
  const approx = new Set(offer.terms.approx ?? []);
  return READERS.flatMap(([field, read]) => {
    const value = read(offer.terms);
    if (value === null || (Array.isArray(value.value) && value.value.length === 0)) return [];
    const label = field === 'perPeriodFen' && isPrincipalOnly(offer) ? 'perPrincipalFen' : field;
    return [{ field, label, value, isApprox: approx.has(field), span: offer.spans[field] ?? null }];
  });
}
