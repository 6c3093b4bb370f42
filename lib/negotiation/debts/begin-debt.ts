import type { Fen } from '@/lib/money/fen';
import type { DebtCase, Product } from '@/lib/negotiation/case';
import { guessFromProduct } from '@/lib/negotiation/lender-guess';
import { lenderKindBehind } from '@/lib/negotiation/lenders';
import { addMonths, daysBetween, type IsoDate } from '@/lib/repayment/iso-date';

/** The three questions with which a debt begins 三个问题: who lends, how much, since when. Each may stay open. */
export interface FirstAnswers {
  readonly product: Product | null;
  /** As typed, or the usual lender of the product once the user said yes to it. */
  readonly lenderName: string | null;
  readonly totalOwedFen: Fen | null;
  readonly overdueSince: IsoDate | null;
}

/** Who usually lends under a product, to be confirmed by the user; null: not known. */
export function usualLender(product: Product | null): string | null {
  return product === null ? null : (guessFromProduct(product)?.lenderName ?? null);
}

/**
 * What the answers say about a case on the day they were given. A debt that became late less than three years ago
 * cannot be over the limitation period, so that question (F11) is answered with it.
 */
export function factsOfAnswers(answers: FirstAnswers, today: IsoDate): Partial<DebtCase> {
  const { product, lenderName, totalOwedFen, overdueSince } = answers;
  const isRecent = overdueSince !== null && overdueSince > addMonths(today, -36);
  return {
    product,
    lenderName,
    // What the product suggests counts only for its usual lender, which has been said yes to by name.
    lenderKind: lenderName === null ? 'unknown' : lenderKindBehind(lenderName),
    totalOwedFen,
    overdueSince,
    daysOverdue: overdueSince === null ? null : Math.max(0, daysBetween(overdueSince, today)),
    ...(isRecent ? { limitation: 'within-three-years' as const } : {}),
  };
}

/** Whether a debt says whose it is. Until then a chat may still turn out to be about another one. */
export function isNamed({ label, lenderName, product }: DebtCase): boolean {
  return Boolean(label || lenderName || product);
}

/** Whether a debt stands in the list of debts: one with payments to come does, whoever it is owed to. */
export function isListed(debt: DebtCase): boolean {
  return isNamed(debt) || debt.paymentPlan != null;
}

/** What is owed as far as it is known: the parts if there are any, else what was first said. */
export function owedFen(debt: DebtCase): Fen | null {
  const parts = [debt.principalFen, debt.interestFen, debt.penaltyFen, debt.feesFen];
  const known = parts.filter((part) => part !== null);
  if (debt.principalFen === null || known.length === 0) return debt.totalOwedFen ?? null;
  return known.reduce((sum, part) => sum + part, 0) as Fen;
}

/** Days late on a day: counted from the day it began where that is known, else what was stated. */
export function daysOverdueOn(debt: DebtCase, day: IsoDate | null): number | null {
  if (!debt.overdueSince || day === null) return debt.daysOverdue;
  return Math.max(0, daysBetween(debt.overdueSince, day));
}
