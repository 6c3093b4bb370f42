import type { Fen } from '@/lib/money/fen';
import type { Utterance } from '@/lib/nlu/offers/offer';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { RateBasis } from '@/lib/repayment/contract-rate';

/** One value of a term, with its unit. `wording` is kept as said and never compared. */
export type PartValue =
  | { readonly unit: 'fen'; readonly value: Fen }
  | { readonly unit: 'count'; readonly value: number }
  /** Day of month 1–31. */
  | { readonly unit: 'day'; readonly value: number }
  /** ISO date. */
  | { readonly unit: 'date'; readonly value: string }
  /** Decimal text, a fraction of one. */
  | { readonly unit: 'ratio'; readonly value: string }
  | { readonly unit: 'rate'; readonly value: string; readonly basis: RateBasis | 'perPeriodFlat' }
  | { readonly unit: 'code'; readonly value: string }
  | { readonly unit: 'text'; readonly value: string }
  | { readonly unit: 'wording'; readonly value: string };

/**
 * Parts of each term 条款的组成, main one first. A term may be known in part: a total without its split.
 * `waivedItems` parts are `<item>.amount` and `<item>.ratio` (item: penalty, interest, fee, principal, other).
 */
export const TERM_PARTS = {
  lender: ['name'],
  productAndContract: ['contractNumber', 'product'],
  asOf: ['date'],
  totalDue: ['total', 'principal', 'interest', 'penalty', 'fees'],
  planType: ['kind'],
  totalToPay: ['total'],
  count: ['count'],
  firstDate: ['date'],
  paymentDates: ['day', 'until'],
  amountEach: ['each', 'first', 'last', 'down', 'downDate', 'steps'],
  waivedItems: ['items', 'effective', 'lost', 'inPayments'],
  interestAndPenaltyDuringPlan: ['interest', 'penalty'],
  channel: ['channel', 'debit'],
  creditTreatment: ['during', 'after', 'wording'],
  defaultConsequence: ['consequence'],
  confirmationForm: ['agreement', 'message', 'sms', 'chat', 'paper'],
  allocation: ['order'],
  planRateAnnual: ['rate'],
  earlySettlementRule: ['rule'],
  graceDaysOnMiss: ['days'],
  collectionPaused: ['paused'],
  validUntil: ['date'],
  settlementProof: ['promised', 'withinDays'],
  agentIdOrTicket: ['staff', 'ticket'],
  revocable: ['revocable'],
} as const satisfies Record<AgreementTerm, readonly string[]>;

export type PartName = string;

/** Where a value comes from 出处. */
export type PartSource =
  | {
      readonly kind: 'message';
      readonly messageId: string;
      /** Words of the message that say it. */
      readonly quote: string;
      /** Whose message: a customer's when the agent accepted the customer's own proposal. */
      readonly speaker: Utterance['speaker'];
      /** ISO time with offset. */
      readonly at: string;
      /** The offer it belongs to; null: said outside an offer. */
      readonly offerId: string | null;
    }
  | {
      readonly kind: 'user';
      readonly entryId: string;
      readonly at: string;
      /** `app-page`: read off the app's own page; counts as confirmed. */
      readonly from: 'app-page' | 'own';
    };

/** One statement of one value 一次表述. */
export interface PartStatement {
  readonly seq: number;
  readonly term: AgreementTerm;
  readonly part: PartName;
  readonly value: PartValue;
  readonly source: PartSource;
  /** The agent named it a correction of what was said before. */
  readonly corrects: boolean;
  /** Said with 应该, 大概, 一般: does not count as said. */
  readonly hedged: boolean;
}

/** A statement before it has its place in the ledger. */
export type NewStatement = Omit<PartStatement, 'seq'>;

/** Equal keys mean the same value; null: not comparable. */
export function valueKey(value: PartValue): string | null {
  switch (value.unit) {
    case 'wording':
      return null;
    case 'rate':
      return `${value.basis}:${Number(value.value)}`;
    case 'ratio':
      return String(Number(value.value));
    case 'text':
      return value.value.replace(/\s/g, '').toLowerCase();
    default:
      return String(value.value);
  }
}

export function sameValue(a: PartValue, b: PartValue): boolean {
  const key = valueKey(a);
  return key === null || key === valueKey(b);
}
