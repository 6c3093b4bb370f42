import type { Fen } from '@/lib/money/fen';
import { addFen } from '@/lib/money/sum';
import { balanceOf } from '../balance';
import { type IsoDate, wholeMonthsBetween } from '../iso-date';
import type { PlanBody, PlanTerms } from '../plan';
import type { QuestionCode } from '../questions';
import { partsOfSettlement, settle } from '../settlement';
import type { Situation } from '../situation';
import { dueDate } from './due-dates';
import { incomplete, type Layout } from './layout';
import { type StatedPayment, splitPayments } from './split-payments';

type StatedKind = 'stated-instalments' | 'stepped' | 'dated' | 'settlement' | 'minimum-then-rest';
export type StatedPlan = PlanTerms & Extract<PlanBody, { kind: StatedKind }>;

interface Draft {
  readonly missing: readonly QuestionCode[];
  readonly payments: readonly { readonly amountFen: Fen; readonly date: IsoDate | null }[];
}

type Instalments = PlanTerms & Extract<PlanBody, { kind: 'stated-instalments' }>;

function draftInstalments(plan: Instalments): Draft {
  const { count, perPaymentFen, firstPaymentFen, lastPaymentFen } = plan;
  const missing: QuestionCode[] = [];
  if (count === null) missing.push('count');
  if (perPaymentFen === null) missing.push('per-payment');
  if (count === null || perPaymentFen === null) return { missing, payments: [] };
  const amounts = Array.from({ length: count }, () => perPaymentFen);
  if (firstPaymentFen !== null) amounts[0] = firstPaymentFen;
  if (lastPaymentFen !== null) amounts[count - 1] = lastPaymentFen;
  return { missing, payments: onMonthlyDates(plan, amounts) };
}

function onMonthlyDates(plan: PlanTerms, amounts: readonly Fen[]): Draft['payments'] {
  return amounts.map((amountFen, k) => ({
    amountFen,
    date: dueDate(plan, k),
  }));
}

function draftSteps(plan: PlanTerms & Extract<PlanBody, { kind: 'stepped' }>): Draft {
  const amounts = plan.steps.flatMap(({ count, perPaymentFen }) =>
    count === null || perPaymentFen === null
      ? []
      : Array.from({ length: count }, () => perPaymentFen),
  );
  const open = plan.steps.some((step) => step.count === null || step.perPaymentFen === null);
  if (open || amounts.length === 0) return { missing: ['step-terms'], payments: [] };
  return { missing: [], payments: onMonthlyDates(plan, amounts) };
}

function draftDated(plan: PlanTerms & Extract<PlanBody, { kind: 'dated' }>): Draft {
  const payments = plan.payments.flatMap(({ amountFen, date }) =>
    amountFen === null || date === null ? [] : [{ amountFen, date }],
  );
  const open = plan.payments.length === 0 || payments.length < plan.payments.length;
  return { missing: open ? ['payment-dates'] : [], payments };
}

function draftMinimum(plan: PlanTerms & Extract<PlanBody, { kind: 'minimum-then-rest' }>): Draft {
  const { minimumFen, minimumDue, restFen, restDue } = plan;
  const missing: QuestionCode[] = [];
  if (minimumFen === null) missing.push('minimum-amount');
  if (minimumDue === null) missing.push('minimum-date');
  if (restFen === null) missing.push('rest-amount');
  if (restDue === null) missing.push('rest-date');
  if (minimumFen === null || restFen === null) return { missing, payments: [] };
  const payments = [
    { amountFen: minimumFen, date: minimumDue },
    { amountFen: restFen, date: restDue },
  ];
  return { missing, payments };
}

type SettlementPlan = PlanTerms & Extract<PlanBody, { kind: 'settlement' }>;

/** The sum as stated, else the share of the debt that was; nothing where it is not known of what. */
function draftSettlement(plan: SettlementPlan, situation: Situation): Draft {
  const parts = plan.payFen === null ? partsOfSettlement(plan, situation) : null;
  const amountFen = plan.payFen ?? (parts && settle(parts).payFen);
  if (amountFen !== null) return { missing: [], payments: [{ amountFen, date: plan.payBy }] };
  const isOpen = plan.payShare !== null && plan.shareOf === null;
  return { missing: [isOpen ? 'settlement-share-of' : 'settlement-amount'], payments: [] };
}

function draft(plan: StatedPlan, situation: Situation): Draft {
  switch (plan.kind) {
    case 'stated-instalments':
      return draftInstalments(plan);
    case 'stepped':
      return draftSteps(plan);
    case 'dated':
      return draftDated(plan);
    case 'minimum-then-rest':
      return draftMinimum(plan);
    case 'settlement':
      return draftSettlement(plan, situation);
  }
}

type MonthlyPlan = Extract<StatedPlan, { kind: 'stated-instalments' | 'stepped' }>;

/**
 * Months that pass without a payment before the first instalment's own 首期之前的空档, e.g. 停3个月再开始还. A first date
 * tells them; without one it is the pause that was said, as for a deferral.
 */
function pauseOf(plan: MonthlyPlan, asOf: IsoDate | null): number {
  if (plan.firstDueDate === null) return plan.deferMonths ?? 0;
  if (asOf === null) return 0;
  return Math.max(wholeMonthsBetween(asOf, plan.firstDueDate) - 1, 0);
}

/** Lays out a plan whose amounts were stated: nothing is computed but the split into principal and interest. */
export function layOutStated(plan: StatedPlan, situation: Situation): Layout {
  const { missing, payments } = draft(plan, situation);
  const down = plan.downPayment;
  if (down !== null && down.amountFen === null)
    return incomplete([...missing, 'down-payment-amount']);
  if (missing.length > 0) return incomplete(missing);
  const all: StatedPayment[] = payments.map((payment) => ({ kind: 'instalment', ...payment }));
  if (down?.amountFen != null)
    all.unshift({ kind: 'down-payment', amountFen: down.amountFen, date: down.dueDate });
  const baseFen =
    plan.financedFen === null
      ? balanceOf(situation)
      : addFen(plan.financedFen, down?.amountFen ?? (0 as Fen));
  const monthly = plan.kind === 'stated-instalments' || plan.kind === 'stepped';
  const { asOf } = situation;
  const pauseMonths = monthly ? pauseOf(plan, asOf) : 0;
  const split = splitPayments(all, { baseFen, asOf, monthly, pauseMonths });
  return { status: 'complete', ...split, pauseMonths, monthly, baseFen };
}
