import { dayNumber, type IsoDate } from '../iso-date';
import { exactRoots, type NetFlows } from './periodic-flows';
import { noRate, type RateRoots } from './rate-roots';

/** Money on a day; received positive, paid negative, or all signs the other way round. */
export interface DatedFlow {
  readonly date: IsoDate;
  readonly amountFen: number;
}

const YEAR_DAYS = 365;

const isAscending = (days: readonly number[]): boolean =>
  days.every((day, i) => i === 0 || (days[i - 1] as number) <= day);

/** Same-day flows summed, zero sums dropped, in order of time. */
function net(flows: readonly DatedFlow[]): NetFlows {
  const days = flows.map((flow) => dayNumber(flow.date));
  if (!isAscending(days)) return net(sortedByDay(flows, days));
  const times: number[] = [];
  const amounts: number[] = [];
  for (let k = 0; k < days.length; ) {
    const day = days[k] as number;
    let amount = 0;
    for (; days[k] === day; k++) amount += (flows[k] as DatedFlow).amountFen;
    if (amount === 0) continue;
    times.push(day);
    amounts.push(amount);
  }
  return { times, amounts };
}

function sortedByDay(flows: readonly DatedFlow[], days: readonly number[]): readonly DatedFlow[] {
  return flows
    .map((flow, i) => ({ flow, day: days[i] as number }))
    .sort((a, b) => a.day - b.day)
    .map(({ flow }) => flow);
}

/** Index after the only sign change; 0 when there is none, −1 when there are several. */
function onlyTurn({ amounts }: NetFlows): number {
  let turn = 0;
  for (let i = 1; i < amounts.length; i++) {
    if ((amounts[i] as number) > 0 === (amounts[i - 1] as number) > 0) continue;
    if (turn > 0) return -1;
    turn = i;
  }
  return turn;
}

const MAX_STEPS = 40;
const CLOSE_ENOUGH = 1e-9;

/** Time from each flow to the next, as an index into the few distinct lengths: one exponential a length, not one a flow. */
interface Gaps {
  readonly kinds: readonly number[];
  /** Lengths in years. */
  readonly lengths: readonly number[];
}

function gapsOf(times: readonly number[]): Gaps {
  const distinct: number[] = [];
  const kinds = times.map((time, i) => {
    const days = (times[i + 1] ?? time) - time;
    const known = distinct.indexOf(days);
    return known >= 0 ? known : distinct.push(days) - 1;
  });
  return { kinds, lengths: distinct.map((days) => days / YEAR_DAYS) };
}

/** ln(1+r) per year for one sign change; see `irrRoots` for the iteration. Null when it does not settle. */
function quickRoot({ times, amounts }: NetFlows, turn: number): number | null {
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

/**
 * Dated internal rate of return, Actual/365 (365 in leap years too): every ln(1+r) per year with
 * Σ a_i (1+r)^(−(d_i − d_0)/365) = 0. Flows may be in any order.
 */
export function xirrRoots(flows: readonly DatedFlow[]): RateRoots {
  const netted = net(flows);
  if (netted.times.length < 2) return noRate('fewer-than-two-flows');
  const turn = onlyTurn(netted);
  if (turn === 0) return noRate('no-sign-change');
  const quick = turn > 0 ? quickRoot(netted, turn) : null;
  if (quick !== null) return { status: 'roots', logGrowth: [quick] };
  const daily = exactRoots(netted);
  return daily.status === 'none'
    ? daily
    : { status: 'roots', logGrowth: daily.logGrowth.map((perDay) => perDay * YEAR_DAYS) };
}
