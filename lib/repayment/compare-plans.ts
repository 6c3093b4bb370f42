import type { Fen } from '@/lib/money/fen';
import { maxFen, sumFen, ZERO_FEN } from '@/lib/money/sum';
import { burdenByMonth } from './affordability';
import type { PlanCheck } from './check-plan';
import { type BalanceSeries, type ChartSeries, chartsOf, monthsOf } from './comparison-charts';
import type { IsoDate } from './iso-date';
import type { RateResult } from './rate-result';
import type { VerdictState } from './verdict';

/** One plan as a column of the comparison 方案比较. Null: not known yet. */
export interface PlanColumn {
  readonly planId: string;
  readonly totalPaidFen: Fen | null;
  readonly extraOverBalanceFen: Fen | null;
  readonly highestMonthFen: Fen | null;
  /** From the first payment to the last. */
  readonly months: number | null;
  readonly endDate: IsoDate | null;
  /** 还完后仍剩: still owed after the last payment unless the lender lets it off; null when nothing is, or not known. */
  readonly leftOpenFen: Fen | null;
  readonly annualSimple: RateResult | null;
  readonly seriousCount: number;
  readonly openCount: number;
  readonly verdict: VerdictState;
}

export interface PlanComparison {
  readonly columns: readonly PlanColumn[];
  /** Plans that are alone in being best; null when open or tied. */
  readonly cheapestId: string | null;
  readonly lightestId: string | null;
  readonly soonestId: string | null;
  /** 余额: what is left after each month, to the plan's own end. */
  readonly balance: BalanceSeries;
  /** 每月还款: what falls due each month. */
  readonly burden: ChartSeries;
  /** 每月可还, the line to hold the burden against. */
  readonly capacityFen: Fen | null;
}

export const MAX_COMPARED = 4;

export const seriousIn = ({ findings }: Pick<PlanCheck, 'findings'>) =>
  findings.filter(({ severity }) => severity === 'serious');

/** What the other side has left open. */
export const openIn = ({ questions }: Pick<PlanCheck, 'questions'>) =>
  questions.filter(({ asks }) => asks === 'lender');

function columnOf(check: PlanCheck): PlanColumn {
  const { schedule, totals, rates } = check;
  const laidOut = schedule.length > 0;
  const burden = [...burdenByMonth(schedule).values()];
  return {
    planId: check.plan.id,
    totalPaidFen: totals?.totalPaidFen ?? null,
    extraOverBalanceFen: totals?.extraOverBalanceFen ?? null,
    highestMonthFen: laidOut ? burden.reduce(maxFen, ZERO_FEN) : null,
    months: monthsOf(check),
    endDate: schedule.at(-1)?.date ?? null,
    leftOpenFen: schedule.at(-1)?.balanceFen || null,
    annualSimple: rates?.annualSimple ?? null,
    seriousCount: seriousIn(check).length,
    openCount: openIn(check).length,
    verdict: check.verdict.state,
  };
}

/** The one plan with the least value; null when any is unknown or the least is shared. */
function alone<T extends number | string>(
  columns: readonly PlanColumn[],
  pick: (column: PlanColumn) => T | null,
): string | null {
  const values = columns.map(pick);
  if (columns.length < 2 || values.includes(null)) return null;
  const [least] = (values as T[]).toSorted((a, b) => (a < b ? -1 : 1));
  const holders = columns.filter((_, i) => values[i] === least);
  return holders.length === 1 ? (holders[0] as PlanColumn).planId : null;
}

/** What a plan costs even if what it leaves open has to be paid after all. */
const costAtWorst = ({ totalPaidFen, leftOpenFen }: PlanColumn): Fen | null =>
  totalPaidFen === null ? null : sumFen([totalPaidFen, leftOpenFen ?? ZERO_FEN]);

/** Table and chart data for up to four plans, in the order given. Throws `RangeError` above four. */
export function comparePlans(checks: readonly PlanCheck[]): PlanComparison {
  if (checks.length > MAX_COMPARED) throw new RangeError(`comparePlans: ${checks.length} plans`);
  const columns = checks.map(columnOf);
  return {
    columns,
    cheapestId: alone(columns, costAtWorst),
    lightestId: alone(columns, (column) => column.highestMonthFen),
    soonestId: alone(columns, ({ endDate, leftOpenFen }) =>
      leftOpenFen === null ? endDate : null,
    ),
    ...chartsOf(checks),
    capacityFen: checks.find((check) => check.affordability)?.affordability?.capacityFen ?? null,
  };
}
