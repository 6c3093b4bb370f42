import { formatYuan } from '@/lib/money/format-yuan';
import { toNumber } from '@/lib/money/rational';
import { penaltyPhaseAnnual } from '../against';
import type { ContractRate } from '../contract-rate';
import { ruleById } from '../rules';
import type { Situation } from '../situation';
import type { LaidOut, Working } from './line';
import { asPercent, dailyText, SHOWN } from './text';

/** 逾期阶段: the yearly rate that penalty interest amounts to. */
function penaltyLines(situation: Situation): readonly Working[] {
  const yearly = penaltyPhaseAnnual(situation);
  const { contractRate, penaltyMultiple, dayCount } = situation;
  if (yearly === null) return [];
  const formula = `${dailyText(contractRate as ContractRate, dayCount)} × ${penaltyMultiple} × 365`;
  const result = asPercent(toNumber(yearly), SHOWN);
  const { source } = ruleById('contract');
  return [{ figure: 'penaltyPhase', formula, result, source, assumptions: [] }];
}

/** The contract as it runs, and the plan against it. */
export function contractLines(context: LaidOut): readonly Working[] {
  const { contract, balanceFen, situation, totalPaidFen } = context;
  const penalty = penaltyLines(situation);
  if (contract === null || balanceFen === null) return penalty;
  const owed = formatYuan(balanceFen);
  const daily = asPercent(contract.dailyRate, SHOWN);
  const cost = formatYuan(contract.contractCostFen);
  const { source } = ruleById('contract');
  return [
    {
      figure: 'contractCost',
      formula: `${owed} + Σ Bₖ × ${daily} × dₖ = ${owed} + ${formatYuan(contract.contractInterestFen)}`,
      result: cost,
      source,
      assumptions: ['same-payments-under-contract'],
    },
    {
      figure: 'contractExtra',
      formula: `${formatYuan(totalPaidFen)} − ${cost}`,
      result: formatYuan(contract.extraFen),
      source,
      assumptions: [],
    },
    ...penalty,
  ];
}
