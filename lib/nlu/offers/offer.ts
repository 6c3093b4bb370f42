import type { Fen } from '@/lib/money/fen';

export type OfferKind = 'installment' | 'settlement' | 'extension' | 'minimum' | 'waiver' | 'none';
export type ChargeKind = 'penalty' | 'interest' | 'fee' | 'principal';
export type RateBasis = 'day' | 'month' | 'year' | 'perPeriodFlat';

/**
 * The terms the agent stated 客服说出的条款, never derived. Field names follow the labelled corpus so that
 * `evaluate` needs no second vocabulary; meanings in CONTRIBUTING.md.
 */
export interface OfferTerms {
  readonly periods?: number;
  readonly periodUnit?: 'month';
  readonly perPeriodFen?: Fen;
  readonly firstPaymentFen?: Fen;
  readonly firstPaymentRatio?: number;
  /** ISO date. */
  readonly downPaymentDue?: string;
  readonly totalFen?: Fen;
  /** Share that is still paid. */
  readonly discountRatio?: number;
  readonly discountBase?: 'principal' | 'total';
  readonly waivedFen?: Fen;
  readonly waivedKinds?: readonly ChargeKind[];
  readonly waivedRatio?: number;
  readonly deferMonths?: number;
  readonly deferDays?: number;
  readonly firstDueDate?: string;
  readonly dueDay?: number;
  /** ISO date, or date-time with +08:00. */
  readonly deadline?: string;
  /** The deadline of what is paid once 最晚还款日: never read, but what it is called where an offer is shown (`asSaid`). */
  readonly payBy?: string;
  readonly rate?: { readonly value: number; readonly basis: RateBasis };
  readonly steps?: readonly { readonly periods: number; readonly perPeriodFen: Fen }[];
  readonly choices?: { readonly periods: readonly number[] };
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
  readonly approx?: readonly string[];
  readonly conditions?: readonly string[];
}

export type OfferField = keyof OfferTerms;

/** Where a value was read: `text` is a substring of that message, from `start` (UTF-16 index). */
export interface Span {
  readonly messageId: string;
  readonly start: number;
  readonly text: string;
}

/** One way to pay 还款方式, with the words it was read from. */
export interface OfferedWay {
  readonly kind: Exclude<OfferKind, 'none'>;
  readonly terms: OfferTerms;
  readonly spans: Readonly<Partial<Record<OfferField, Span>>>;
  readonly messageIds: readonly string[];
}

/** An offer 方案 read out of one or several messages. */
export interface Offer extends OfferedWay {
  readonly id: string;
  /** Other ways that the same offer leaves to choose from. */
  readonly alternatives: readonly OfferedWay[];
  /** Said beside it with no figure to reckon with; the reader leaves that to be told apart. */
  readonly asides?: readonly OfferedWay[];
}

/** What the reader is given: a message with its time, in order. */
export interface Utterance {
  readonly id: string;
  readonly speaker: 'agent' | 'customer' | 'bot' | 'system' | 'unknown';
  readonly text: string;
  /** ISO time with offset: page time if certain, else observed time; relative dates count from it. */
  readonly at: string;
}
