import { type Fen, fen } from '@/lib/money/fen';
import { addFen, maxFen, ZERO_FEN } from '@/lib/money/sum';
import type { ScheduleRow } from './schedule/layout';
import type { Situation } from './situation';

/** What falls due in one month against what is left to pay with. */
export interface MonthlyBurden {
  /** "2026-12", or the instalment's number where the date is not known. */
  readonly month: string;
  readonly dueFen: Fen;
  /** By how much it exceeds the capacity; 0 when it fits. */
  readonly shortFen: Fen;
}

export interface Affordability {
  /** Income − necessary expenses − other debts 每月可还; may be negative. */
  readonly capacityFen: Fen;
  readonly months: readonly MonthlyBurden[];
  readonly shortMonths: readonly string[];
  /** Fewest monthly payments, each within capacity, that would carry the plan's total; null: not at any term. */
  readonly shortestTermMonths: number | null;
  /** What has to change for the plan to fit; null: it fits. */
  readonly toFit: { readonly lowerPaymentByFen: Fen; readonly raiseCapacityByFen: Fen } | null;
}

/** 每月可还 = 收入 − 必要支出 − 其他债务; null while one of the three is not known. */
export function capacityOf(situation: Situation): Fen | null {
  const { incomeFen, necessaryExpensesFen, otherDebtPaymentsFen } = situation;
  if (incomeFen === null || necessaryExpensesFen === null || otherDebtPaymentsFen === null)
    return null;
  return fen(incomeFen - necessaryExpensesFen - otherDebtPaymentsFen);
}

/** Payments by calendar month; by instalment where a date is missing. */
export function burdenByMonth(rows: readonly ScheduleRow[]): ReadonlyMap<string, Fen> {
  const dated = rows.every((row) => row.date !== null);
  return sumByLabel(
    rows.map((row) => ({
      label: dated && row.date !== null ? row.date.slice(0, 7) : String(row.index),
      amountFen: row.paymentFen,
    })),
  );
}

/** Amounts added up under their labels, in order of first appearance. */
export function sumByLabel(
  entries: readonly { readonly label: string; readonly amountFen: Fen }[],
): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { label, amountFen } of entries)
    sums.set(label, addFen(sums.get(label) ?? ZERO_FEN, amountFen));
  return sums;
}

/** Month by month against income, necessary expenses and other debts; null while these are not known. */
export function affordabilityOf(
  rows: readonly ScheduleRow[],
  situation: Situation,
): Affordability | null {
  const capacityFen = capacityOf(situation);
  if (capacityFen === null) return null;
  const months = [...burdenByMonth(rows)].map(([month, dueFen]) => ({
    month,
    dueFen,
    shortFen: maxFen(fen(dueFen - Math.max(capacityFen, 0)), ZERO_FEN),
  }));
  const worst = months.reduce((most, { shortFen }) => maxFen(most, shortFen), ZERO_FEN);
  const total = months.reduce((sum, { dueFen }) => addFen(sum, dueFen), ZERO_FEN);
  return {
    capacityFen,
    months,
    shortMonths: months.filter(({ shortFen }) => shortFen > 0).map(({ month }) => month),
    shortestTermMonths: capacityFen > 0 ? Math.ceil(total / capacityFen) : null,
    toFit:
      worst > 0
        ? {
            lowerPaymentByFen: worst,
            raiseCapacityByFen: fen(worst + Math.max(-capacityFen, 0)),
          }
        : null,
  };
}
