import { type Fen, fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import { fromInteger, multiply, type Rational } from '@/lib/money/rational';
import { minFen } from '@/lib/money/sum';
import { daysBetween, type IsoDate } from './iso-date';

export interface Payment {
  readonly date: IsoDate;
  readonly amountFen: Fen;
}

/** What one payment did to a debt that bears daily interest. */
export interface AccrualRow {
  readonly date: IsoDate;
  readonly days: number;
  /** Interest of those days, on principal only, to a fen by 四舍五入. */
  readonly accruedFen: Fen;
  readonly feePaidFen: Fen;
  readonly interestPaidFen: Fen;
  readonly principalPaidFen: Fen;
  readonly principalFen: Fen;
  readonly unpaidInterestFen: Fen;
  readonly unpaidFeeFen: Fen;
  readonly overpaidFen: Fen;
}

/** A debt that bears simple daily interest. */
export interface RunningDebt {
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly feesFen: Fen;
  readonly dailyRate: Rational;
  readonly startDate: IsoDate;
}

/**
 * Runs a debt through payments in order of date: fees first, then interest, then principal 民法典第561条的顺序; no interest
 * on interest. Payments on or after `startDate`.
 */
export function runDebt(debt: RunningDebt, payments: readonly Payment[]): readonly AccrualRow[] {
  let principal = debt.principalFen;
  let interest = debt.interestFen;
  let fees = debt.feesFen;
  let since = debt.startDate;
  return payments.map(({ date, amountFen }) => {
    const days = daysBetween(since, date);
    const accruedFen = percentOf(principal, multiply(debt.dailyRate, fromInteger(days)));
    interest = fen(interest + accruedFen);
    const feePaidFen = minFen(amountFen, fees);
    const interestPaidFen = minFen(fen(amountFen - feePaidFen), interest);
    const principalPaidFen = minFen(fen(amountFen - feePaidFen - interestPaidFen), principal);
    fees = fen(fees - feePaidFen);
    interest = fen(interest - interestPaidFen);
    principal = fen(principal - principalPaidFen);
    since = date;
    return {
      date,
      days,
      accruedFen,
      feePaidFen,
      interestPaidFen,
      principalPaidFen,
      principalFen: principal,
      unpaidInterestFen: interest,
      unpaidFeeFen: fees,
      overpaidFen: fen(amountFen - feePaidFen - interestPaidFen - principalPaidFen),
    };
  });
}
