import type { Fen } from '@/lib/money/fen';
import { balanceOf } from './balance';
import type { CheckOptions } from './check-options';
import type { ContractRate } from './contract-rate';
import {
  checkAmount,
  checkDate,
  checkDecimal,
  checkMoment,
  checkOrder,
  checkWhole,
  MAX_COUNT,
} from './field-checks';
import type { PlanInput } from './plan';
import type { PlanInputError } from './plan-input-error';
import { EMPTY_SITUATION, type Situation } from './situation';
import { checkWaivers } from './waiver-checks';

type Errors = readonly PlanInputError[];

/** Highest rate accepted, as a fraction: 1000 %. */
const MAX_RATE = 10;
const MAX_DAYS = 36_500;

const checkRate = (field: string, rate: ContractRate | null): Errors =>
  checkDecimal(`${field}.value`, rate?.value ?? null, MAX_RATE);

const checkPause = (months: number | null = null): Errors =>
  checkWhole('plan.deferMonths', months, 1, MAX_COUNT);

function checkSteps(plan: Extract<PlanInput, { kind: 'stepped' }>): Errors {
  const total = plan.steps.reduce((sum, step) => sum + (step.count ?? 0), 0);
  const tooMany: Errors =
    total > MAX_COUNT ? [{ field: 'plan.steps', code: 'too-many', max: MAX_COUNT }] : [];
  return [
    ...plan.steps.flatMap((step, i) => [
      ...checkWhole(`plan.steps.${i}.count`, step.count, 1, MAX_COUNT),
      ...checkAmount(`plan.steps.${i}.perPaymentFen`, step.perPaymentFen),
    ]),
    ...tooMany,
    ...checkPause(plan.deferMonths),
  ];
}

function checkPayments(plan: Extract<PlanInput, { kind: 'dated' }>): Errors {
  if (plan.payments.length > MAX_COUNT)
    return [{ field: 'plan.payments', code: 'too-many', max: MAX_COUNT }];
  const dates = plan.payments.map(({ date }, i) => ({ field: `plan.payments.${i}.date`, date }));
  return [
    ...plan.payments.flatMap(({ amountFen, date }, i) => [
      ...checkAmount(`plan.payments.${i}.amountFen`, amountFen),
      ...checkDate(`plan.payments.${i}.date`, date),
    ]),
    ...checkOrder(dates),
  ];
}

function checkMinimum(
  plan: Extract<PlanInput, { kind: 'minimum-then-rest' }>,
  situation: Situation,
): Errors {
  return [
    ...checkPart('plan.minimumFen', plan.minimumFen, situation),
    ...checkDecimal('plan.minimumShare', plan.minimumShare ?? null, 1),
    ...checkAmount('plan.restFen', plan.restFen),
    ...checkDate('plan.minimumDue', plan.minimumDue),
    ...checkDate('plan.restDue', plan.restDue),
    ...checkOrder([
      { field: 'plan.minimumDue', date: plan.minimumDue },
      { field: 'plan.restDue', date: plan.restDue },
    ]),
  ];
}

function checkDeferral(
  plan: Extract<PlanInput, { kind: 'deferral' }>,
  situation: Situation,
): Errors {
  return [
    ...checkWhole('plan.deferMonths', plan.deferMonths, 1, MAX_COUNT),
    ...checkWhole('plan.deferDays', plan.deferDays, 1, MAX_DAYS),
    ...checkWhole('plan.thenCount', plan.thenCount, 1, MAX_COUNT),
    ...checkDate('plan.untilDate', plan.untilDate),
    ...checkRate('plan.rate', plan.rate),
    ...checkOrder([
      { field: 'situation.asOf', date: situation.asOf },
      { field: 'plan.untilDate', date: plan.untilDate },
      { field: 'plan.firstDueDate', date: plan.firstDueDate },
    ]),
  ];
}

function checkBody(plan: PlanInput, situation: Situation): Errors {
  switch (plan.kind) {
    case 'stepped':
      return checkSteps(plan);
    case 'dated':
      return checkPayments(plan);
    case 'minimum-then-rest':
      return checkMinimum(plan, situation);
    case 'deferral':
      return checkDeferral(plan, situation);
    case 'settlement':
      return [
        ...checkAmount('plan.payFen', plan.payFen),
        ...checkDecimal('plan.payShare', plan.payShare, 1),
        ...checkDate('plan.payBy', plan.payBy),
      ];
    case 'stated-instalments':
      return [
        ...checkWhole('plan.count', plan.count, 1, MAX_COUNT),
        ...checkAmount('plan.perPaymentFen', plan.perPaymentFen),
        ...checkAmount('plan.firstPaymentFen', plan.firstPaymentFen),
        ...checkAmount('plan.lastPaymentFen', plan.lastPaymentFen),
        ...checkPause(plan.deferMonths),
      ];
    case 'flat-fee':
      return [
        ...checkWhole('plan.count', plan.count, 1, MAX_COUNT),
        ...checkDecimal('plan.feeRate', plan.feeRate, 1),
      ];
    case 'zero-interest':
      return checkWhole('plan.count', plan.count, 1, MAX_COUNT);
    default:
      return [
        ...checkWhole('plan.count', plan.count, 1, MAX_COUNT),
        ...checkRate('plan.rate', plan.rate),
      ];
  }
}

/** A part of the debt that is paid at once cannot be more than all of it. */
function checkPart(field: string, amountFen: Fen | null, situation: Situation): Errors {
  const owed = balanceOf(situation);
  const tooMuch = owed !== null && amountFen !== null && amountFen > owed;
  return [
    ...checkAmount(field, amountFen),
    ...(tooMuch ? [{ field, code: 'above-owed' as const, min: 0, max: owed }] : []),
  ];
}

function checkDown(plan: PlanInput, situation: Situation): Errors {
  const down = plan.downPayment;
  if (down === null) return [];
  return [
    ...checkPart('plan.downPayment.amountFen', down.amountFen, situation),
    ...checkDecimal('plan.downPayment.share', down.share ?? null, 1),
    ...checkDate('plan.downPayment.dueDate', down.dueDate),
    ...checkOrder([
      { field: 'plan.downPayment.dueDate', date: down.dueDate },
      { field: 'plan.firstDueDate', date: plan.firstDueDate },
    ]),
  ];
}

function checkTerms(plan: PlanInput, situation: Situation): Errors {
  return [
    ...checkAmount('plan.financedFen', plan.financedFen),
    ...checkAmount('plan.statedTotalFen', plan.statedTotalFen),
    ...checkDecimal('plan.statedRate.value', plan.statedRate?.value ?? null, MAX_RATE),
    ...checkDate('plan.firstDueDate', plan.firstDueDate),
    ...checkWhole('plan.dueDay', plan.dueDay, 1, 31),
    ...checkMoment('plan.validUntil', plan.validUntil),
    ...checkDown(plan, situation),
    ...checkWaivers(plan.waivers, situation),
  ];
}

function checkSituation(s: Situation): Errors {
  return [
    ...checkAmount('situation.principalFen', s.principalFen),
    ...checkAmount('situation.interestFen', s.interestFen),
    ...checkAmount('situation.penaltyFen', s.penaltyFen),
    ...checkAmount('situation.feesFen', s.feesFen),
    ...checkDate('situation.asOf', s.asOf),
    ...checkRate('situation.contractRate', s.contractRate),
    ...checkDecimal('situation.penaltyMultiple', s.penaltyMultiple, MAX_RATE),
    ...checkWhole('situation.daysOverdue', s.daysOverdue, 0, MAX_DAYS),
    ...checkAmount('situation.incomeFen', s.incomeFen),
    ...checkAmount('situation.necessaryExpensesFen', s.necessaryExpensesFen),
    ...checkAmount('situation.otherDebtPaymentsFen', s.otherDebtPaymentsFen),
    ...checkWhole('situation.payday', s.payday, 1, 31),
  ];
}

function checkOptions(options: CheckOptions): Errors {
  return [
    ...checkMoment('options.now', options.now),
    ...checkDate('options.loanDate', options.loanDate),
    ...checkDecimal('options.lpr1y', options.lpr1y, 1),
    ...checkDecimal('options.presentValueRate', options.presentValueRate, 1),
  ];
}

/** Everything that is wrong with the input, each with its field; empty when it can be calculated with. */
export function validateInput(
  plan: PlanInput,
  situation: Situation,
  options: CheckOptions,
): Errors {
  const ofSituation = checkSituation(situation);
  // What is owed is no bound while it is itself wrong.
  const owed = ofSituation.length > 0 ? EMPTY_SITUATION : situation;
  return [
    ...checkBody(plan, owed),
    ...checkTerms(plan, owed),
    ...ofSituation,
    ...checkOptions(options),
  ];
}
