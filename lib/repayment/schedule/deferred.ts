import { type Fen, fen } from '@/lib/money/fen';
import { percentOf } from '@/lib/money/percent-of';
import { equalInstalments, type Instalment, type Loan } from './amortise';

/** What interest does in the months without payment: 不计息 / 计息不复利 / 计息并转入本金. */
export type GraceInterest = 'waive' | 'accrue' | 'capitalise';

export interface DeferredSchedule {
  readonly balanceAfterGraceFen: Fen;
  /** Interest of the pause that is collected with the first instalment (`accrue`). */
  readonly accruedFen: Fen;
  /** The instalments after the pause; the first carries `accruedFen` as interest. */
  readonly rows: readonly Instalment[];
}

/** Adds interest that was put off to the first row. */
export function collectWithFirst(
  rows: readonly Instalment[],
  extraFen: Fen,
): readonly Instalment[] {
  return rows.map((row, i) =>
    i > 0
      ? row
      : {
          ...row,
          interestFen: fen(row.interestFen + extraFen),
          paymentFen: fen(row.paymentFen + extraFen),
        },
  );
}

/** 延期后等额本息: `graceMonths` without payment, each month's interest rounded to a fen. */
export function deferredInstalments(
  loan: Loan,
  graceMonths: number,
  graceInterest: GraceInterest,
): DeferredSchedule {
  let balance = loan.principalFen;
  let accrued = 0;
  for (let month = 0; month < graceMonths && graceInterest !== 'waive'; month++) {
    const interest = percentOf(balance, loan.periodRate);
    if (graceInterest === 'capitalise') balance = fen(balance + interest);
    else accrued += interest;
  }
  const rows = equalInstalments({ ...loan, principalFen: balance });
  return {
    balanceAfterGraceFen: balance,
    accruedFen: fen(accrued),
    rows: collectWithFirst(rows, fen(accrued)),
  };
}
