import type { OpenQuestion } from '@/lib/negotiation/playbook/phrasing';
import type { AgreementTerm } from '@/lib/repayment/agreement-terms';
import type { QuestionCode } from '@/lib/repayment/questions';

/** Which of the playbook's questions ask for what the calculator found open; own look-ups have none. */
const BY_CODE: Readonly<Partial<Record<QuestionCode, OpenQuestion>>> = {
  count: 'count',
  'per-payment': 'amountEach',
  'financed-amount': 'penaltyFolded',
  'plan-rate': 'planRateAnnual',
  'fee-rate': 'planRateAnnual',
  'fee-charged-when': 'planRateAnnual',
  'step-terms': 'amountEach',
  'payment-dates': 'paymentDates',
  'first-due-date': 'firstDate',
  'down-payment-amount': 'amountEach',
  'down-payment-date': 'paymentDates',
  'settlement-amount': 'totalToPay',
  'settlement-date': 'validUntil',
  'minimum-amount': 'amountEach',
  'minimum-date': 'paymentDates',
  'rest-amount': 'totalToPay',
  'rest-date': 'paymentDates',
  'deferral-end': 'firstDate',
  'deferral-accrual': 'interestDuringPlan',
  'deferral-then': 'totalToPay',
  'waiver-item': 'waivedItems',
  'waiver-amount': 'waivedItems',
  'waiver-timing': 'waiverEffectiveWhen',
  'waiver-default': 'defaultConsequence',
  'waiver-in-payments': 'waivedItems',
  channel: 'channel',
  'interest-during-plan': 'interestDuringPlan',
  'penalty-during-plan': 'penaltyDuringPlan',
  'balance-principal': 'totalDue',
  'balance-interest': 'totalDue',
  'balance-penalty': 'totalDue',
  'balance-fees': 'totalDue',
  'as-of': 'asOf',
  'valid-until': 'validUntil',
  'day-count': 'penaltyDuringPlan',
};

const BY_TERM: Readonly<Record<AgreementTerm, readonly OpenQuestion[]>> = {
  lender: ['lender'],
  productAndContract: ['productAndContract'],
  asOf: ['asOf'],
  totalDue: ['totalDue'],
  planType: ['planType'],
  totalToPay: ['totalToPay'],
  count: ['count'],
  firstDate: ['firstDate'],
  paymentDates: ['paymentDates'],
  amountEach: ['amountEach', 'lastAmount'],
  waivedItems: ['waivedItems', 'waiverEffectiveWhen'],
  interestAndPenaltyDuringPlan: ['penaltyDuringPlan', 'interestDuringPlan'],
  channel: ['channel'],
  creditTreatment: ['creditTreatment'],
  defaultConsequence: ['defaultConsequence'],
  confirmationForm: ['confirmationForm'],
  allocation: ['allocation'],
  planRateAnnual: ['planRateAnnual'],
  earlySettlementRule: ['earlySettlementRule'],
  graceDaysOnMiss: ['graceDays'],
  collectionPaused: ['collectionPaused'],
  validUntil: ['validUntil'],
  settlementProof: ['settlementProof'],
  agentIdOrTicket: ['agentId', 'ticket'],
  revocable: ['revocable'],
};

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Open questions of a checked plan, in the calculator's order. */
export function openQuestionsOfPlan(codes: readonly QuestionCode[]): readonly OpenQuestion[] {
  return unique(codes.flatMap((code) => BY_CODE[code] ?? []));
}

/** Open questions of an agreement, for the terms not yet stated. */
export function openQuestionsOfTerms(terms: readonly AgreementTerm[]): readonly OpenQuestion[] {
  return unique(terms.flatMap((term) => BY_TERM[term]));
}
