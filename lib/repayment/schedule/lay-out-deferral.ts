import { type Fen, fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import { fromInteger, multiply, ZERO } from '@/lib/money/rational';
import { addFen, ZERO_FEN } from '@/lib/money/sum';
import { balanceOf } from '../balance';
import { dailyRateOf, monthlyRateOf } from '../contract-rate';
import { addDays, addMonths, daysBetween, type IsoDate } from '../iso-date';
import type { PlanBody, PlanTerms } from '../plan';
import type { QuestionCode } from '../questions';
import type { Situation } from '../situation';
import { equalPrincipal, type Instalment } from './amortise';
import { collectWithFirst, deferredInstalments } from './deferred';
import { toRows } from './lay-out-computed';
import { incomplete, type Layout } from './layout';

export type DeferralPlan = PlanTerms & Extract<PlanBody, { kind: 'deferral' }>;

/** Day on which the pause ends; null when it is not known. */
export function endOfPause(plan: DeferralPlan, asOf: IsoDate | null): IsoDate | null {
  if (plan.untilDate !== null) return plan.untilDate;
  if (asOf === null) return null;
  if (plan.deferMonths !== null) return addMonths(asOf, plan.deferMonths);
  return plan.deferDays === null ? null : addDays(asOf, plan.deferDays);
}

function missingOf(plan: DeferralPlan, situation: Situation): readonly QuestionCode[] {
  const missing: QuestionCode[] = [];
  if (plan.untilDate === null && plan.deferMonths === null && plan.deferDays === null)
    missing.push('deferral-end');
  if (plan.accrual === 'unknown') missing.push('deferral-accrual');
  if (plan.thenCount === null) missing.push('deferral-then');
  const runs = plan.accrual === 'accrues' || plan.accrual === 'capitalises';
  if (runs && plan.rate === null) missing.push('plan-rate');
  if (runs && plan.deferMonths === null && situation.asOf === null) missing.push('as-of');
  if (plan.financedFen === null && balanceOf(situation) === null) missing.push('financed-amount');
  return missing;
}

type Instalments = { readonly months: number; readonly rows: readonly Instalment[] };

const GRACE = { none: 'waive', accrues: 'accrue', capitalises: 'capitalise' } as const;

/**
 * Months without payment, then instalments at a monthly rate. A single payment falls at the end of the last month of the
 * pause; instalments begin a month after it.
 */
function monthlyPause(plan: DeferralPlan, base: Fen, months: number): Instalments | QuestionCode {
  const free = plan.rate === null && plan.accrual === 'none';
  const periodRate = free ? ZERO : plan.rate === null ? null : monthlyRateOf(plan.rate);
  if (periodRate === null || plan.accrual === 'unknown') return 'plan-rate';
  const count = plan.thenCount ?? 1;
  const graceMonths = count === 1 ? Math.max(months - 1, 0) : months;
  const loan = { principalFen: base, count, periodRate };
  const { rows } = deferredInstalments(loan, graceMonths, GRACE[plan.accrual]);
  return { months: graceMonths, rows };
}

/** A pause counted in days: simple daily interest on the base, one rounding, paid with what comes after. */
function dailyPause(
  plan: DeferralPlan,
  base: Fen,
  situation: Situation,
): Instalments | QuestionCode {
  const count = plan.thenCount ?? 1;
  const level = equalPrincipal({ principalFen: base, count, periodRate: ZERO });
  if (plan.accrual === 'none') return { months: 0, rows: level };
  const daily = plan.rate === null ? null : dailyRateOf(plan.rate, situation.dayCount);
  if (daily === null) return 'day-count';
  const end = endOfPause(plan, situation.asOf);
  const days = end === null || situation.asOf === null ? 0 : daysBetween(situation.asOf, end);
  const interest = percentOf(base, multiply(daily, fromInteger(days)));
  return { months: 0, rows: collectWithFirst(level, interest) };
}

/**
 * 延期: what is due after the pause. A pause in months uses a monthly rate, also for the instalments; a pause in days
 * uses the daily rate, and the instalments after it carry no interest unless the plan is given as another kind.
 */
export function layOutDeferral(plan: DeferralPlan, situation: Situation): Layout {
  const missing = missingOf(plan, situation);
  const base = plan.financedFen ?? balanceOf(situation);
  if (missing.length > 0 || base === null) return incomplete(missing);
  const inMonths =
    plan.deferMonths !== null && plan.untilDate === null && plan.rate?.basis !== 'day';
  const paused = inMonths
    ? monthlyPause(plan, base, plan.deferMonths ?? 0)
    : dailyPause(plan, base, situation);
  if (typeof paused === 'string') return incomplete([paused]);
  const firstDueDate = plan.firstDueDate ?? firstAfterPause(plan, situation.asOf, inMonths);
  const dated = { ...plan, firstDueDate };
  return {
    status: 'complete',
    rows: toRows(dated, { upFrontFeeFen: ZERO_FEN, instalments: paused.rows }, base),
    pauseMonths: paused.months,
    monthly: inMonths,
    baseFen: addFen(base, plan.downPayment?.amountFen ?? fen(0)),
    splitBy: 'terms',
  };
}

/** A pause in months is followed by a full period; a pause in days ends on the day the first payment is due. */
function firstAfterPause(
  plan: DeferralPlan,
  asOf: IsoDate | null,
  inMonths: boolean,
): IsoDate | null {
  const end = endOfPause(plan, asOf);
  if (end === null || !inMonths || (plan.thenCount ?? 1) === 1) return end;
  return addMonths(end, 1);
}
