/** Where flows begin and end, how often their sign changes, and where it did last. */
export interface Shape {
  readonly first: number;
  /** Index of the first flow after the last sign change. */
  readonly turn: number;
  readonly last: number;
  readonly changes: number;
}

export function shapeOf(flows: readonly number[]): Shape {
  let first = -1;
  let last = -1;
  let turn = 0;
  let changes = 0;
  let before = 0;
  for (let i = 0; i < flows.length; i++) {
    const sign = Math.sign(flows[i] as number);
    if (sign === 0) continue;
    if (first < 0) first = i;
    else if (sign !== before) {
      changes++;
      turn = i;
    }
    before = sign;
    last = i;
  }
  return { first, turn, last, changes };
}

/** More than twice what any flows were seen to take. */
const MAX_STEPS = 20;
const CLOSE_ENOUGH = 1e-9;

/**
 * ln(1+r) for flows with one sign change: Newton's method on ln(later) − ln(earlier), which is close to a straight line in
 * ln(1+r). Null when there is not one sign change or it does not settle; the last step is below 1e-9, so the error is of
 * the order of its square.
 */
export function quickIrr(
  flows: readonly number[],
  { first, turn, last, changes }: Shape,
): number | null {
  if (changes !== 1) return null;
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
