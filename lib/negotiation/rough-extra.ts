import type { Fen } from '@/lib/money/fen';
import type { DebtCase } from '@/lib/negotiation/case';
import type { PlanCheck } from '@/lib/repayment/check-plan';
import { roughOwedFen } from './situation-of-case';

/** What a plan costs against about what is owed 比约欠, for as long as only that is known; always shown with the sum it is held against. */
export interface RoughExtra {
  readonly extraFen: Fen;
  readonly owedFen: Fen;
}

export function roughExtra(debt: DebtCase | undefined, check: PlanCheck | null): RoughExtra | null {
  const totals = check?.totals ?? null;
  const owedFen = debt ? roughOwedFen(debt) : null;
  if (totals === null || totals.extraOverBalanceFen !== null || owedFen === null) return null;
  return { extraFen: (totals.totalPaidFen - owedFen) as Fen, owedFen };
}
