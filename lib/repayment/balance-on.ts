import { type Fen, fen } from '@/lib/money/fen';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { multiply } from '@/lib/money/rational';
import { addFen } from '@/lib/money/sum';
import { err, ok, type Result } from '@/lib/result';
import { balanceOf } from './balance';
import { dailyRateOf } from './contract-rate';
import { addDays, daysBetween, type IsoDate } from './iso-date';
import {
  dailyCompoundPenalty,
  monthlyCompoundPenalty,
  type PenaltyCompounding,
  simplePenalty,
} from './penalty';
import type { QuestionCode } from './questions';
import type { Situation } from './situation';

/** How the contract lets interest build up after the due date 合同的罚息约定. */
export interface AccrualTerms {
  readonly compounding: PenaltyCompounding;
  /** Days after the due date that bear the contract rate only 宽限期. */
  readonly graceDays: number;
}

/** What is owed on a later day, and what was added on the way. */
export interface BalanceOn {
  readonly date: IsoDate;
  /** Days at the contract rate, then days at the penalty rate. */
  readonly graceDays: number;
  readonly penaltyDays: number;
  readonly graceInterestFen: Fen;
  readonly penaltyInterestFen: Fen;
  readonly balanceFen: Fen;
}

function addedInterest(
  base: Fen,
  daily: Parameters<typeof simplePenalty>[1],
  span: { readonly from: IsoDate; readonly to: IsoDate },
  compounding: PenaltyCompounding,
): Fen {
  const days = daysBetween(span.from, span.to);
  switch (compounding) {
    case 'none':
      return simplePenalty(base, daily, days);
    case 'daily':
      return dailyCompoundPenalty(base, daily, days);
    case 'monthly':
      return monthlyCompoundPenalty(base, daily, span.from, span.to);
  }
}

/**
 * What will be owed on `date` (not before the balance's own day) if nothing is paid: the principal bears the contract rate to
 * the end of the grace days, the penalty rate after. Errors list what has to be known first; nothing is assumed.
 */
export function balanceOn(
  situation: Situation,
  date: IsoDate,
  terms: AccrualTerms,
): Result<BalanceOn, readonly QuestionCode[]> {
  const { principalFen, asOf, contractRate, dayCount, penaltyMultiple, daysOverdue } = situation;
  const balance = balanceOf(situation);
  const daily = contractRate === null ? null : dailyRateOf(contractRate, dayCount);
  const multiple = penaltyMultiple === null ? null : parseDecimal(penaltyMultiple);
  if (principalFen === null || balance === null) return err(['balance-principal']);
  if (asOf === null) return err(['as-of']);
  if (daily === null) return err([contractRate === null ? 'contract-rate' : 'day-count']);
  if (multiple === null || daysOverdue === null) return err(['penalty-multiple']);
  const graceEnd = addDays(asOf, Math.max(terms.graceDays - daysOverdue, 0));
  const turn = graceEnd < date ? graceEnd : date;
  const graceDays = daysBetween(asOf, turn);
  const graceInterestFen = simplePenalty(principalFen, daily, graceDays);
  const penaltyDaily = multiply(daily, multiple);
  const span = { from: turn, to: date };
  const penaltyInterestFen = addedInterest(principalFen, penaltyDaily, span, terms.compounding);
  const added = addFen(graceInterestFen, penaltyInterestFen);
  return ok({
    date,
    graceDays,
    penaltyDays: daysBetween(turn, date),
    graceInterestFen,
    penaltyInterestFen,
    balanceFen: fen(balance + added),
  });
}
