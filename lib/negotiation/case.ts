import type { Fen } from '@/lib/money/fen';
import type { AgreementEdits } from '@/lib/negotiation/agreement/of-talk';
import type { SavedCalendar } from '@/lib/negotiation/calendar/calendar-of-case';
import type { FiledComplaint } from '@/lib/negotiation/calendar/filed-complaint';
import type { PaymentPlan } from '@/lib/negotiation/calendar/payment-plan';
import type { MaterialId, MaterialStatus } from '@/lib/negotiation/checklist/materials';
import type { OwnPlan } from '@/lib/negotiation/offer-to-plan/own-plan';
import type { TermOverrides } from '@/lib/negotiation/offer-to-plan/term-overrides';
import type { DayCount } from '@/lib/repayment/contract-rate';

/** What kind of institution lends 放款机构类型; decides which rules apply. */
export type LenderKind = 'consumer-finance' | 'bank' | 'micro-loan' | 'assignee' | 'unknown';
export type Product = 'huabei' | 'jiebei' | 'xinyonggou' | 'xinyongdai' | 'other';

/** Why payment is overdue 逾期原因 (seed §1, taxonomy §3). */
export type OverdueReason =
  | 'medical'
  | 'job_loss'
  | 'income_drop'
  | 'family_event'
  | 'business'
  | 'disaster'
  | 'multi_debt'
  | 'forgot'
  | 'autopay_failed'
  | 'card_changed'
  | 'terms_unclear'
  | 'amount_unclear'
  | 'date_unclear'
  | 'no_notice'
  | 'amount_disputed'
  | 'not_my_loan';

/** Answer to the question on the limitation period 诉讼时效 (F11), asked before the first phrasing. */
export type LimitationAnswer = 'unasked' | 'over-three-years' | 'within-three-years' | 'unsure';

/** A file kept with a paper 材料文件; its bytes lie under the hash. Never part of a record or its export. */
export interface PaperFile {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly sizeBytes: number;
}

/** How far a paper is, and a word on it for the user alone. */
export interface PaperState {
  readonly status: MaterialStatus;
  readonly note: string;
  readonly file?: PaperFile | null;
}

/** Offer id → terms the user put right 用户更正. */
export type OfferCorrections = Readonly<Record<string, TermOverrides>>;

/** One debt being negotiated 案件. Everything is optional: facts fill in as they become known. */
export interface DebtCase {
  readonly id: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Neutral name chosen by the user, or null. */
  readonly label: string | null;
  readonly lenderName: string | null;
  readonly lenderKind: LenderKind;
  readonly product: Product | null;
  readonly reason: OverdueReason | null;
  readonly reasonNote: string | null;
  /** Date on which the amounts below were true, ISO date. */
  readonly balanceAsOf: string | null;
  readonly principalFen: Fen | null;
  readonly interestFen: Fen | null;
  readonly penaltyFen: Fen | null;
  readonly feesFen: Fen | null;
  readonly daysOverdue: number | null;
  /** Roughly what is owed in all, as the user first said it; the parts above are asked for later. */
  readonly totalOwedFen?: Fen | null;
  /** First day on which a payment was late 逾期起始日, ISO date. */
  readonly overdueSince?: string | null;
  /** Contract rate as the user reads it in the contract; nothing is assumed. */
  readonly contractRate: {
    readonly value: string;
    readonly basis: 'day' | 'month' | 'year';
  } | null;
  /** Days to the year when a monthly or yearly rate is turned into a daily one 计息天数. */
  readonly dayCount?: DayCount | null;
  /** Penalty rate as a multiple of the contract rate, e.g. "1.5". */
  readonly penaltyMultiple: string | null;
  /** Day the loan was made, ISO date: some rules bind new loans only. */
  readonly loanDate?: string | null;
  /** Also hold the rate against supervisory lines for new loans; off unless the user switches it on. */
  readonly referenceLines?: boolean;
  /** One-year LPR as the user looked it up, decimal fraction text. */
  readonly lpr1y?: string | null;
  readonly monthlyIncomeFen: Fen | null;
  readonly necessaryExpensesFen: Fen | null;
  readonly otherDebtPaymentsFen: Fen | null;
  /** Day of month 1–31. */
  readonly payday: number | null;
  readonly limitation: LimitationAnswer;
  /** Checklist item id → ticked by hand at. */
  readonly ticks: Readonly<Record<string, number>>;
  /** Papers the user has noted something about 材料. */
  readonly materials?: Readonly<Partial<Record<MaterialId, PaperState>>>;
  /** Conversation id → when its record was last saved outside 已导出. */
  readonly exportedAtMs?: Readonly<Record<string, number>>;
  /** Conversation id → what the user entered or chose about the terms there. */
  readonly agreementEdits?: Readonly<Record<string, AgreementEdits>>;
  /** Plans the user entered, by id, oldest first. */
  readonly ownPlans?: Readonly<Record<string, OwnPlan>>;
  /** Conversation id → offer id → terms the user put right. */
  readonly offerCorrections?: Readonly<Record<string, OfferCorrections>>;
  /** What was agreed to be paid, once the user has put it on the calendar. */
  readonly paymentPlan?: PaymentPlan | null;
  readonly complaints?: readonly FiledComplaint[];
  /** The calendar file that was saved last; what is not in it any more is taken back by the next one. */
  readonly calendarSaved?: SavedCalendar | null;
}

/** A case of which nothing is known yet. */
export function blankCase(id: string, createdAtMs: number): DebtCase {
  return {
    id,
    createdAtMs,
    updatedAtMs: createdAtMs,
    label: null,
    lenderName: null,
    lenderKind: 'unknown',
    product: null,
    reason: null,
    reasonNote: null,
    balanceAsOf: null,
    principalFen: null,
    interestFen: null,
    penaltyFen: null,
    feesFen: null,
    daysOverdue: null,
    contractRate: null,
    penaltyMultiple: null,
    monthlyIncomeFen: null,
    necessaryExpensesFen: null,
    otherDebtPaymentsFen: null,
    payday: null,
    limitation: 'unasked',
    ticks: {},
  };
}
