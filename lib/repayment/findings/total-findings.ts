import { type Fen, fen } from '@/lib/money/fen';
import { sumFen } from '@/lib/money/sum';
import type { ScheduleRow } from '../schedule/layout';
import type { FindingContext } from './context';
import { asCount, type Finding, finding, inFen } from './finding';

function typicalInstalment(rows: readonly ScheduleRow[]): Fen {
  const instalments = rows.filter((row) => row.kind === 'instalment');
  return (instalments.at(-2) ?? (instalments.at(-1) as ScheduleRow)).paymentFen;
}

/** Stated total against the sum of the payments, with the likely cause where one fits exactly. */
export function totalFindings({ plan, layout, situation }: FindingContext): readonly Finding[] {
  const stated = plan.statedTotalFen;
  if (layout === null || stated === null) return [];
  const sum = sumFen(layout.rows.map((row) => row.paymentFen));
  const difference = fen(stated - sum);
  if (difference === 0) return [];
  const size = fen(Math.abs(difference));
  const each = typicalInstalment(layout.rows);
  const count = layout.rows.filter((row) => row.kind === 'instalment').length;
  const numbers = {
    stated: inFen(stated),
    sum: inFen(sum),
    difference: inFen(size),
    count: asCount(count),
    each: inFen(each),
  };
  if (size < layout.rows.length) return [finding('total-differs-rounding', numbers)];
  if (size === each && count > 1) return [finding('total-differs-one-period', numbers)];
  const cost = (pick: (row: ScheduleRow) => Fen | null) =>
    layout.splitBy === 'terms' ? sumFen(layout.rows.map((row) => pick(row) as Fen)) : 0;
  if (size === cost((row) => row.feeFen) || size === situation.feesFen)
    return [finding('total-differs-fee', numbers)];
  if (size === cost((row) => row.interestFen) || size === situation.interestFen)
    return [finding('total-differs-interest', numbers)];
  return [finding('total-differs', numbers)];
}
