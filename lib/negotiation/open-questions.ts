import type { AgreementTable } from '@/lib/negotiation/agreement/table';
import type { ChecklistEvidence } from '@/lib/negotiation/checklist/evidence';
import type { OpenQuestion } from '@/lib/negotiation/playbook/phrasing';
import { type AgreementTerm, ALL_TERMS } from '@/lib/repayment/agreement-terms';
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
  'settlement-share-of': 'totalToPay',
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

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Open questions of a checked plan, in the calculator's order. */
export function openQuestionsOfPlan(codes: readonly QuestionCode[]): readonly OpenQuestion[] {
  return unique(codes.flatMap((code) => BY_CODE[code] ?? []));
}

/** The playbook's questions that ask for a part of a term of another name. */
const TERM_OF: Readonly<Partial<Record<OpenQuestion, AgreementTerm>>> = {
  lastAmount: 'amountEach',
  waiverEffectiveWhen: 'waivedItems',
  interestDuringPlan: 'interestAndPenaltyDuringPlan',
  penaltyDuringPlan: 'interestAndPenaltyDuringPlan',
  graceDays: 'graceDaysOnMiss',
};

/** Terms that no question of the playbook asks for under their own name. */
const UNNAMED = ['interestAndPenaltyDuringPlan', 'graceDaysOnMiss', 'agentIdOrTicket'] as const;
type Named = Exclude<AgreementTerm, (typeof UNNAMED)[number]>;
const isNamed = (term: AgreementTerm): term is Named => !UNNAMED.some((one) => one === term);

/** The terms of the agreement that the calculator's questions leave open, in its order. */
export function termsAskedFor(codes: readonly QuestionCode[]): readonly AgreementTerm[] {
  return unique(
    openQuestionsOfPlan(codes).flatMap((question) => {
      const term = TERM_OF[question] ?? ALL_TERMS.find((one) => one === question);
      return term === undefined ? [] : [term];
    }),
  );
}

/** The sum owed has been split into principal and what came on top; it is that of the day on which it was said. */
function isBalanceSplit(table: AgreementTable): boolean {
  const row = table.find(({ term }) => term === 'totalDue');
  const said = row?.parts.filter(({ value }) => value !== null).map(({ part }) => part) ?? [];
  return said.includes('principal') && (said.includes('interest') || said.includes('penalty'));
}

/** What the other side has said yes to when it was read back. */
function confirmedQuestions(table: AgreementTable): readonly OpenQuestion[] {
  const confirmed = table.filter(({ state }) => state === 'confirmed').map(({ term }) => term);
  const parts = Object.keys(TERM_OF) as (keyof typeof TERM_OF)[];
  return [
    ...confirmed.filter(isNamed),
    ...parts.filter((part) => confirmed.some((term) => term === TERM_OF[part])),
  ];
}

/** What the talk has answered already, so that nobody is advised to ask it again. */
export function answeredQuestions(
  evidence: ChecklistEvidence,
  table: AgreementTable,
): readonly OpenQuestion[] {
  const answers: readonly (readonly [OpenQuestion, string | null | undefined])[] = [
    ['agentId', evidence.staffNumberSeenInMessageId],
    ['ticket', evidence.ticketSeenInMessageId],
    ['channel', evidence.channelConfirmedInMessageId],
    ['creditTreatment', evidence.creditAnsweredInMessageId],
  ];
  return [
    ...answers.flatMap(([question, messageId]) => (messageId == null ? [] : [question])),
    ...confirmedQuestions(table),
    ...(isBalanceSplit(table) ? (['totalDue', 'asOf'] as const) : []),
  ];
}
