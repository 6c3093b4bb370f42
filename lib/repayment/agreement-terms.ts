import type { Topic } from './findings/catalogue';
import type { PlanInput } from './plan';
import type { Situation } from './situation';

/** How firmly a term stands 确认程度: 未提及 / 客服说过 / 复述后确认 / 前后不一. */
export type TermState = 'unknown' | 'stated' | 'confirmed' | 'conflict';

/** Fields of an agreement 确认清单; required ones must all be known before a plan can be confirmed. */
export const AGREEMENT_TERMS = {
  lender: ['required', 'other'],
  productAndContract: ['required', 'other'],
  asOf: ['required', 'dates'],
  totalDue: ['required', 'money'],
  planType: ['required', 'money'],
  totalToPay: ['required', 'money'],
  count: ['required', 'money'],
  firstDate: ['required', 'dates'],
  paymentDates: ['required', 'dates'],
  amountEach: ['required', 'money'],
  waivedItems: ['required', 'waivers'],
  interestAndPenaltyDuringPlan: ['required', 'money'],
  channel: ['required', 'channel'],
  creditTreatment: ['required', 'other'],
  defaultConsequence: ['required', 'other'],
  confirmationForm: ['required', 'other'],
  allocation: ['recommended', 'other'],
  planRateAnnual: ['recommended', 'rate'],
  earlySettlementRule: ['recommended', 'other'],
  graceDaysOnMiss: ['recommended', 'other'],
  collectionPaused: ['recommended', 'other'],
  validUntil: ['recommended', 'other'],
  settlementProof: ['recommended', 'other'],
  agentIdOrTicket: ['recommended', 'other'],
  revocable: ['recommended', 'other'],
} as const satisfies Record<string, readonly ['required' | 'recommended', Topic]>;

export type AgreementTerm = keyof typeof AGREEMENT_TERMS;
export type AgreementStates = Readonly<Partial<Record<AgreementTerm, TermState>>>;

export const ALL_TERMS = Object.keys(AGREEMENT_TERMS) as readonly AgreementTerm[];

function hasCount(plan: PlanInput): boolean {
  switch (plan.kind) {
    case 'stepped':
      return plan.steps.length > 0 && plan.steps.every((step) => step.count !== null);
    case 'dated':
      return plan.payments.length > 0;
    case 'settlement':
    case 'minimum-then-rest':
      return true;
    case 'deferral':
      return plan.thenCount !== null;
    default:
      return plan.count !== null;
  }
}

function hasDates(plan: PlanInput): boolean {
  switch (plan.kind) {
    case 'dated':
      return plan.payments.length > 0 && plan.payments.every((payment) => payment.date !== null);
    case 'settlement':
      return plan.payBy !== null;
    case 'minimum-then-rest':
      return plan.minimumDue !== null && plan.restDue !== null;
    case 'deferral':
      return plan.firstDueDate !== null || plan.untilDate !== null;
    default:
      return plan.firstDueDate !== null;
  }
}

/** What is owed, part by part, is known. */
function hasSplit(s: Situation): boolean {
  return [s.principalFen, s.interestFen, s.penaltyFen, s.feesFen].every((part) => part !== null);
}

/**
 * States of all terms: what the plan and the situation already hold counts as `stated`; `known` (from the record) goes first.
 * `complete`: every amount of the plan could be laid out.
 */
export function agreementStates(
  plan: PlanInput,
  situation: Situation,
  known: AgreementStates,
  complete: boolean,
): Readonly<Record<AgreementTerm, TermState>> {
  const held: Partial<Record<AgreementTerm, boolean>> = {
    asOf: situation.asOf !== null,
    totalDue: hasSplit(situation),
    planType: true,
    totalToPay: complete,
    count: hasCount(plan),
    firstDate: hasDates(plan),
    paymentDates: hasDates(plan),
    amountEach: complete,
    waivedItems: plan.waivers.every((w) => w.item !== null && w.effective !== 'unknown'),
    interestAndPenaltyDuringPlan:
      plan.interestDuringPlan !== 'unknown' && plan.penaltyDuringPlan !== 'unknown',
    channel: plan.channel !== 'unknown',
    validUntil: plan.validUntil !== null,
    planRateAnnual: plan.statedRate !== null,
  };
  return Object.fromEntries(
    ALL_TERMS.map((term) => [term, known[term] ?? (held[term] ? 'stated' : 'unknown')]),
  ) as Record<AgreementTerm, TermState>;
}
