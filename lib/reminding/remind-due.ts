import { listDebts } from '@/lib/db/cases';
import type { ParleyDatabase } from '@/lib/db/database';
import { calendarOfCase } from '@/lib/negotiation/calendar/calendar-of-case';
import { dueReminders } from '@/lib/negotiation/calendar/reminders';
import { addDays, type IsoDate } from '@/lib/repayment/iso-date';

/** The last day that was looked at, and the reminders that were given on it. */
export interface LastLook {
  readonly day: IsoDate;
  readonly givenKeys: readonly string[];
}

export interface RemindingDeps {
  readonly db: ParleyDatabase;
  readonly today: () => IsoDate;
  /** Null: none yet. */
  readonly lastLook: () => Promise<LastLook | null>;
  readonly setLastLook: (look: LastLook) => Promise<void>;
  readonly mayNotify: () => Promise<boolean>;
  readonly notify: () => Promise<void>;
  /** Lets one look at a time through, whichever context it comes from. */
  readonly withLock: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

/**
 * One neutral notice if anything came due since the last look, however long the browser was closed. What was given
 * today is not repeated by a worker that starts ten times a day; a plan made today, or a permission given today, is
 * still heard today; the alarm that starts a worker finds it looking already, so looks wait for each other. True: a
 * notice was shown.
 */
export function remindDue(deps: RemindingDeps): Promise<boolean> {
  return deps.withLock('reminding', () => look(deps));
}

async function look(deps: RemindingDeps): Promise<boolean> {
  const today = deps.today();
  const yesterday = addDays(today, -1);
  const last = (await deps.lastLook()) ?? { day: yesterday, givenKeys: [] };
  if (last.day > today) return false;
  const since = last.day === today ? yesterday : last.day;
  const givenKeys = last.day === today ? last.givenKeys : [];
  const cases = await listDebts(deps.db);
  const dueKeys = dueReminders(cases.flatMap(calendarOfCase), since, today)
    .map(({ key }) => key)
    .filter((key) => !givenKeys.includes(key));
  const shown = dueKeys.length > 0 && (await deps.mayNotify());
  if (shown) await deps.notify();
  await deps.setLastLook({ day: today, givenKeys: shown ? [...givenKeys, ...dueKeys] : givenKeys });
  return shown;
}
