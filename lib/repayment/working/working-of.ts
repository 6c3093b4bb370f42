import type { Fen } from '@/lib/money/fen';
import type { FindingContext } from '../findings/context';
import { contractLines } from './contract-lines';
import type { LaidOut, Working } from './line';
import { meansLines } from './means-lines';
import { owedLines, paidLines, partLines, waivedLines } from './paid-lines';
import { pauseLines } from './pause-lines';
import { rateLines } from './rate-lines';
import { scheduleLines } from './schedule-lines';

/** The working of every figure that was computed; none while the plan cannot be laid out. */
export function workingOf(context: FindingContext): readonly Working[] {
  const { layout, totalPaidFen } = context;
  return layout === null ? [] : linesOf({ ...context, layout, totalPaidFen: totalPaidFen as Fen });
}

function linesOf(context: LaidOut): readonly Working[] {
  return [
    ...owedLines(context),
    ...waivedLines(context),
    ...paidLines(context),
    ...scheduleLines(context),
    ...pauseLines(context),
    ...partLines(context),
    ...rateLines(context),
    ...contractLines(context),
    ...meansLines(context),
  ];
}
