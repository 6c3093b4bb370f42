/** Months after which a checked fact is said to be old. */
export const STALE_AFTER_MONTHS = 6;

/** Whether more than six months have passed since `checkedOn`; both ISO dates. */
export function isStale(checkedOn: string, today: string): boolean {
  const [year = 0, month = 1, day = 1] = checkedOn.split('-').map(Number);
  const limit = new Date(Date.UTC(year, month - 1 + STALE_AFTER_MONTHS, 1));
  const lastDay = new Date(Date.UTC(limit.getUTCFullYear(), limit.getUTCMonth() + 1, 0));
  limit.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return today.slice(0, 10) > limit.toISOString().slice(0, 10);
}
