import { exactRoots, type NetFlows } from './periodic-flows';
import { quickIrr, shapeOf } from './quick-irr';
import { noRate, type RateRoots } from './rate-roots';

function netFlowsOf(flows: readonly number[]): NetFlows {
  const times: number[] = [];
  const amounts: number[] = [];
  flows.forEach((amount, time) => {
    if (amount === 0) return;
    times.push(time);
    amounts.push(amount);
  });
  return { times, amounts };
}

/**
 * Internal rate of return 内部收益率 per period, flow k at k periods: every ln(1+r) with Σ a_k (1+r)^-k = 0, r > −1.
 * Amounts are whole fen, either sign convention. 公告〔2021〕第3号, annex: 复利计算方法即内部收益率法.
 */
export function irrRoots(flows: readonly number[]): RateRoots {
  const shape = shapeOf(flows);
  if (shape.first === shape.last) return noRate('fewer-than-two-flows');
  if (shape.changes === 0) return noRate('no-sign-change');
  const quick = quickIrr(flows, shape);
  return quick === null ? exactRoots(netFlowsOf(flows)) : { status: 'roots', logGrowth: [quick] };
}
