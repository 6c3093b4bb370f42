import { sumFen } from '@/lib/money/sum';
import { capacityOf } from './affordability';
import { balanceOf } from './balance';
import type { PlanInput, Waiver } from './plan';
import { type Question, type QuestionCode, question } from './questions';
import type { Layout } from './schedule/layout';
import type { Situation } from './situation';
import { grantedWaiverFen } from './waivers';

type Codes = readonly QuestionCode[];

const when = (open: boolean, code: QuestionCode): Codes => (open ? [code] : []);

function balanceQuestions(s: Situation): Codes {
  return [
    ...when(s.principalFen === null, 'balance-principal'),
    ...when(s.interestFen === null, 'balance-interest'),
    ...when(s.penaltyFen === null, 'balance-penalty'),
    ...when(s.feesFen === null, 'balance-fees'),
    ...when(s.asOf === null, 'as-of'),
  ];
}

/** Where no more is paid than is owed without what is let off, that has been taken off. */
function isTakenOff(plan: PlanInput, situation: Situation, layout: Layout): boolean {
  const owed = balanceOf(situation);
  const waived = grantedWaiverFen(plan.waivers, situation);
  if (layout.status !== 'complete' || owed === null || waived === null) return false;
  return sumFen(layout.rows.map((row) => row.paymentFen)) <= owed - waived;
}

function waiverQuestions(waiver: Waiver, plan: PlanInput, takenOff: boolean): Codes {
  // After its one payment a settlement is over: nothing can undo it, and its sum is what is left.
  const isSettlement = plan.kind === 'settlement';
  return [
    ...when(waiver.item === null, 'waiver-item'),
    ...when(waiver.amountFen === null && waiver.ratio === null, 'waiver-amount'),
    ...when(waiver.effective === 'unknown', 'waiver-timing'),
    ...when(waiver.lostOnDefault === null && !isSettlement, 'waiver-default'),
    ...when(waiver.inPayments === null && !isSettlement && !takenOff, 'waiver-in-payments'),
  ];
}

/** Kinds whose instalments fall on monthly dates counted from the first. */
const MONTHLY_KINDS: readonly PlanInput['kind'][] = [
  'stated-instalments',
  'stepped',
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat-fee',
  'zero-interest',
];

/** Kinds whose own terms say what interest does. */
const RATED_KINDS: readonly PlanInput['kind'][] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat-fee',
  'zero-interest',
  'deferral',
  'settlement',
];

function termQuestions(plan: PlanInput, takenOff: boolean): Codes {
  const noFirst = MONTHLY_KINDS.includes(plan.kind) && plan.firstDueDate === null;
  const down = plan.downPayment;
  const noInterest = !RATED_KINDS.includes(plan.kind) && plan.interestDuringPlan === 'unknown';
  const noPenalty = plan.kind !== 'settlement' && plan.penaltyDuringPlan === 'unknown';
  return [
    ...when(noFirst, 'first-due-date'),
    ...when(down?.amountFen === null, 'down-payment-amount'),
    ...when(down !== null && down.dueDate === null, 'down-payment-date'),
    ...when(plan.kind === 'minimum-then-rest' && plan.minimumFen === null, 'minimum-amount'),
    // A share makes a figure; the sum itself is still theirs to say.
    ...when(plan.kind === 'settlement' && plan.payFen === null, 'settlement-amount'),
    ...when(plan.kind === 'settlement' && plan.payBy === null, 'settlement-date'),
    ...when(noInterest, 'interest-during-plan'),
    ...when(noPenalty, 'penalty-during-plan'),
    ...plan.waivers.flatMap((waiver) => waiverQuestions(waiver, plan, takenOff)),
    ...when(plan.channel === 'unknown', 'channel'),
    ...when(plan.validUntil === null, 'valid-until'),
  ];
}

function contractQuestions(s: Situation): Codes {
  const needsDayCount = s.contractRate !== null && s.contractRate.basis !== 'day';
  return [
    ...when(s.contractRate === null, 'contract-rate'),
    ...when(needsDayCount && s.dayCount === null, 'day-count'),
    ...when(s.penaltyMultiple === null && s.daysOverdue !== 0, 'penalty-multiple'),
  ];
}

function ownQuestions(s: Situation, costsNothing: boolean): Codes {
  return [
    ...(costsNothing ? [] : contractQuestions(s)),
    ...when(s.lenderKind === 'unknown', 'lender-kind'),
    ...when(capacityOf(s) === null, 'capacity'),
  ];
}

/**
 * Every open term, each once: first what stops the schedule, then what stops other figures, then the rest.
 * `costsNothing`: no more is paid than is owed, so no contract can be cheaper and its terms are not asked for.
 */
export function openQuestions(
  plan: PlanInput,
  situation: Situation,
  layout: Layout,
  costsNothing: boolean,
): readonly Question[] {
  const stopping = layout.status === 'incomplete' ? layout.missing : [];
  const balance = balanceQuestions(situation);
  const codes = new Set<QuestionCode>([
    ...stopping,
    ...balance,
    ...termQuestions(plan, isTakenOff(plan, situation, layout)),
    ...ownQuestions(situation, costsNothing),
  ]);
  const stops = new Set<QuestionCode>([...stopping, ...balance]);
  return [...codes].map((code) => question(code, stops.has(code)));
}
