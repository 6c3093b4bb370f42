import type { Fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { burdenByMonth } from '../affordability';
import type { PlanCheck } from '../check-plan';
import { monthsOf } from '../comparison-charts';
import { sum, type Working } from './line';
import { sumFormula } from './text';

type Schedule = PlanCheck['schedule'];

/** What falls due in the month that is highest, payment by payment; the first such month. */
function highestMonthLine(schedule: Schedule): Working {
  const burden = [...burdenByMonth(schedule)];
  const [month, amountFen] = burden.reduce((high, one) => (one[1] > high[1] ? one : high));
  const due = schedule.filter(({ date, index }) =>
    month.includes('-') ? date?.startsWith(month) : String(index) === month,
  );
  const payments: readonly Fen[] = due.map(({ paymentFen }) => paymentFen);
  return sum('highestMonth', `[${month}] ${sumFormula(payments)}`, formatYuan(amountFen));
}

/** What stands behind the figures of a comparison that a plan by itself does not show; none without a schedule. */
export function comparisonLines(check: PlanCheck): readonly Working[] {
  const { schedule } = check;
  const [first, last] = [schedule[0], schedule.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [first.date ?? first.index, last.date ?? last.index];
  return [
    highestMonthLine(schedule),
    sum('planMonths', `[${from}] … [${to}]`, String(monthsOf(check))),
  ];
}
