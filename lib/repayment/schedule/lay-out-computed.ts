import { type Fen, fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { ZERO } from '@/lib/money/rational';
import { addFen, ZERO_FEN } from '@/lib/money/sum';
import { type ContractRate, monthlyRateOf } from '../contract-rate';
import type { PlanBody, PlanTerms } from '../plan';
import type { QuestionCode } from '../questions';
import {
  equalInstalments,
  equalPrincipal,
  flatFee,
  type Instalment,
  interestFirst,
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

function amortised(
  plan: PlanTerms & { readonly kind: ComputedKind; readonly rate: ContractRate | null },
  principalFen: Fen,
  count: number,
): Computed | QuestionCode {
  const periodRate = plan.rate === null ? null : monthlyRateOf(plan.rate);
  if (periodRate === null) return 'plan-rate';
  const loan = { principalFen, count, periodRate };
  const instalments =
    plan.kind === 'equal-instalment'
      ? equalInstalments(loan)
      : plan.kind === 'equal-principal'
        ? equalPrincipal(loan)
        : interestFirst(loan);
  return { upFrontFeeFen: ZERO_FEN, instalments };
}

function withFee(
  plan: PlanTerms & Extract<PlanBody, { kind: 'flat-fee' }>,
  principalFen: Fen,
  count: number,
): Computed | QuestionCode {
  const rate = plan.feeRate === null ? null : parseDecimal(plan.feeRate);
  if (rate === null) return 'fee-rate';
  if (plan.charged === 'unknown') return 'fee-charged-when';
  const fee = percentOf(principalFen, rate);
  const upFront = plan.charged === 'up-front';
  return {
    upFrontFeeFen: upFront ? fee : ZERO_FEN,
    instalments: flatFee(principalFen, count, upFront ? ZERO_FEN : fee),
  };
}

function compute(plan: ComputedPlan, principalFen: Fen, count: number): Computed | QuestionCode {
  switch (plan.kind) {
    case 'flat-fee':
      return withFee(plan, principalFen, count);
    case 'zero-interest':
      return {
        upFrontFeeFen: ZERO_FEN,
        instalments: equalPrincipal({ principalFen, count, periodRate: ZERO }),
      };
    default:
      return amortised(plan, principalFen, count);
  }
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
    const date = dueDate(plan.firstDueDate, plan.dueDay, k);
    rows.push({ index: k + 1, kind: 'instalment', date, ...instalment });
  });
  return rows;
}

function missingOf(plan: ComputedPlan): readonly QuestionCode[] {
  const missing: QuestionCode[] = [];
  if (plan.financedFen === null) missing.push('financed-amount');
  if (plan.count === null) missing.push('count');
  if (plan.downPayment !== null && plan.downPayment.amountFen === null)
    missing.push('down-payment-amount');
  if (plan.kind === 'flat-fee') {
    if (plan.feeRate === null) missing.push('fee-rate');
    if (plan.charged === 'unknown') missing.push('fee-charged-when');
  } else if (plan.kind !== 'zero-interest' && plan.rate === null) missing.push('plan-rate');
  return missing;
}

/** Lays out a plan that is computed from principal, count and rate or fee; a missing one is asked for. */
export function layOutComputed(plan: ComputedPlan): Layout {
  const missing = missingOf(plan);
  const { financedFen, count } = plan;
  if (missing.length > 0 || financedFen === null || count === null) return incomplete(missing);
  const computed = compute(plan, financedFen, count);
  if (typeof computed === 'string') return incomplete([computed]);
  return {
    status: 'complete',
    rows: toRows(plan, computed, financedFen),
    pauseMonths: 0,
    monthly: true,
    baseFen: addFen(financedFen, plan.downPayment?.amountFen ?? fen(0)),
    splitBy: 'terms',
  };
}
