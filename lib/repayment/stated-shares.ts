import type { Fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { balanceOf } from './balance';
import type { DownPayment, MinimumThenRest, PlanInput, PlanTerms, ShareBase } from './plan';
import type { Situation } from './situation';

/** What a share is taken of; null: not known yet. */
export function shareBaseFen(of: ShareBase, situation: Situation): Fen | null {
  return of === 'principal' ? situation.principalFen : balanceOf(situation);
}

/** A share of what is owed, or of the principal, by 四舍五入 to a whole fen; null while either is not known. */
function sumOf(share: string, of: ShareBase, situation: Situation): Fen | null {
  const base = shareBaseFen(of, situation);
  const exact = parseDecimal(share);
  return base === null || exact === null ? null : percentOf(base, exact);
}

function downInSums(down: DownPayment, situation: Situation): DownPayment {
  const { amountFen, dueDate, share, shareOf } = down;
  if (share == null) return down;
  if (amountFen !== null) return { amountFen, dueDate };
  return { ...down, amountFen: sumOf(share, shareOf ?? 'balance', situation) };
}

type Minimum = PlanTerms & MinimumThenRest;

function minimumInSums(plan: Minimum, situation: Situation): Minimum {
  const { minimumFen, minimumShare } = plan;
  if (minimumShare == null) return plan;
  if (minimumFen !== null) return { ...plan, minimumShare: null };
  return { ...plan, minimumFen: sumOf(minimumShare, 'balance', situation) };
}

/**
 * The plan with its down payment and its minimum payment as sums where only a share was said. Unchanged where none was, or
 * what it is of is not known; a share beside a stated sum is left out, so that what is left was used.
 */
export function withStatedShares(plan: PlanInput, situation: Situation): PlanInput {
  const { downPayment } = plan;
  const paid =
    downPayment === null ? plan : { ...plan, downPayment: downInSums(downPayment, situation) };
  return paid.kind === 'minimum-then-rest' ? minimumInSums(paid, situation) : paid;
}
