import type { Fen } from '@/lib/money/fen';
import { decimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { type Rational, ZERO } from '@/lib/money/rational';
import { addFen, ZERO_FEN } from '@/lib/money/sum';
import { monthlyRateOf } from '../contract-rate';
import type { PlanBody, PlanTerms } from '../plan';
import type { QuestionCode } from '../questions';
import {
  equalInstalments,
  equalPrincipal,
  flatFee,
  type Instalment,
  interestFirst,
  type Loan,
} from './amortise';
import { dueDate } from './due-dates';
import { incomplete, type Layout, type ScheduleRow } from './layout';

type ComputedKind =
  | 'equal-instalment'
  | 'equal-principal'
  | 'interest-first'
  | 'flat-fee'
  | 'zero-interest';
export type ComputedPlan = PlanTerms & Extract<PlanBody, { kind: ComputedKind }>;

interface Computed {
  readonly upFrontFeeFen: Fen;
  readonly instalments: readonly Instalment[];
}

/** What a plan charges, once every term of it is known. */
type Price =
  | { readonly by: 'rate'; readonly method: typeof equalPrincipal; readonly periodRate: Rational }
  | { readonly by: 'fee'; readonly rate: Rational; readonly upFront: boolean };

const METHODS = {
  'equal-instalment': (loan: Loan) => equalInstalments(loan),
  'equal-principal': equalPrincipal,
  'interest-first': interestFirst,
} as const;

/** The price of a plan, or the terms of it that are open. */
function priceOf(plan: ComputedPlan): Price | readonly QuestionCode[] {
  if (plan.kind === 'zero-interest')
    return { by: 'rate', method: equalPrincipal, periodRate: ZERO };
  if (plan.kind === 'flat-fee') {
    const missing: QuestionCode[] = [];
    if (plan.feeRate === null) missing.push('fee-rate');
    if (plan.charged === 'unknown') missing.push('fee-charged-when');
    if (plan.feeRate === null || missing.length > 0) return missing;
    return { by: 'fee', rate: decimal(plan.feeRate), upFront: plan.charged === 'up-front' };
  }
  const periodRate = plan.rate && monthlyRateOf(plan.rate);
  return periodRate === null
    ? ['plan-rate']
    : { by: 'rate', method: METHODS[plan.kind], periodRate };
}

function compute(price: Price, principalFen: Fen, count: number): Computed {
  if (price.by === 'rate')
    return {
      upFrontFeeFen: ZERO_FEN,
      instalments: price.method({ principalFen, count, periodRate: price.periodRate }),
    };
  const fee = percentOf(principalFen, price.rate);
  return {
    upFrontFeeFen: price.upFront ? fee : ZERO_FEN,
    instalments: flatFee(principalFen, count, price.upFront ? ZERO_FEN : fee),
  };
}

/** Rows with dates; `balanceFen` of what comes before the first instalment is the principal still to be repaid. */
export function toRows(
  plan: PlanTerms,
  { upFrontFeeFen, instalments }: Computed,
  principalFen: Fen,
): readonly ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  const down = plan.downPayment;
  const before = { index: 0, interestFen: ZERO_FEN, balanceFen: principalFen } as const;
  if (down?.amountFen != null) {
    const { amountFen, dueDate: date } = down;
    const parts = { paymentFen: amountFen, principalFen: amountFen, feeFen: ZERO_FEN };
    rows.push({ ...before, ...parts, kind: 'down-payment', date });
  }
  if (upFrontFeeFen > 0) {
    const parts = { paymentFen: upFrontFeeFen, principalFen: ZERO_FEN, feeFen: upFrontFeeFen };
    rows.push({ ...before, ...parts, kind: 'up-front-fee', date: null });
  }
  instalments.forEach((instalment, k) => {
    const date = dueDate(plan, k);
    rows.push({ index: k + 1, kind: 'instalment', date, ...instalment });
  });
  return rows;
}

/** Lays out a plan that is computed from principal, count and rate or fee; a missing one is asked for. */
export function layOutComputed(plan: ComputedPlan): Layout {
  const { financedFen, count, downPayment } = plan;
  const missing: QuestionCode[] = [];
  if (financedFen === null) missing.push('financed-amount');
  if (count === null) missing.push('count');
  if (downPayment !== null && downPayment.amountFen === null) missing.push('down-payment-amount');
  const price = priceOf(plan);
  if (!('by' in price)) return incomplete([...missing, ...price]);
  if (missing.length > 0 || financedFen === null || count === null) return incomplete(missing);
  return {
    status: 'complete',
    rows: toRows(plan, compute(price, financedFen, count), financedFen),
    pauseMonths: 0,
    monthly: true,
    baseFen: addFen(financedFen, downPayment?.amountFen ?? ZERO_FEN),
    splitBy: 'terms',
  };
}
