import { ZERO_FEN } from '@/lib/money/sum';
import { isWhole, type StatedBalance } from '@/lib/nlu/balance';
import type { DebtCase } from './case';

type BalanceFacts = Partial<
  Pick<
    DebtCase,
    'principalFen' | 'interestFen' | 'penaltyFen' | 'feesFen' | 'daysOverdue' | 'balanceAsOf'
  >
>;

/**
 * The facts of a case that a stated balance gives. A part that was not named stays as it is, except where the named
 * ones already make up the stated total: then it is nothing. `at`: ISO time of the statement.
 */
export function balancePatch(stated: StatedBalance, at: string): BalanceFacts {
  const rest = isWhole(stated) ? ZERO_FEN : undefined;
  const { principal = rest, interest = rest, penalty = rest, fees = rest } = stated.partsFen;
  return {
    ...(principal === undefined ? {} : { principalFen: principal }),
    ...(interest === undefined ? {} : { interestFen: interest }),
    ...(penalty === undefined ? {} : { penaltyFen: penalty }),
    ...(fees === undefined ? {} : { feesFen: fees }),
    ...(stated.daysOverdue === null ? {} : { daysOverdue: stated.daysOverdue }),
    balanceAsOf: at.slice(0, 10),
  };
}

/** True when taking the statement over would change an amount of the case. */
export function balanceDiffers(debt: DebtCase, stated: StatedBalance, at: string): boolean {
  const { balanceAsOf: _, ...facts } = balancePatch(stated, at);
  return Object.entries(facts).some(([name, value]) => debt[name as keyof DebtCase] !== value);
}
