import { type Fen, fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { fromInteger, multiply, type Rational, toNumber } from '@/lib/money/rational';
import { sumFen } from '@/lib/money/sum';
import { type AccrualRow, runDebt } from './accrual';
import { balanceOf } from './balance';
import { dailyRateOf } from './contract-rate';
import type { IsoDate } from './iso-date';
import type { ScheduleRow } from './schedule/layout';
import type { Situation } from './situation';

/** The plan against paying everything now 与现在一次还清相比. */
export interface AgainstPayingNow {
  readonly payNowFen: Fen;
  /** Plan − pay now; negative: the plan costs less. */
  readonly extraFen: Fen;
}

/** The plan against the contract as it runs, paying the same amounts on the same days 与合同继续计息相比. */
export interface AgainstContract {
  /** Daily rate used, a fraction: contract rate × penalty multiple while overdue. */
  readonly dailyRate: number;
  /** Interest that the contract would add until the plan's last day. */
  readonly contractInterestFen: Fen;
  /** Paid under the plan plus what the contract would still leave open on that day. */
  readonly contractCostFen: Fen;
  readonly untilDate: IsoDate;
  /** Plan total − contract cost; positive: the plan is dearer. */
  readonly extraFen: Fen;
}

export function againstPayingNow(totalPaidFen: Fen, situation: Situation): AgainstPayingNow | null {
  const payNowFen = balanceOf(situation);
  return payNowFen === null ? null : { payNowFen, extraFen: fen(totalPaidFen - payNowFen) };
}

/**
 * Daily rate that runs now: the contract's, times the penalty multiple when the debt is overdue. Null when any part is not known.
 */
export function runningDailyRate(situation: Situation): Rational | null {
  const { contractRate, dayCount, daysOverdue, penaltyMultiple } = situation;
  const daily = contractRate === null ? null : dailyRateOf(contractRate, dayCount);
  if (daily === null || daysOverdue === null) return null;
  if (daysOverdue === 0) return daily;
  const multiple = penaltyMultiple === null ? null : parseDecimal(penaltyMultiple);
  return multiple === null ? null : multiply(daily, multiple);
}

/** Null while the split of the debt, the contract's rate or a date of the plan is not known. */
export function againstContract(
  rows: readonly ScheduleRow[],
  situation: Situation,
): AgainstContract | null {
  const { principalFen, interestFen, penaltyFen, feesFen, asOf } = situation;
  const dailyRate = runningDailyRate(situation);
  if (dailyRate === null || asOf === null || balanceOf(situation) === null) return null;
  const payments = rows.flatMap((row) => {
    const date = row.kind === 'up-front-fee' ? asOf : row.date;
    return date === null ? [] : [{ date, amountFen: row.paymentFen }];
  });
  const [first] = payments;
  if (payments.length < rows.length || first === undefined || first.date < asOf) return null;
  const debt = {
    principalFen: principalFen as Fen,
    interestFen: fen((interestFen as Fen) + (penaltyFen as Fen)),
    feesFen: feesFen as Fen,
    dailyRate,
    startDate: asOf,
  };
  const run = runDebt(debt, payments);
  const last = run.at(-1) as AccrualRow;
  const overpaid = sumFen(run.map((row) => row.overpaidFen));
  const paid = sumFen(payments.map((payment) => payment.amountFen));
  const open = last.principalFen + last.unpaidInterestFen + last.unpaidFeeFen;
  const contractCostFen = fen(paid - overpaid + open);
  return {
    dailyRate: toNumber(dailyRate),
    contractInterestFen: sumFen(run.map((row) => row.accruedFen)),
    contractCostFen,
    untilDate: last.date,
    extraFen: fen(paid - contractCostFen),
  };
}

const YEAR_DAYS = 365;

/** Yearly simple rate of the phase after the due date: daily × 365 (the figure that F20 compares first). */
export function penaltyPhaseAnnual(situation: Situation): Rational | null {
  const { contractRate, dayCount, penaltyMultiple } = situation;
  const daily = contractRate === null ? null : dailyRateOf(contractRate, dayCount);
  const multiple = penaltyMultiple === null ? null : parseDecimal(penaltyMultiple);
  if (daily === null || multiple === null) return null;
  return multiply(multiply(daily, multiple), fromInteger(YEAR_DAYS));
}
