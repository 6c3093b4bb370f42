import type { NetFlows } from './periodic-flows';

export const YEAR_DAYS = 365;

/** Index after the only sign change; 0 when there is none, −1 when there are several. */
export function onlyTurn({ amounts }: NetFlows): number {
  let turn = 0;
  for (let i = 1; i < amounts.length; i++) {
    if (Math.sign(amounts[i] as number) === Math.sign(amounts[i - 1] as number)) continue;
    if (turn > 0) return -1;
    turn = i;
  }
  return turn;
}

/** More than twice what any flows were seen to take. */
const MAX_STEPS = 20;
const CLOSE_ENOUGH = 1e-9;

/** Time from each flow to the next, as an index into the few distinct lengths: one exponential a length, not one a flow. */
interface Gaps {
  readonly kinds: readonly number[];
  /** Lengths in years. */
  readonly lengths: readonly number[];
}

export function gapsOf(times: readonly number[]): Gaps {
  const distinct: number[] = [];
  const kinds = times.map((time, i) => {
    const days = (times[i + 1] ?? time) - time;
    const known = distinct.indexOf(days);
    return known >= 0 ? known : distinct.push(days) - 1;
  });
  return { kinds, lengths: distinct.map((days) => days / YEAR_DAYS) };
}

/** ln(1+r) per year for one sign change, before `turn`; see `quickIrr` for the iteration. Null when there is not one, or it does not settle. */
export function quickXirr({ times, amounts }: NetFlows, turn: number): number | null {
  if (turn < 1) return null;
  const { kinds, lengths } = gapsOf(times);
  const span = ((times[turn] as number) - (times[0] as number)) / YEAR_DAYS;
  let s = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const factors = lengths.map((years) => Math.exp(years * s));
    let later = 0;
    let laterSlope = 0;
    for (let i = times.length - 1; i >= turn; i--) {
      const kind = kinds[i] as number;
      const factor = factors[kind] as number;
      laterSlope = (laterSlope + later * (lengths[kind] as number)) * factor;
      later = later * factor + (amounts[i] as number);
    }
    let earlier = 0;
    let earlierSlope = 0;
    for (let i = turn - 1; i >= 0; i--) {
      const kind = kinds[i] as number;
      const factor = factors[kind] as number;
      earlierSlope = (earlierSlope + earlier * (lengths[kind] as number)) * factor;
      earlier = earlier * factor + (amounts[i] as number);
    }
    const slope = span + laterSlope / later - earlierSlope / earlier;
    const change = (Math.log(-later / earlier) + span * s) / slope;
    s -= change;
    // 0 − s, for −s would make −0 of a rate of zero.
    if (Math.abs(change) < CLOSE_ENOUGH) return 0 - s;
  }
  return null;
}
