import type {
  RecordCase,
  RecordInstalment,
  RecordPlan,
  RecordRateBasis,
} from '@/lib/records/neutral-record';
import { yuanText } from '@/lib/records/record-format';
import { owedIn, wrongInCheck } from './findings';
import type { PackageProblem } from './package-problem';

const MONTHS_PER_YEAR = 12;
const DAY_MS = 86_400_000;
/** Rates are written to six decimals; the true one lies within half of the last. */
const RATE_ROOM = 0.000_000_51;

/** Sums, parts, balances, rates and the results of the working, each reckoned again from the schedule. */
export function checkPlan(
  plan: RecordPlan,
  n: number,
  debt: RecordCase | null,
  problems: PackageProblem[],
): void {
  const place = `plan ${n}`;
  const total = plan.instalments.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (total !== plan.totalFen) problems.push({ code: 'plan-sum-mismatch', place });
  const misplaced = plan.instalments.findIndex(
    ({ number }, k) => number <= (plan.instalments[k - 1]?.number ?? Number.NEGATIVE_INFINITY),
  );
  if (misplaced >= 0)
    problems.push({ code: 'record-malformed', place: `${place}:${misplaced + 1}` });
  const bad = plan.instalments.findIndex((row, k) => !addsUp(row, plan.instalments[k - 1]));
  if (bad >= 0) problems.push({ code: 'plan-sum-mismatch', place: `${place}:${bad + 1}` });
  for (const rate of ['simpleAnnual', 'compoundAnnual'] as const)
    if (!fits(plan, rate)) problems.push({ code: 'plan-rate-mismatch', place: `${place}:${rate}` });
  const results = expectedResults(plan, debt);
  for (const { figure, result } of plan.working)
    if (results[figure] !== undefined && results[figure] !== result)
      problems.push({ code: 'plan-working-mismatch', place: `${place}:${figure}` });
  for (const part of wrongInCheck(plan, debt))
    problems.push({ code: 'plan-finding-mismatch', place: `${place}:${part}` });
}

/** The parts make the payment, and the principal paid is what the balance falls by. */
function addsUp(row: RecordInstalment, before: RecordInstalment | undefined): boolean {
  const { amountFen, principalFen, interestFen, feeFen, balanceFen } = row;
  if (principalFen === null || interestFen === null || feeFen === null) return true;
  if (principalFen + interestFen + feeFen !== amountFen) return false;
  const start = before?.balanceFen ?? null;
  return start === null || balanceFen === null || start - principalFen === balanceFen;
}

/** True when no rate is stated, or the flows turn from gain to loss within its last digit. */
function fits(plan: RecordPlan, rate: 'simpleAnnual' | 'compoundAnnual'): boolean {
  const stated = plan[rate];
  if (stated === null) return true;
  if (plan.rateBasis === null || !/^-?\d+(\.\d+)?$/.test(stated)) return false;
  const value = (yearly: number) => presentValue(plan.instalments, plan.rateBasis, yearly, rate);
  const low = value(Number(stated) - RATE_ROOM);
  const high = value(Number(stated) + RATE_ROOM);
  return low !== null && high !== null && low * high <= 0;
}

function presentValue(
  rows: readonly RecordInstalment[],
  basis: RecordRateBasis | null,
  yearly: number,
  rate: 'simpleAnnual' | 'compoundAnnual',
): number | null {
  if (basis === null) return null;
  const growth =
    rate === 'simpleAnnual' ? (1 + yearly / MONTHS_PER_YEAR) ** MONTHS_PER_YEAR : 1 + yearly;
  let value = basis.baseFen;
  for (const row of rows) {
    const years = yearsUntil(row, basis);
    if (years === null) return null;
    value -= row.amountFen / growth ** years;
  }
  return value;
}

function yearsUntil(row: RecordInstalment, basis: RecordRateBasis): number | null {
  if (basis.by === 'periods')
    return row.number === 0 ? 0 : (row.number + basis.pauseMonths) / MONTHS_PER_YEAR;
  const days = (Date.parse(row.dueDate ?? '') - Date.parse(basis.fromDate ?? '')) / DAY_MS;
  return Number.isNaN(days) ? (row.number === 0 && row.dueDate === null ? 0 : null) : days / 365;
}

/** Results that follow from the schedule and the debt alone, as they are printed. */
function expectedResults(
  plan: RecordPlan,
  debt: RecordCase | null,
): Readonly<Record<string, string>> {
  const results: Record<string, string> = { totalPaid: yuanText(plan.totalFen) };
  for (const part of ['interest', 'fee'] as const) {
    const amounts = plan.instalments.map((row) => row[`${part}Fen`]);
    if (amounts.every((amount) => amount !== null))
      results[part] = yuanText(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
  }
  const owed = owedIn(debt);
  if (owed !== null) results.extraOverBalance = yuanText(plan.totalFen - owed);
  const highest = highestMonth(plan.instalments);
  if (highest !== null) results.highestMonth = yuanText(highest);
  return results;
}

/** What falls due in the month that is highest; null without payments. */
function highestMonth(rows: readonly RecordInstalment[]): number | null {
  const dated = rows.every(({ dueDate }) => dueDate !== null);
  const due = new Map<string, number>();
  for (const { dueDate, number, amountFen } of rows) {
    const month = dated && dueDate !== null ? dueDate.slice(0, 7) : String(number);
    due.set(month, (due.get(month) ?? 0) + amountFen);
  }
  return rows.length === 0 ? null : [...due.values()].reduce((a, b) => Math.max(a, b));
}
