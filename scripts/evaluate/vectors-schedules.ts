import { fen } from '@/lib/money/fen';
import { decimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { divide, fromInteger, type Rational, ZERO } from '@/lib/money/rational';
import { irrRoots } from '@/lib/repayment/rates/irr';
import {
  equalInstalments,
  equalPrincipal,
  flatFee,
  type Instalment,
  interestFirst,
  levelInstalment,
} from '@/lib/repayment/schedule/amortise';
import { deferredInstalments, type GraceInterest } from '@/lib/repayment/schedule/deferred';
import { dueDate } from '@/lib/repayment/schedule/due-dates';
import type { Vector } from './vectors';
import { periodicAnswer } from './vectors-rates';

interface Inputs {
  readonly method: string;
  readonly principalFen: number;
  readonly periods: number;
  readonly annualRate?: string;
  readonly periodRate?: string;
  readonly amortisationPeriods?: number;
  readonly feeRatePerPeriod?: string;
  readonly upfrontFeeRate?: string;
  readonly firstDueDate?: string;
  readonly paid: number;
  readonly graceMonths: number;
  readonly graceInterest: GraceInterest;
}

const periodRateOf = (inputs: Inputs): Rational =>
  inputs.periodRate !== undefined
    ? decimal(inputs.periodRate)
    : inputs.annualRate !== undefined
      ? divide(decimal(inputs.annualRate), fromInteger(12))
      : ZERO;

function instalmentsOf(inputs: Inputs): readonly Instalment[] {
  const principalFen = fen(inputs.principalFen);
  const count = inputs.periods;
  const loan = { principalFen, count, periodRate: periodRateOf(inputs) };
  switch (inputs.method) {
    case 'equal_instalment':
      return equalInstalments(loan, inputs.amortisationPeriods ?? count);
    case 'equal_principal':
      return equalPrincipal(loan);
    case 'interest_first':
      return interestFirst(loan);
    case 'flat_fee':
      return flatFee(
        principalFen,
        count,
        percentOf(principalFen, decimal(inputs.feeRatePerPeriod ?? '0')),
      );
    default:
      return flatFee(principalFen, count, fen(0));
  }
}

const upFrontFee = (inputs: Inputs): number =>
  inputs.upfrontFeeRate === undefined
    ? 0
    : percentOf(fen(inputs.principalFen), decimal(inputs.upfrontFeeRate));

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

const costOf = (row: Instalment): number => row.interestFen + row.feeFen;

function predictRows(inputs: Inputs): unknown {
  const rows = instalmentsOf(inputs);
  const fee = upFrontFee(inputs);
  const payments = rows.map((row) => row.paymentFen);
  return {
    rows: rows.map((row, k) => [
      k + 1,
      row.paymentFen,
      row.principalFen,
      costOf(row),
      row.balanceFen,
    ]),
    totalPaymentFen: total(payments) + fee,
    totalCostFen: total(rows.map(costOf)) + fee,
    irr: periodicAnswer(
      irrRoots([inputs.principalFen - fee, ...payments.map((payment) => -payment)]),
      12,
    ),
    instalmentFen: levelInstalment({
      principalFen: fen(inputs.principalFen),
      periodRate: periodRateOf(inputs),
      count: inputs.amortisationPeriods ?? inputs.periods,
    }),
    ...(inputs.firstDueDate && {
      dates: rows.map((_, k) =>
        dueDate({ firstDueDate: inputs.firstDueDate ?? null, dueDay: null }, k),
      ),
    }),
  };
}

function predictBalance(inputs: Inputs): unknown {
  const rows = instalmentsOf(inputs);
  const done = rows.slice(0, inputs.paid);
  const ahead = rows.slice(inputs.paid);
  return {
    balanceFen: done.at(-1)?.balanceFen ?? inputs.principalFen,
    paidFen: total(done.map((row) => row.paymentFen)),
    remainingPaymentsFen: total(ahead.map((row) => row.paymentFen)),
    remainingCostFen: total(ahead.map(costOf)),
  };
}

function predictDeferral(inputs: Inputs): unknown {
  const loan = {
    principalFen: fen(inputs.principalFen),
    count: inputs.periods,
    periodRate: periodRateOf(inputs),
  };
  const { rows, balanceAfterGraceFen, accruedFen } = deferredInstalments(
    loan,
    inputs.graceMonths,
    inputs.graceInterest,
  );
  const paymentsFen = [
    ...Array.from({ length: inputs.graceMonths }, () => 0),
    ...rows.map((row) => row.paymentFen),
  ];
  return {
    paymentsFen,
    balanceAfterGraceFen,
    accruedFen,
    totalPaymentFen: total(paymentsFen),
    totalCostFen: total(paymentsFen) - inputs.principalFen,
    irr: periodicAnswer(
      irrRoots([
        inputs.principalFen,
        ...paymentsFen.map((payment) => (payment === 0 ? 0 : -payment)),
      ]),
      12,
    ),
  };
}

export function predictSchedule({ kind, inputs: foreign }: Vector): unknown {
  const inputs = foreign as Inputs;
  switch (kind) {
    case 'schedule':
      return predictRows(inputs);
    case 'balance_after':
      return predictBalance(inputs);
    case 'deferral':
      return predictDeferral(inputs);
    default:
      return undefined;
  }
}
