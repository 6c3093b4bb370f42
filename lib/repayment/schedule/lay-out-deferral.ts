import type { Fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import { fromInteger, multiply, type Rational, ZERO } from '@/lib/money/rational';
import { addFen, subtractFen, ZERO_FEN } from '@/lib/money/sum';
import { balanceOf } from '../balance';
import { dailyRateOf, monthlyRateOf } from '../contract-rate';
import { addDays, addMonths, daysBetween, type IsoDate, partsOf } from '../iso-date';
import type { PlanBody, PlanTerms } from '../plan';
import type { QuestionCode } from '../questions';
import type { Situation } from '../situation';
import { equalPrincipal, type Instalment } from './amortise';
import { collectWithFirst, deferredInstalments, type GraceInterest } from './deferred';
import { toRows } from './lay-out-computed';
import { incomplete, type Layout } from './layout';

export type DeferralPlan = PlanTerms & Extract<PlanBody, { kind: 'deferral' }>;

/** How long the pause lasts, in the unit that its interest is reckoned in. */
type Pause =
  | { readonly by: 'months'; readonly months: number }
  | { readonly by: 'days'; readonly days: number };

/** A deferral with every term known. */
export interface Resolved {
  readonly baseFen: Fen;
  readonly count: number;
  readonly grace: GraceInterest;
  /** Per month or per day, as the pause is counted. */
  readonly rate: Rational;
  readonly pause: Pause;
  /** Day on which the pause ends; null when the balance has no date. */
  readonly end: IsoDate | null;
}

const GRACE = { none: 'waive', accrues: 'accrue', capitalises: 'capitalise' } as const;

/** Day on which the pause ends; null when it is not known. */
function endOfPause(plan: DeferralPlan, asOf: IsoDate | null): IsoDate | null {
  const { untilDate, deferMonths, deferDays } = plan;
  if (untilDate !== null || asOf === null) return untilDate;
  return deferMonths === null ? addDays(asOf, deferDays ?? 0) : addMonths(asOf, deferMonths);
}

/** Months with a monthly rate stay months; anything else is counted in days. */
function pauseOf(plan: DeferralPlan, end: IsoDate | null, asOf: IsoDate | null): Pause {
  const { deferMonths, untilDate, rate } = plan;
  if (deferMonths !== null && untilDate === null && rate?.basis !== 'day')
    return { by: 'months', months: deferMonths };
  return { by: 'days', days: end === null || asOf === null ? 0 : daysBetween(asOf, end) };
}

/** The rate that fits the pause; none is needed while interest stands still. Null: not known. */
function rateOf(plan: DeferralPlan, pause: Pause, situation: Situation): Rational | null {
  if (plan.rate === null) return plan.accrual === 'none' ? ZERO : null;
  if (pause.by === 'months') return monthlyRateOf(plan.rate);
  return plan.accrual === 'none' ? ZERO : dailyRateOf(plan.rate, situation.dayCount);
}

/** What is put off: what the plan starts from, else what is owed less what is paid down. Null: not known. */
function deferredFen({ financedFen, downPayment }: DeferralPlan, situation: Situation): Fen | null {
  const owed = balanceOf(situation);
  if (financedFen !== null || owed === null) return financedFen;
  return subtractFen(owed, downPayment?.amountFen ?? ZERO_FEN);
}

/** The terms that the pause is reckoned with, or those of them that are open. */
export function deferralTerms(
  plan: DeferralPlan,
  situation: Situation,
): Resolved | readonly QuestionCode[] {
  const { accrual, thenCount: count, untilDate, deferMonths, deferDays } = plan;
  const { asOf } = situation;
  const baseFen = deferredFen(plan, situation);
  const end = endOfPause(plan, asOf);
  const pause = pauseOf(plan, end, asOf);
  const rate = rateOf(plan, pause, situation);
  const runs = accrual === 'accrues' || accrual === 'capitalises';
  const missing: QuestionCode[] = [];
  if (untilDate === null && deferMonths === null && deferDays === null)
    missing.push('deferral-end');
  if (accrual === 'unknown') missing.push('deferral-accrual');
  if (count === null) missing.push('deferral-then');
  if (runs && rate === null) missing.push(plan.rate === null ? 'plan-rate' : 'day-count');
  if (runs && pause.by === 'days' && asOf === null) missing.push('as-of');
  if (plan.downPayment?.amountFen === null) missing.push('down-payment-amount');
  if (baseFen === null) missing.push('financed-amount');
  const known = accrual !== 'unknown' && count !== null && rate !== null && baseFen !== null;
  if (missing.length > 0 || !known) return missing;
  return { baseFen, count, grace: GRACE[accrual], rate, pause, end };
}

/**
 * Instalments after the pause. In months: a single payment falls at the end of the last month, instalments begin a month
 * after it and bear the monthly rate. In days: simple interest of the pause, one rounding, collected with the first.
 */
function instalmentsOf({ baseFen, count, grace, rate, pause }: Resolved): {
  readonly graceMonths: number;
  readonly rows: readonly Instalment[];
} {
  if (pause.by === 'months') {
    const graceMonths = count === 1 ? pause.months - 1 : pause.months;
    const loan = { principalFen: baseFen, count, periodRate: rate };
    return { graceMonths, rows: deferredInstalments(loan, graceMonths, grace).rows };
  }
  const level = equalPrincipal({ principalFen: baseFen, count, periodRate: ZERO });
  const interest = percentOf(baseFen, multiply(rate, fromInteger(pause.days)));
  return { graceMonths: 0, rows: collectWithFirst(level, interest) };
}

/**
 * When the first payment after the pause falls, and on which day of the month the others do. A pause counted in months keeps
 * the day that it is counted from: three months from the 29th of November and one more are the 29th of March, not the 28th.
 */
function afterPause(
  plan: DeferralPlan,
  { count, pause, end }: Resolved,
  { asOf }: Situation,
): Pick<DeferralPlan, 'firstDueDate' | 'dueDay'> {
  const { dueDay, untilDate, deferMonths } = plan;
  if (untilDate !== null || deferMonths === null || asOf === null)
    return { firstDueDate: end, dueDay };
  const later = pause.by === 'months' && count > 1 ? 1 : 0;
  return {
    firstDueDate: addMonths(asOf, deferMonths + later),
    dueDay: dueDay ?? partsOf(asOf).day,
  };
}

/**
 * 延期: what is due after the pause. A pause in months uses a monthly rate, also for the instalments; a pause in days uses
 * the daily rate, and instalments after it carry no interest unless the plan is given as another kind.
 */
export function layOutDeferral(plan: DeferralPlan, situation: Situation): Layout {
  const resolved = deferralTerms(plan, situation);
  if (!('baseFen' in resolved)) return incomplete(resolved);
  const { baseFen, pause } = resolved;
  const { graceMonths, rows } = instalmentsOf(resolved);
  const monthly = pause.by === 'months';
  const dated =
    plan.firstDueDate === null ? { ...plan, ...afterPause(plan, resolved, situation) } : plan;
  return {
    status: 'complete',
    rows: toRows(dated, { upFrontFeeFen: ZERO_FEN, instalments: rows }, baseFen),
    pauseMonths: graceMonths,
    monthly,
    baseFen: addFen(baseFen, plan.downPayment?.amountFen ?? ZERO_FEN),
    splitBy: 'terms',
  };
}
