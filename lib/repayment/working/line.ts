import type { Fen } from '@/lib/money/fen';
import type { FindingContext } from '../findings/context';
import type { RateResult } from '../rate-result';
import type { CompleteLayout } from '../schedule/layout';
import { asPercent, SHOWN } from './text';

/** A figure that can show how it came about. */
export type Figure =
  | 'owed'
  | 'waived'
  | 'totalPaid'
  | 'extraOverBalance'
  | 'interest'
  | 'fee'
  | 'instalment'
  | 'principalPart'
  | 'firstInterest'
  | 'pauseInterest'
  | 'periodFee'
  | 'upFrontFee'
  | 'periodicIrr'
  | 'annualSimple'
  | 'annualCompound'
  | 'xirr'
  | 'contractCost'
  | 'contractExtra'
  | 'contractOnDay'
  | 'penaltyPhase'
  | 'highestMonth'
  | 'planMonths'
  | 'difference'
  | 'presentValue'
  | 'capacity'
  | 'shortestTerm'
  | 'lowerPayment'
  | 'raiseCapacity';

/** How a figure came about 计算过程. Names of figures and assumptions are worded under `working` in the locale files. */
export interface Working {
  readonly figure: Figure;
  /** Formula with the numbers put in; digits and signs only, so it needs no translation. */
  readonly formula: string;
  readonly result: string;
  /** Rule or document the method comes from; null: plain arithmetic. */
  readonly source: string | null;
  /** What had to be taken as given: 每期按一个月计, 首付视同第 0 期, 本金与费用按实际利率分摊. */
  readonly assumptions: readonly WorkingAssumption[];
}

export type WorkingAssumption =
  | 'periods-are-months'
  | 'first-period-is-one-month'
  | 'down-payment-at-start'
  | 'split-by-implied-rate'
  | 'actual-365'
  | 'same-payments-under-contract'
  | 'interest-on-whole-balance'
  | 'rounded-to-a-fen'
  | 'rest-in-last'
  | 'later-on-what-is-left'
  | 'added-each-month'
  | 'nothing-paid-until-then'
  | 'rounded-up';

/** What a working is drawn from: a plan that could be laid out. */
export interface LaidOut extends FindingContext {
  readonly layout: CompleteLayout;
  readonly totalPaidFen: Fen;
}

/** Plain arithmetic: no source, nothing taken as given. */
export function sum(
  figure: Figure,
  formula: string,
  result: string,
  assumptions: readonly WorkingAssumption[] = [],
): Working {
  return { figure, formula, result, source: null, assumptions };
}

/** The steps that explain the figures named, in the order of the working. */
export function stepsOf(
  working: readonly Working[],
  figures: readonly Figure[],
): readonly Working[] {
  return working.filter(({ figure }) => figures.includes(figure));
}

export function rateText(rate: RateResult): string {
  switch (rate.status) {
    case 'ok':
      return asPercent(rate.value, SHOWN);
    case 'ambiguous':
      return rate.roots.map((root) => asPercent(root, SHOWN)).join(' / ');
    default:
      return '—';
  }
}
