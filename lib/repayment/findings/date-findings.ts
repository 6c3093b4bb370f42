import { todayOf } from '../check-options';
import { daysInMonth, type IsoDate, isIsoDate, partsOf } from '../iso-date';
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

/** The down payment and the first instalment against today and against payday in the same month; the first that is amiss. */
function firstDueFindings({ layout, situation, options }: FindingContext): readonly Finding[] {
  const firsts = layout?.rows.filter((row) => row.kind !== 'up-front-fee' && row.index <= 1) ?? [];
  const dates = firsts.flatMap(({ date }) => date ?? []);
  const passed = dates.find((date) => date < todayOf(options));
  if (passed !== undefined) return [finding('first-due-passed', { due: onDate(passed) })];
  const payday = (date: IsoDate) => {
    const { year, month } = partsOf(date);
    return Math.min(situation.payday ?? 0, daysInMonth(year, month));
  };
  const early = dates.find((date) => partsOf(date).day < payday(date));
  if (early === undefined) return [];
  const numbers = { due: onDate(early), payday: asCount(payday(early)) };
  return [finding('first-due-before-payday', numbers)];
}

export function dateFindings(context: FindingContext): readonly Finding[] {
  return [...firstDueFindings(context), ...validityFindings(context)];
}
