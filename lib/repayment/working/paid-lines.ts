import type { Fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { statedPercent } from '@/lib/money/stated-percent';
import { sumFen } from '@/lib/money/sum';
import { owedOf } from '../balance';
import type { ChargeKind, Waiver } from '../plan';
import type { ScheduleRow } from '../schedule/layout';
import { partsOfSettlement, type SettlementPart } from '../settlement';
import type { Situation } from '../situation';
import { shareBaseFen } from '../stated-shares';
import { grantedWaiverFen } from '../waivers';
import { type LaidOut, sum, type Working, type WorkingAssumption } from './line';
import { sumFormula } from './text';

/** 9,000.00 + 300.00 + 100.00 + 58.00: what is owed, part by part. */
export function owedLines({ situation, balanceFen }: LaidOut): readonly Working[] {
  if (balanceFen === null) return [];
  const { principalFen, interestFen, penaltyFen, feesFen } = situation;
  const parts = [principalFen, interestFen, penaltyFen, feesFen].map((part) => part as Fen);
  const formula = parts.map(formatYuan).join(' + ');
  return [sum('owed', formula, formatYuan(balanceFen))];
}

function waiverTerm({ amountFen, item, ratio }: Waiver, situation: Situation): string {
  if (amountFen !== null) return formatYuan(amountFen);
  const owed = owedOf(situation, item as ChargeKind);
  return `${formatYuan(owed as Fen)} × ${statedPercent(ratio as string)}`;
}

/** What the waivers come to; nothing while one of them has no figure. */
export function waivedLines({ plan, situation }: LaidOut): readonly Working[] {
  const waived = grantedWaiverFen(plan.waivers, situation);
  if (waived === null || plan.waivers.length === 0) return [];
  const formula = plan.waivers.map((waiver) => waiverTerm(waiver, situation)).join(' + ');
  const isShare = plan.waivers.some(({ amountFen }) => amountFen === null);
  return [sum('waived', formula, formatYuan(waived), isShare ? ['rounded-to-a-fen'] : [])];
}

/** What of the payments is interest, and what is fees; nothing while the two cannot be told apart. */
export function partLines({ layout }: LaidOut): readonly Working[] {
  if (layout.splitBy === 'unknown') return [];
  const assumptions: WorkingAssumption[] =
    layout.splitBy === 'rate' ? ['split-by-implied-rate'] : [];
  return (['interest', 'fee'] as const).flatMap((figure) => {
    const amounts = layout.rows.map((row) => row[`${figure}Fen`] as Fen);
    const total = sumFen(amounts);
    if (total === 0) return [];
    const formula = sumFormula(amounts.filter((amount) => amount !== 0));
    return [sum(figure, formula, formatYuan(total), assumptions)];
  });
}

/** 11,000.00 × 80% + 450.00 × 80%: a settlement of which only the share was said. */
function shareFormula({ plan, situation }: LaidOut): string | null {
  if (plan.kind !== 'settlement' || plan.payFen !== null || plan.payShare === null) return null;
  const share = statedPercent(plan.payShare);
  // A settlement by share is laid out only when its parts are known.
  const parts = partsOfSettlement(plan, situation) as readonly SettlementPart[];
  const owed = parts.filter(({ dueFen }) => dueFen > 0);
  return owed.map(({ dueFen }) => `${formatYuan(dueFen)} × ${share}`).join(' + ');
}

/** The share that the first payment was worked out from, and what it is of. */
function shareUsed({ plan, situation }: LaidOut) {
  const isMinimum = plan.kind === 'minimum-then-rest';
  const said = isMinimum ? plan.minimumShare : plan.downPayment?.share;
  const of = isMinimum ? 'balance' : (plan.downPayment?.shareOf ?? 'balance');
  return { share: said ?? null, baseFen: shareBaseFen(of, situation) };
}

/** 11,870.00 × 10% + 12 × 1,000.00: the share that the first payment was worked out from stands for it. */
function paymentsFormula(context: LaidOut, rows: readonly ScheduleRow[]) {
  const { share, baseFen } = shareUsed(context);
  const amounts = rows.map((row) => row.paymentFen);
  if (share === null || baseFen === null) return sumFormula(amounts);
  const first = rows.findIndex((row) => row.kind === 'down-payment');
  const later = amounts.filter((_, i) => i !== Math.max(first, 0));
  return `${formatYuan(baseFen)} × ${statedPercent(share)} + ${sumFormula(later)}`;
}

/** Everything paid, and against what is owed now. */
export function paidLines(context: LaidOut): readonly Working[] {
  const { totalPaidFen, payNow, layout, plan } = context;
  const assumptions: WorkingAssumption[] = [];
  if (plan.kind === 'deferral' && plan.accrual !== 'none' && plan.financedFen === null)
    assumptions.push('interest-on-whole-balance');
  const total = formatYuan(totalPaidFen);
  const formula = shareFormula(context) ?? paymentsFormula(context, layout.rows);
  const paid = sum('totalPaid', formula, total, assumptions);
  if (payNow === null) return [paid];
  const extra = `${total} − ${formatYuan(payNow.payNowFen)}`;
  return [paid, sum('extraOverBalance', extra, formatYuan(payNow.extraFen))];
}
