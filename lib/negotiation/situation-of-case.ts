import type { Fen } from '@/lib/money/fen';
import { balanceOf } from '@/lib/repayment/balance';
import { type CheckOptions, defaultOptions } from '@/lib/repayment/check-options';
import type { Situation } from '@/lib/repayment/situation';
import type { DebtCase } from './case';
import { daysOverdueOn } from './debts/begin-debt';

/** What the calculator needs to know, out of the case. Nothing is filled in that the user has not stated. */
export function situationOfCase(debtCase: DebtCase): Situation {
  return {
    principalFen: debtCase.principalFen,
    interestFen: debtCase.interestFen,
    penaltyFen: debtCase.penaltyFen,
    feesFen: debtCase.feesFen,
    asOf: debtCase.balanceAsOf,
    contractRate: debtCase.contractRate,
    dayCount: debtCase.dayCount ?? null,
    penaltyMultiple: debtCase.penaltyMultiple,
    daysOverdue: daysOverdueOn(debtCase, debtCase.balanceAsOf),
    incomeFen: debtCase.monthlyIncomeFen,
    necessaryExpensesFen: debtCase.necessaryExpensesFen,
    otherDebtPaymentsFen: debtCase.otherDebtPaymentsFen,
    payday: debtCase.payday,
    lenderKind: debtCase.lenderKind,
  };
}

/** What was first said to be owed in all, for as long as its parts are not known: enough to begin with, and said to be rough. */
export function roughOwedFen(debtCase: DebtCase): Fen | null {
  const isRough = debtCase.principalFen === null && balanceOf(situationOfCase(debtCase)) === null;
  return isRough ? (debtCase.totalOwedFen ?? null) : null;
}

/** How to check, out of the case: the loan's date and the lines that the user asked to see. */
export function optionsOfCase(debtCase: DebtCase | null, now: string): CheckOptions {
  return {
    ...defaultOptions(now),
    loanDate: debtCase?.loanDate ?? null,
    referenceLines: debtCase?.referenceLines ?? false,
    lpr1y: debtCase?.lpr1y ?? null,
  };
}
