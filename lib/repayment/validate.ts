import { balanceOf, owedOf } from './balance';
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
import type { PlanInput, Waiver } from './plan';
import type { PlanInputError } from './plan-input-error';
import type { Situation } from './situation';

type Errors = readonly PlanInputError[];

/** Highest rate accepted, as a fraction: 1000 %. */
const MAX_RATE = 10;
const MAX_DAYS = 36_500;

const checkRate = (field: string, rate: ContractRate | null): Errors =>
  checkDecimal(`${field}.value`, rate?.value ?? null, MAX_RATE);

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

function checkMinimum(plan: Extract<PlanInput, { kind: 'minimum-then-rest' }>): Errors {
  return [
    ...checkAmount('plan.minimumFen', plan.minimumFen),
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
      return checkMinimum(plan);
    case 'deferral':
      return checkDeferral(plan, situation);
    case 'settlement':
      return [...checkAmount('plan.payFen', plan.payFen), ...checkDate('plan.payBy', plan.payBy)];
    case 'stated-instalments':
      return [
        ...checkWhole('plan.count', plan.count, 1, MAX_COUNT),
        ...checkAmount('plan.perPaymentFen', plan.perPaymentFen),
        ...checkAmount('plan.firstPaymentFen', plan.firstPaymentFen),
        ...checkAmount('plan.lastPaymentFen', plan.lastPaymentFen),
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

function checkWaiver(waiver: Waiver, i: number, situation: Situation): Errors {
  const field = `plan.waivers.${i}.amountFen`;
  const owed = waiver.item === null ? balanceOf(situation) : owedOf(situation, waiver.item);
  const tooMuch: Errors =
    owed !== null && waiver.amountFen !== null && waiver.amountFen > owed
      ? [{ field, code: 'above-owed', min: 0, max: owed }]
      : [];
  return [
    ...checkAmount(field, waiver.amountFen),
    ...checkDecimal(`plan.waivers.${i}.ratio`, waiver.ratio, 1),
    ...tooMuch,
  ];
}

function checkDown(plan: PlanInput, situation: Situation): Errors {
  const down = plan.downPayment;
  if (down === null) return [];
  const owed = balanceOf(situation);
  const tooMuch: Errors =
    owed !== null && down.amountFen !== null && down.amountFen > owed
      ? [{ field: 'plan.downPayment.amountFen', code: 'above-owed', min: 0, max: owed }]
      : [];
  return [
    ...checkAmount('plan.downPayment.amountFen', down.amountFen),
    ...checkDate('plan.downPayment.dueDate', down.dueDate),
    ...tooMuch,
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
    ...plan.waivers.flatMap((waiver, i) => checkWaiver(waiver, i, situation)),
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
  return [
    ...checkBody(plan, situation),
    ...checkTerms(plan, situation),
    ...checkSituation(situation),
    ...checkOptions(options),
  ];
}
