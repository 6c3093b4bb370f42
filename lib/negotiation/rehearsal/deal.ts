import { type Fen, fen } from '@/lib/money/fen';
import { type LineFigures, wantedDueDay } from './line-figures';
import type { Deal } from './script';

/** A plan of equal instalments; the last takes what is left of the total. */
export function planOf(periods: number, perYuan: number, dueDay: number, totalYuan?: number): Deal {
  const perFen = fen(Math.round(perYuan * 100));
  const totalFen = fen(totalYuan === undefined ? perFen * periods : Math.round(totalYuan * 100));
  const lastFen = fen(totalFen - perFen * (periods - 1));
  return { periods, perFen, lastFen: lastFen === perFen ? null : lastFen, dueDay, totalFen };
}

/** The plan nearest to what the user asked: the longest asked for, then the first the user can pay, else the longest. */
export function nearestPlan(
  plans: readonly Deal[],
  figures: LineFigures,
  current: Deal | null,
): Deal | null {
  const longest = plans.at(-1);
  if (longest === undefined) return current;
  const { periods, monthlyFen } = figures;
  const dueDay = wantedDueDay(figures) ?? current?.dueDay ?? longest.dueDay;
  const byPeriods = periods === null ? undefined : plans.find((plan) => plan.periods >= periods);
  const byAmount =
    monthlyFen === null ? undefined : plans.find((plan) => plan.perFen <= monthlyFen);
  const longer = current && plans.find((plan) => plan.periods > current.periods);
  const asked = periods !== null || monthlyFen !== null;
  const chosen = byAmount ?? byPeriods ?? (asked ? longest : (longer ?? longest));
  return { ...chosen, dueDay: Math.min(28, dueDay) };
}

function agrees(stated: Fen | null, ...allowed: readonly (Fen | null)[]): boolean {
  return stated === null || allowed.includes(stated);
}

/** Whether a figure in the line contradicts the plan; a line without figures contradicts nothing. */
export function differsFromDeal(figures: LineFigures, deal: Deal): boolean {
  const { periods, monthlyFen, dueDay } = figures;
  return (
    (periods !== null && periods !== deal.periods) ||
    !agrees(monthlyFen, deal.perFen, deal.lastFen) ||
    (dueDay !== null && dueDay !== deal.dueDay)
  );
}
