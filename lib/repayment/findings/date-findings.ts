import { todayOf } from '../check-options';
import { daysInMonth, isIsoDate, partsOf } from '../iso-date';
import type { FindingContext } from './context';
import { asCount, atMoment, type Finding, finding, onDate } from './finding';

const HOUR_MS = 3_600_000;

/** Less than this to think an offer over is worth saying. */
const SHORT_HOURS = 24;

/** End of validity in milliseconds; a bare date lasts to the end of that day in China. */
function validUntilMs(validUntil: string): number {
  return Date.parse(isIsoDate(validUntil) ? `${validUntil}T23:59:59+08:00` : validUntil);
}

function validityFindings({ plan, options }: FindingContext): readonly Finding[] {
  if (plan.validUntil === null) return [];
  const hours = (validUntilMs(plan.validUntil) - Date.parse(options.now)) / HOUR_MS;
  const until = isIsoDate(plan.validUntil) ? onDate(plan.validUntil) : atMoment(plan.validUntil);
  if (hours < 0) return [finding('validity-passed', { until })];
  if (hours >= SHORT_HOURS) return [];
  return [finding('validity-too-short', { until, hours: asCount(Math.floor(hours) + 1) })];
}

/** The first payment against today and against payday in the same month. */
function firstDueFindings({ layout, situation, options }: FindingContext): readonly Finding[] {
  const first = layout?.rows.find((row) => row.kind !== 'up-front-fee')?.date ?? null;
  if (first === null) return [];
  const due = onDate(first);
  if (first < todayOf(options)) return [finding('first-due-passed', { due })];
  if (situation.payday === null) return [];
  const { year, month, day } = partsOf(first);
  const payday = Math.min(situation.payday, daysInMonth(year, month));
  return day < payday ? [finding('first-due-before-payday', { due, payday: asCount(payday) })] : [];
}

export function dateFindings(context: FindingContext): readonly Finding[] {
  return [...firstDueFindings(context), ...validityFindings(context)];
}
