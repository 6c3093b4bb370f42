import { listCases } from '@/lib/db/cases';
import type { ParleyDatabase } from '@/lib/db/database';
import { dueReminders } from '@/lib/negotiation/calendar/outlook';
import { addDays, type IsoDate } from '@/lib/repayment/iso-date';

export interface RemindingDeps {
  readonly db: ParleyDatabase;
  readonly today: () => IsoDate;
  /** Last day that was looked at; null: none yet. */
  readonly lastDay: () => Promise<IsoDate | null>;
  readonly setLastDay: (day: IsoDate) => Promise<void>;
  readonly mayNotify: () => Promise<boolean>;
  readonly notify: () => Promise<void>;
}

/**
 * One neutral notice if anything came due since the last look, however long the browser was closed. A day is looked
 * at once, so a worker that starts ten times a day does not repeat itself. True: a notice was shown.
 */
export async function remindDue(deps: RemindingDeps): Promise<boolean> {
  const today = deps.today();
  const since = (await deps.lastDay()) ?? addDays(today, -1);
  if (since >= today) return false;
  const cases = await listCases(deps.db);
  const payments = cases.flatMap(({ paymentPlan }) => paymentPlan?.payments ?? []);
  const isDue = dueReminders(payments, since, today).length > 0;
  const shown = isDue && (await deps.mayNotify());
  if (shown) await deps.notify();
  await deps.setLastDay(today);
  return shown;
}
