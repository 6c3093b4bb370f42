import { parseDecimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { balanceOf } from './balance';
import type { PlanInput } from './plan';
import type { Situation } from './situation';

/**
 * The plan with its down payment as a sum: of a share of what is owed, by 四舍五入 to a whole fen. Unchanged where no share
 * was said or what is owed is not known; a share beside a stated sum is left out, so that what is left was used.
 */
export function withDownPayment(plan: PlanInput, situation: Situation): PlanInput {
  const { downPayment } = plan;
  if (downPayment?.share == null) return plan;
  const { amountFen, dueDate } = downPayment;
  if (amountFen !== null) return { ...plan, downPayment: { amountFen, dueDate } };
  const owed = balanceOf(situation);
  const share = parseDecimal(downPayment.share);
  if (owed === null || share === null) return plan;
  return { ...plan, downPayment: { ...downPayment, amountFen: percentOf(owed, share) } };
}
