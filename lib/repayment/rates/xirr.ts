import { dayNumber, type IsoDate } from '../iso-date';
import { exactRoots, type NetFlows } from './periodic-flows';
import { onlyTurn, quickXirr, YEAR_DAYS } from './quick-xirr';
import { noRate, type RateRoots } from './rate-roots';

/** Money on a day; received positive, paid negative, or all signs the other way round. */
export interface DatedFlow {
  readonly date: IsoDate;
  readonly amountFen: number;
}

const isAscending = (days: readonly number[]): boolean =>
  days.every((day, i) => i === 0 || (days[i - 1] as number) <= day);

/** Same-day flows summed, zero sums dropped, in order of time. */
export function netDated(flows: readonly DatedFlow[]): NetFlows {
  const days = flows.map((flow) => dayNumber(flow.date));
  if (!isAscending(days)) return netDated(sortedByDay(flows, days));
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

/**
 * Dated internal rate of return, Actual/365 (365 in leap years too): every ln(1+r) per year with
 * Σ a_i (1+r)^(−(d_i − d_0)/365) = 0. Flows may be in any order.
 */
export function xirrRoots(flows: readonly DatedFlow[]): RateRoots {
  const netted = netDated(flows);
  if (netted.times.length < 2) return noRate('fewer-than-two-flows');
  const turn = onlyTurn(netted);
  if (turn === 0) return noRate('no-sign-change');
  const quick = quickXirr(netted, turn);
  if (quick !== null) return { status: 'roots', logGrowth: [quick] };
  const daily = exactRoots(netted);
  return daily.status === 'none'
    ? daily
    : { status: 'roots', logGrowth: daily.logGrowth.map((perDay) => perDay * YEAR_DAYS) };
}
