import { type Fen, fen, TooLargeFen } from '@/lib/money/fen';
import { err, ok, type Result } from '@/lib/result';
import { type AccrualTerms, balanceOn } from './balance-on';
import type { PlanCheck } from './check-plan';
import { checkDate } from './field-checks';
import type { IsoDate } from './iso-date';
import type { QuestionCode } from './questions';
import type { Situation } from './situation';

/** What a plan is held against 和什么比. */
export type Baseline =
  | { readonly kind: 'pay-now' }
  /** The contract as it runs, the same payments on the same days, to the plan's last day. */
  | { readonly kind: 'contract-to-end' }
  /** Nothing paid until the day, then all at once; simple interest, no grace. */
  | { readonly kind: 'contract-to-date'; readonly date: IsoDate; readonly terms: AccrualTerms }
  | { readonly kind: 'plan'; readonly totalPaidFen: Fen };

export interface AgainstAnswer {
  readonly baselineFen: Fen;
  /** Plan − baseline; negative: the plan costs less. */
  readonly extraFen: Fen;
}

const BALANCE_PARTS = {
  principalFen: 'balance-principal',
  interestFen: 'balance-interest',
  penaltyFen: 'balance-penalty',
  feesFen: 'balance-fees',
} as const;

function missingBalance(situation: Situation): readonly QuestionCode[] {
  const parts = Object.keys(BALANCE_PARTS) as (keyof typeof BALANCE_PARTS)[];
  return parts.filter((part) => situation[part] === null).map((part) => BALANCE_PARTS[part]);
}

function missingForContract(check: PlanCheck, situation: Situation): readonly QuestionCode[] {
  const { asOf, contractRate, daysOverdue, penaltyMultiple } = situation;
  const isPenaltyOpen = daysOverdue === null || (daysOverdue > 0 && penaltyMultiple === null);
  const needs: QuestionCode[] = [
    ...missingBalance(situation),
    ...(asOf === null ? ['as-of' as const] : []),
    ...(contractRate === null ? ['contract-rate' as const] : []),
    ...(isPenaltyOpen ? ['penalty-multiple' as const] : []),
    ...(check.schedule.some((row) => row.date === null) ? ['first-due-date' as const] : []),
  ];
  return needs.length > 0 ? needs : ['day-count'];
}

/** Why there is no answer: what has to be known first, a day out of bounds, or a sum beyond all bounds. */
export type NoAnswer = QuestionCode | 'day-out-of-range' | 'sum-too-large';

/** What is owed on a day if nothing is paid until then. */
function owedOn(
  baseline: Extract<Baseline, { kind: 'contract-to-date' }>,
  situation: Situation,
): Result<Fen, readonly NoAnswer[]> {
  const missing = missingBalance(situation);
  if (missing.length > 0) return err(missing);
  const { date, terms } = baseline;
  if (checkDate('date', date).length > 0 || date < (situation.asOf ?? date))
    return err(['day-out-of-range']);
  try {
    const later = balanceOn(situation, date, terms);
    return later.ok ? ok(later.value.balanceFen) : later;
  } catch (error) {
    if (error instanceof TooLargeFen) return err(['sum-too-large']);
    throw error;
  }
}

/** Plan against a baseline; an error says why there is no answer. */
export function againstWhat(
  check: PlanCheck,
  totalPaidFen: Fen,
  baseline: Baseline,
  situation: Situation,
): Result<AgainstAnswer, readonly NoAnswer[]> {
  const answer = (baselineFen: Fen): Result<AgainstAnswer, never> =>
    ok({ baselineFen, extraFen: fen(totalPaidFen - baselineFen) });
  const { payNow, contract } = check.comparisons;
  switch (baseline.kind) {
    case 'pay-now':
      return payNow === null ? err(missingBalance(situation)) : answer(payNow.payNowFen);
    case 'contract-to-end':
      return contract === null
        ? err(missingForContract(check, situation))
        : answer(contract.contractCostFen);
    case 'contract-to-date': {
      const owed = owedOn(baseline, situation);
      return owed.ok ? answer(owed.value) : owed;
    }
    case 'plan':
      return answer(baseline.totalPaidFen);
  }
}
