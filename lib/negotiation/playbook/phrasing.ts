import type { OverdueReason } from '@/lib/negotiation/case';
import type { Stage } from '@/lib/negotiation/checklist/stages';
import type { SlotId } from '@/lib/negotiation/playbook/slots';
import type { Intent } from '@/lib/nlu/intent/intent';

/** The same text in the three languages of the interface. */
export interface Localised {
  readonly zhCN: string;
  readonly zhTW: string;
  readonly en: string;
}

/** What an agent's message does: the corpus's 24 intents and the product's three. */
export type ReplyIntent = Intent | 'state_balance' | 'explain_charge' | 'third_party_contact';

/** What the offer or agreement leaves open 还没说清的条款 (taxonomy §4). */
export type OpenQuestion =
  | 'lender'
  | 'productAndContract'
  | 'asOf'
  | 'totalDue'
  | 'planType'
  | 'totalToPay'
  | 'count'
  | 'firstDate'
  | 'paymentDates'
  | 'amountEach'
  | 'lastAmount'
  | 'waivedItems'
  | 'waiverEffectiveWhen'
  | 'interestDuringPlan'
  | 'penaltyDuringPlan'
  | 'penaltyFolded'
  | 'channel'
  | 'creditTreatment'
  | 'defaultConsequence'
  | 'confirmationForm'
  | 'allocation'
  | 'planRateAnnual'
  | 'earlySettlementRule'
  | 'graceDays'
  | 'collectionPaused'
  | 'validUntil'
  | 'settlementProof'
  | 'conditions'
  | 'autopay'
  | 'agentId'
  | 'ticket'
  | 'revocable';

/** What an offer looks like to the chooser: which replies make sense to it. */
export type OfferSign =
  | 'instalment'
  | 'extension'
  | 'settlement'
  | 'minimum'
  | 'waiver'
  | 'down-payment'
  | 'too-high'
  | 'affordable'
  | 'date-before-payday'
  | 'costs-more'
  | 'several-options'
  | 'contradicts-earlier'
  | 'sum-mismatch'
  | 'new-loan';

/** Something else about the moment that a phrasing may need 情境. */
export type Circumstance =
  | 'nobody-yet'
  | 'bot'
  | 'no-human'
  | 'dropped-before'
  | 'wrong-department'
  | 'identity-failed'
  | 'identity-passed'
  | 'lender-unknown'
  | 'assignee'
  | 'collector'
  | 'old-debt'
  | 'no-authority'
  | 'repeated-refusal'
  | 'not-eligible'
  | 'fee-fixed'
  | 'nothing-in-writing'
  | 'phone-promise'
  | 'ticket-overdue'
  | 'complaint-open'
  | 'paid'
  | 'paid-off'
  | 'payment-not-booked'
  | 'charged-wrong'
  | 'will-miss'
  | 'missed-one'
  | 'payment-late'
  | 'plan-cancelled'
  | 'collection-goes-on'
  | 'credit-error'
  | 'new-facts'
  | 'rude-agent'
  | 'asked-to-withdraw-complaint'
  | 'talks-failed'
  | 'objection-filed'
  | 'early-payoff'
  | 'extra-money'
  | 'payday-moved'
  | 'materials-ready'
  | 'materials-missing'
  | 'materials-unclear'
  | 'asks-code-or-screen'
  | 'asks-id-or-card'
  | 'asks-contacts'
  | 'private-account'
  | 'fee-first'
  | 'offsite'
  | 'claims-authority'
  | 'staged-proof'
  | 'scam-suspected'
  | 'new-income'
  | 'irregular-income'
  | 'income-will-recover'
  | 'lawyer-letter'
  | 'court-named'
  | 'applied'
  | 'will-call'
  | 'says-noted'
  | 'restated'
  | 'written-promised'
  | 'asks-to-tap'
  | 'asks-income'
  | 'asks-other-debts'
  | 'asks-term'
  | 'asks-purpose'
  | 'will-visit'
  | 'family-named'
  | 'principal-refused'
  | 'extension-refused'
  | 'said-done'
  | 'overdue-since'
  | 'penalty-since'
  | 'application-first'
  | 'several-debts'
  | 'notices-told'
  | 'asks-figure-now'
  | 'asks-which-account';

/** A reviewed sentence to send 推荐话术, with when and why. */
export interface Phrasing {
  /** C01–C66 are those of the practice notes; D.. are ours. Never reused. */
  readonly id: string;
  readonly stage: Stage;
  /** One word for what it is for; no two phrasings share it. */
  readonly purpose: string;
  /** Only for these reasons; empty: for any. */
  readonly reasons: readonly OverdueReason[];
  /** Agent intents that it answers; empty: may be said unasked. */
  readonly answersIntents: readonly ReplyIntent[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly offerSigns: readonly OfferSign[];
  readonly circumstances: readonly Circumstance[];
  /** True when it owns up to the debt or asks for time, which restarts limitation 诉讼时效 (F11). */
  readonly acknowledgesDebt: boolean;
  /** True when it says yes to a plan; stands back while the plan is not to be answered yet. */
  readonly acceptsPlan: boolean;
  /** True when it may be said while a scam is suspected. */
  readonly protective: boolean;
  readonly zhCN: string;
  readonly zhTW: string;
  readonly en: string;
  readonly when: Localised;
  readonly why: Localised;
  readonly slots: readonly SlotId[];
  /** Entries of the domain notes that it rests on, e.g. C22, T03, F07. */
  readonly sources: readonly string[];
}

/** A phrasing as written by hand; the traditional text is generated (scripts/make-zh-tw.ts). */
export interface PhrasingSource {
  readonly id: string;
  readonly stage: Stage;
  readonly purpose: string;
  readonly reasons?: readonly OverdueReason[];
  readonly intents?: readonly ReplyIntent[];
  readonly asks?: readonly OpenQuestion[];
  readonly offer?: readonly OfferSign[];
  readonly given?: readonly Circumstance[];
  /** Set to false when the text is safe for an old debt; true unless said. */
  readonly ack?: false;
  readonly accepts?: true;
  readonly protective?: true;
  readonly zh: string;
  readonly en: string;
  /** [zh-CN, en] */
  readonly when: readonly [string, string];
  /** [zh-CN, en] */
  readonly why: readonly [string, string];
  readonly from: readonly string[];
}
