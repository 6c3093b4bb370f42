import { exactRoots, type NetFlows } from './periodic-flows';
import { noRate, type RateRoots } from './rate-roots';

interface Shape {
  readonly first: number;
  /** Index of the first flow after the only sign change. */
  readonly turn: number;
  readonly last: number;
  readonly changes: number;
}

function shapeOf(flows: readonly number[]): Shape {
  let first = -1;
  let last = -1;
  let turn = -1;
  let changes = 0;
  let sign = 0;
  for (let i = 0; i < flows.length; i++) {
    const amount = flows[i] as number;
    if (amount === 0) continue;
    const positive = amount > 0 ? 1 : -1;
    if (first < 0) first = i;
    else if (positive !== sign) {
      changes++;
      turn = i;
    }
    sign = positive;
    last = i;
  }
  return { first, turn, last, changes };
}

const MAX_STEPS = 40;
const CLOSE_ENOUGH = 1e-9;

/**
 * ln(1+r) for flows with one sign change: Newton's method on ln(later) − ln(earlier), which is close to a straight line in
 * ln(1+r). Null when it does not settle; the last step is below 1e-9, so the error is of the order of its square.
 */
function quickRoot(flows: readonly number[], { first, turn, last }: Shape): number | null {
  let s = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const v = Math.exp(s);
    let later = 0;
    let laterSlope = 0;
    for (let i = last; i >= turn; i--) {
      laterSlope = laterSlope * v + later;
      later = later * v + (flows[i] as number);
    }
    let earlier = 0;
    let earlierSlope = 0;
    for (let i = turn - 1; i >= first; i--) {
      earlierSlope = earlierSlope * v + earlier;
      earlier = earlier * v + (flows[i] as number);
    }
    const slope = turn - first + (v * laterSlope) / later - (v * earlierSlope) / earlier;
    const change = (Math.log(-later / earlier) + (turn - first) * s) / slope;
    s -= change;
    // 0 − s, for −s would make −0 of a rate of zero.
    if (Math.abs(change) < CLOSE_ENOUGH) return 0 - s;
  }
  return null;
}

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
  const quick = shape.changes === 1 ? quickRoot(flows, shape) : null;
  return quick === null ? exactRoots(netFlowsOf(flows)) : { status: 'roots', logGrowth: [quick] };
}
