import type { Fen } from '@/lib/money/fen';
import { addFen } from '@/lib/money/sum';
import { sumByLabel } from './affordability';
import type { PlanCheck } from './check-plan';
import type { ScheduleRow } from './schedule/layout';

/** One plan in a chart; null where it has nothing to show. */
export interface ChartLine {
  readonly planId: string;
  readonly values: readonly (Fen | null)[];
}

/** Values over shared labels that stand evenly in time, one line a plan. */
export interface ChartSeries {
  /** Every month "2026-12" from the first to the last payment when all plans are dated, else the number of months "0", "1", … */
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
}

/** The balance also has a beginning: what the plan starts from, before its first payment. */
export interface BalanceSeries extends ChartSeries {
  readonly lines: readonly (ChartLine & { readonly startFen: Fen | null })[];
}

const MONTHS = 12;

/** Months since year 0. */
function placeOfMonth(month: string): number {
  const [year, of] = month.split('-').map(Number);
  return (year as number) * MONTHS + (of as number) - 1;
}

const monthAt = (place: number): string =>
  `${String(Math.floor(place / MONTHS)).padStart(4, '0')}-${String((place % MONTHS) + 1).padStart(2, '0')}`;

interface Placed {
  readonly row: ScheduleRow;
  readonly place: number;
}

/** Rows by month, or by number of months where some plan has no dates: a pause counts. */
function placeRows(checks: readonly PlanCheck[]): {
  readonly placed: readonly (readonly Placed[])[];
  readonly print: (place: number) => string;
} {
  const dated = checks.every((check) => check.schedule.every((row) => row.date !== null));
  const placeOf = (row: ScheduleRow, pauseMonths: number): number => {
    if (dated && row.date !== null) return placeOfMonth(row.date.slice(0, 7));
    return row.kind === 'instalment' ? row.index + pauseMonths : row.index;
  };
  const placed = checks.map(({ schedule, pauseMonths }) =>
    schedule.map((row) => ({ row, place: placeOf(row, pauseMonths) })),
  );
  return { placed, print: dated ? monthAt : String };
}

function everyPlace(placed: readonly (readonly Placed[])[]): readonly number[] {
  const all = placed.flat().map(({ place }) => place);
  if (all.length === 0) return [];
  const first = all.reduce((a, b) => Math.min(a, b));
  const last = all.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function burdenOf(rows: readonly Placed[], places: readonly number[]): readonly (Fen | null)[] {
  const due = sumByLabel(
    rows.map(({ row, place }) => ({ label: String(place), amountFen: row.paymentFen })),
  );
  return places.map((place) => due.get(String(place)) ?? null);
}

/** What is left at the end of each month, to the plan's own end; before its first payment what it starts from. */
function balanceOf(rows: readonly Placed[], places: readonly number[], startFen: Fen | null) {
  const end = rows.at(-1)?.place ?? Number.NEGATIVE_INFINITY;
  const after = new Map(rows.map(({ row, place }) => [place, row.balanceFen]));
  let left = startFen;
  return places.map((place) => {
    left = after.has(place) ? (after.get(place) ?? null) : left;
    return place > end ? null : left;
  });
}

function startOf([first]: readonly Placed[]): Fen | null {
  if (first === undefined) return null;
  const { balanceFen, principalFen } = first.row;
  return balanceFen === null || principalFen === null ? null : addFen(balanceFen, principalFen);
}

/** From the month of the first payment to that of the last 要还多久, both counted; null: nothing is laid out. */
export function monthsOf(check: PlanCheck): number | null {
  const places = placeRows([check]).placed.flat();
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined ? null : last.place - first.place + 1;
}

/** Balance over time, and what falls due each month, over the same months. */
export function chartsOf(checks: readonly PlanCheck[]): {
  readonly balance: BalanceSeries;
  readonly burden: ChartSeries;
} {
  const { placed, print } = placeRows(checks);
  const places = everyPlace(placed);
  const labels = places.map(print);
  const idAt = (i: number) => (checks[i] as PlanCheck).plan.id;
  return {
    balance: {
      labels,
      lines: placed.map((rows, i) => {
        const startFen = startOf(rows);
        return { planId: idAt(i), startFen, values: balanceOf(rows, places, startFen) };
      }),
    },
    burden: {
      labels,
      lines: placed.map((rows, i) => ({ planId: idAt(i), values: burdenOf(rows, places) })),
    },
  };
}
