import { dayNumber, type IsoDate } from '../iso-date';
import { exactRoots, type NetFlows } from './periodic-flows';
import { noRate, type RateRoots } from './rate-roots';

/** Money on a day; received positive, paid negative, or all signs the other way round. */
export interface DatedFlow {
  readonly date: IsoDate;
  readonly amountFen: number;
}

const YEAR_DAYS = 365;

/** Same-day flows summed, zero sums dropped, in order of time. */
function net(flows: readonly DatedFlow[]): NetFlows {
  const days = flows.map((flow) => dayNumber(flow.date));
  const ordered = days.every((day, i) => i === 0 || (days[i - 1] as number) <= day);
  const order = days.map((_, i) => i);
  if (!ordered) order.sort((a, b) => (days[a] as number) - (days[b] as number));
  const times: number[] = [];
  const amounts: number[] = [];
  for (let k = 0; k < order.length; ) {
    const day = days[order[k] as number] as number;
    let amount = 0;
    for (; k < order.length && days[order[k] as number] === day; k++)
      amount += (flows[order[k] as number] as DatedFlow).amountFen;
    if (amount === 0) continue;
    times.push(day);
    amounts.push(amount);
  }
  return { times, amounts };
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

/** ln(1+r) per year; see `irrRoots` for the iteration. Null when it does not settle. */
function quickRoot({ times, amounts }: NetFlows, turn: number): number | null {
  const count = times.length;
  const pivot = times[turn] as number;
  const years = times.map((t) => (t - pivot) / YEAR_DAYS);
  let s = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    let earlier = 0;
    let earlierSlope = 0;
    let later = 0;
    let laterSlope = 0;
    for (let i = 0; i < turn; i++) {
      const value = (amounts[i] as number) * Math.exp((years[i] as number) * s);
      earlier += value;
      earlierSlope += value * (years[i] as number);
    }
    for (let i = turn; i < count; i++) {
      const value = (amounts[i] as number) * Math.exp((years[i] as number) * s);
      later += value;
      laterSlope += value * (years[i] as number);
    }
    const change = Math.log(-later / earlier) / (laterSlope / later - earlierSlope / earlier);
    s -= change;
    if (Math.abs(change) < CLOSE_ENOUGH) return -s;
    if (!(Math.abs(s) < 1e6)) return null;
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
