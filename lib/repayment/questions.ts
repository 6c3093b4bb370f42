import type { Topic } from './findings/catalogue';

/**
 * Every question a plan can leave open. `lender`: to ask the other side; `self`: the user looks it up or fills it in.
 * `stops`: without the answer no figure is computed. Wording: `questions.<code>` (what is open and why it matters) and
 * `ask.<code>` (the sentence for the chat, for `lender` only).
 */
export const QUESTION_CATALOGUE = {
  count: ['lender', 'money'],
  'per-payment': ['lender', 'money'],
  'financed-amount': ['lender', 'money'],
  'plan-rate': ['lender', 'money'],
  'fee-rate': ['lender', 'money'],
  'fee-charged-when': ['lender', 'money'],
  'step-terms': ['lender', 'money'],
  'payment-dates': ['lender', 'dates'],
  'first-due-date': ['lender', 'dates'],
  'down-payment-amount': ['lender', 'money'],
  'down-payment-date': ['lender', 'dates'],
  'settlement-amount': ['lender', 'money'],
  'settlement-share-of': ['lender', 'money'],
  'settlement-date': ['lender', 'dates'],
  'minimum-amount': ['lender', 'money'],
  'minimum-date': ['lender', 'dates'],
  'rest-amount': ['lender', 'money'],
  'rest-date': ['lender', 'dates'],
  'deferral-end': ['lender', 'dates'],
  'deferral-accrual': ['lender', 'money'],
  'deferral-then': ['lender', 'money'],
  'waiver-item': ['lender', 'waivers'],
  'waiver-amount': ['lender', 'waivers'],
  'waiver-timing': ['lender', 'waivers'],
  'waiver-default': ['lender', 'waivers'],
  'waiver-in-payments': ['lender', 'waivers'],
  channel: ['lender', 'channel'],
  'interest-during-plan': ['lender', 'money'],
  'penalty-during-plan': ['lender', 'money'],
  'balance-principal': ['lender', 'money'],
  'balance-interest': ['lender', 'money'],
  'balance-penalty': ['lender', 'money'],
  'balance-fees': ['lender', 'money'],
  'as-of': ['lender', 'dates'],
  'valid-until': ['lender', 'other'],
  'contract-rate': ['self', 'rate'],
  'day-count': ['lender', 'rate'],
  'penalty-multiple': ['self', 'rate'],
  'lender-kind': ['self', 'rate'],
  'unread-field': ['self', 'money'],
  capacity: ['self', 'other'],
} as const satisfies Record<string, readonly ['lender' | 'self', Topic]>;

export type QuestionCode = keyof typeof QUESTION_CATALOGUE;

/** A term that is open 待问清: never filled in for the other side. */
export interface Question {
  readonly code: QuestionCode;
  readonly asks: 'lender' | 'self';
  readonly topic: Topic;
  /** True: figures that need it are not computed at all. */
  readonly stopsFigures: boolean;
}

export function question(code: QuestionCode, stopsFigures: boolean): Question {
  const [asks, topic] = QUESTION_CATALOGUE[code];
  return { code, asks, topic, stopsFigures };
}
