import type { Offer, Span } from '@/lib/nlu/offers/offer';
import type { Entry } from '@/lib/transcript/entry';

/**
 * The neutral record 中立记录: what `record.jsonl` holds, and the only source of every readable file.
 * All numbers are safe integers; fractions are decimal strings, so that any language writes them alike.
 */
export interface RecordData {
  readonly header: RecordHeader;
  readonly conversations: readonly RecordConversation[];
  readonly offers: readonly RecordOffer[];
  readonly plans: readonly RecordPlan[];
  readonly agreements: readonly RecordAgreement[];
}

export const RECORD_VERSION = 1;

export type RecordLanguage = 'zh-CN' | 'en';

export interface RecordHeader {
  readonly type: 'record';
  readonly v: typeof RECORD_VERSION;
  /** Lower-case ASCII letters and digits, 8–32. */
  readonly recordId: string;
  /** When it was exported, ISO 8601 with milliseconds and offset. */
  readonly createdAt: string;
  readonly timeZone: string;
  readonly language: RecordLanguage;
  readonly generator: {
    readonly name: 'parley';
    readonly version: string;
    readonly browser: string;
  };
  readonly case: RecordCase | null;
  readonly conversations: readonly ConversationHeader[];
  readonly attachments: readonly AttachmentHeader[];
}

/** What the user stated about the debt 用户填写. Nothing here is proved by the record. */
export interface RecordCase {
  readonly label: string | null;
  readonly lenderName: string | null;
  readonly product: string | null;
  readonly balanceAsOf: string | null;
  readonly principalFen: number | null;
  readonly interestFen: number | null;
  readonly penaltyFen: number | null;
  readonly feesFen: number | null;
  readonly daysOverdue: number | null;
}

/** `fromSeq`–`toSeq` is what this record shows; `headSeq`, `headHash` point to the whole conversation. */
export interface ConversationHeader {
  readonly id: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly headSeq: number;
  readonly headHash: string;
}

export interface AttachmentHeader {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  /** Path below `data/`. */
  readonly path: string;
  /** SHA-256 of the original when this is a copy painted over for this export 遮盖副本. */
  readonly derivedFrom: string | null;
}

export interface RecordConversation {
  readonly id: string;
  readonly entries: readonly Entry[];
}

export type RecordValue =
  | string
  | number
  | boolean
  | null
  | readonly RecordValue[]
  | { readonly [key: string]: RecordValue };

/** An offer 方案 with the words it was read from. */
export interface RecordOffer {
  readonly type: 'offer';
  readonly id: string;
  readonly kind: Offer['kind'];
  readonly terms: { readonly [field: string]: RecordValue };
  readonly spans: { readonly [field: string]: Span };
  readonly messageIds: readonly string[];
}

export interface RecordInstalment {
  /** 0 for a down payment. */
  readonly number: number;
  /** ISO date, or null when the offer leaves it open. */
  readonly dueDate: string | null;
  readonly amountFen: number;
  /** Parts of the amount, and the principal left after it; all null while they cannot be told apart. */
  readonly principalFen: number | null;
  readonly interestFen: number | null;
  readonly feeFen: number | null;
  readonly balanceFen: number | null;
}

/** What the yearly rates were reckoned on, so that anyone can reckon them again 年化利率的计算依据. */
export interface RecordRateBasis {
  readonly baseFen: number;
  /** `periods`: a month apart, number 0 at the start; `dates`: actual days / 365 from `fromDate`. */
  readonly by: 'periods' | 'dates';
  /** Months without a payment before the first instalment's own. */
  readonly pauseMonths: number;
  readonly fromDate: string | null;
}

/** How a figure came about 计算过程; the words for `figure` and `assumptions` are in the locale. */
export interface RecordWorking {
  readonly figure: string;
  readonly formula: string;
  readonly result: string;
  readonly source: string | null;
  readonly assumptions: readonly string[];
}

/** A number behind a finding, with its unit. Rates are fractions to four decimals. */
export type RecordFindingNumber =
  | { readonly unit: 'fen' | 'count'; readonly value: number }
  | { readonly unit: 'rate' | 'date' | 'moment' | 'text'; readonly value: string }
  | { readonly unit: 'rates' | 'months'; readonly value: readonly string[] };

/** Something worth knowing about a plan 发现. Its sentence follows from code and numbers. */
export interface RecordFinding {
  readonly code: string;
  readonly severity: 'info' | 'caution' | 'serious';
  readonly numbers: { readonly [name: string]: RecordFindingNumber };
  /** The rule that it speaks of, one of `rules`. */
  readonly rule: string | null;
}

/** A rule that a plan was held against; name, scope and wording are in the locale. */
export interface RecordRule {
  readonly id: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly checkedOn: string;
}

/** What a check found 核对结果, but for what would tell of the user's own means. All are codes; their words are in the locale. */
export interface RecordCheck {
  readonly verdict: 'can-confirm' | 'your-decision' | 'do-not-answer-yet';
  readonly findings: readonly RecordFinding[];
  readonly questions: readonly string[];
  /** Required terms of an agreement that nobody has stated, or that were stated in two ways. */
  readonly terms: readonly string[];
  readonly checked: readonly string[];
  readonly notChecked: readonly string[];
  readonly rules: readonly RecordRule[];
}

/** A term that was stated in two ways 前后说法不一: the words of each, with the message they stand in. */
export interface RecordConflict {
  readonly term: string;
  readonly said: readonly { readonly messageId: string; readonly text: string }[];
}

/** A schedule worked out from an offer 核算. `totalFen` is the sum of the instalments; none while a term of it is open. */
export interface RecordPlan {
  readonly type: 'plan';
  readonly id: string;
  readonly offerId: string | null;
  readonly instalments: readonly RecordInstalment[];
  readonly totalFen: number;
  /** Annualised rates as decimal strings, e.g. `0.1423`; null when there is none or it is ambiguous. */
  readonly simpleAnnual: string | null;
  readonly compoundAnnual: string | null;
  readonly rateBasis: RecordRateBasis | null;
  readonly working: readonly RecordWorking[];
  /** Not in records from before it was kept. */
  readonly check?: RecordCheck;
  /** What is stated in two ways of the plan that is on the table; left out when nothing is. */
  readonly conflicts?: readonly RecordConflict[];
}

export interface RecordAgreement {
  readonly type: 'agreement';
  readonly id: string;
  readonly offerId: string | null;
  /** ISO 8601 with offset, or null. */
  readonly confirmedAt: string | null;
  readonly messageIds: readonly string[];
  /** Offer fields that nobody has stated yet 还没问到. */
  readonly openFields: readonly string[];
}

/** Bytes of an attachment, fetched one at a time while a package is written. */
export interface AttachmentSource {
  readonly sha256: string;
  /** Resolves to null when the stored blob is missing. */
  open(): Promise<Uint8Array<ArrayBuffer> | null>;
}
