import type { Fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { statedPercent } from '@/lib/money/stated-percent';
import type { AgainstAnswer, Baseline } from '../against-what';
import { type AccrualTerms, type BalanceOn, balanceOn } from '../balance-on';
import type { PlanCheck } from '../check-plan';
import type { ContractRate } from '../contract-rate';
import { ruleById } from '../rules';
import type { Situation } from '../situation';
import { type Figure, stepsOf, sum, type Working, type WorkingAssumption } from './line';
import { dailyText, termYuan } from './text';

/** What interest adds at the penalty rate: simple, by the day, or month by month. */
function penaltyTerm(principal: string, rate: string, days: number, terms: AccrualTerms): string {
  switch (terms.compounding) {
    case 'none':
      return `${principal} × ${rate} × ${days}`;
    case 'daily':
      return `${principal} × ((1 + ${rate})^${days} − 1)`;
    case 'monthly':
      return `${principal} × (Π (1 + ${rate} × dₖ) − 1)`;
  }
}

/** What is owed on a later day, if nothing is paid until then. */
function onDayLine(on: BalanceOn, situation: Situation, terms: AccrualTerms): Working {
  const { principalFen, contractRate, dayCount, penaltyMultiple } = situation;
  const daily = dailyText(contractRate as ContractRate, dayCount);
  const principal = formatYuan(principalFen as Fen);
  const { graceDays, penaltyDays, graceInterestFen, penaltyInterestFen, balanceFen } = on;
  const owed = formatYuan((balanceFen - graceInterestFen - penaltyInterestFen) as Fen);
  const added = [
    ...(graceDays > 0 ? [`${principal} × ${daily} × ${graceDays}`] : []),
    ...(penaltyDays > 0
      ? [penaltyTerm(principal, `${daily} × ${penaltyMultiple}`, penaltyDays, terms)]
      : []),
  ];
  const isMonthly = terms.compounding === 'monthly' && penaltyDays > 0;
  const assumptions: WorkingAssumption[] = [
    'nothing-paid-until-then',
    ...(isMonthly ? (['added-each-month'] as const) : []),
  ];
  return {
    figure: 'contractOnDay',
    formula: [owed, ...added].join(' + '),
    result: formatYuan(balanceFen),
    source: ruleById('contract').source,
    assumptions,
  };
}

const OF_BASELINE = {
  'pay-now': ['owed'],
  'contract-to-end': ['contractCost'],
} as const satisfies Partial<Record<Baseline['kind'], readonly Figure[]>>;

/** How what a plan is held against came about; `ofOther`: the working of the other plan. */
export function baselineLines(
  baseline: Baseline,
  check: PlanCheck,
  situation: Situation,
  ofOther: readonly Working[],
): readonly Working[] {
  switch (baseline.kind) {
    case 'plan':
      return stepsOf(ofOther, ['totalPaid']);
    case 'contract-to-date': {
      const on = balanceOn(situation, baseline.date, baseline.terms);
      return on.ok ? [onDayLine(on.value, situation, baseline.terms)] : [];
    }
    default:
      return stepsOf(check.working, OF_BASELINE[baseline.kind]);
  }
}

/** Plan less what it is held against. */
export function differenceLine({ baselineFen, extraFen }: AgainstAnswer): Working {
  const total = formatYuan((baselineFen + extraFen) as Fen);
  return sum('difference', `${total} − ${termYuan(baselineFen)}`, formatYuan(extraFen));
}

/** What later money is worth today at the rate that the user picked. */
export function presentValueLine(rate: string, valueFen: Fen): Working {
  const formula = `Σ Pₖ ÷ (1 + ${statedPercent(rate)})^(dₖ ÷ 365)`;
  return sum('presentValue', formula, formatYuan(valueFen), ['actual-365']);
}
