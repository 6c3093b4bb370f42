import { type Fen, fen } from '@/lib/money/fen';
import type { IsoDate } from '../iso-date';
import type { RateResult } from '../rate-result';
import type { CompleteLayout, ScheduleRow } from '../schedule/layout';
import { annualCompound, annualSimple, perPeriod, toRateResult } from './annualise';
import { irrRoots } from './irr';
import type { RateRoots } from './rate-roots';
import { xirrRoots } from './xirr';

/** Yearly cost of a plan, both ways that 公告〔2021〕第3号 names; each says which it is. */
export interface PlanRates {
  /** What the rates are reckoned on: the amount financed, or what is owed. */
  readonly baseFen: Fen;
  /** `periods`: instalments taken a month apart; `dates`: the actual days. */
  readonly basis: 'periods' | 'dates';
  /** 每期（月）内部收益率. */
  readonly periodicIrr: RateResult;
  /** 年化利率（单利）: periodic × 12. */
  readonly annualSimple: RateResult;
  /** 年化利率（复利，内部收益率法）: (1+periodic)^12 − 1. */
  readonly annualCompound: RateResult;
  /** By actual days /365 (XIRR); null when a date is missing. */
  readonly xirr: RateResult | null;
}

const MONTHS_PER_YEAR = 12;

function monthlyRoots(layout: CompleteLayout, baseFen: Fen): RateRoots {
  let start: number = baseFen;
  const later: number[] = Array.from({ length: layout.pauseMonths }, () => 0);
  for (const row of layout.rows) {
    if (row.kind === 'instalment') later.push(-row.paymentFen);
    else start -= row.paymentFen;
  }
  return irrRoots([fen(start), ...later]);
}

/** Money at its day; an up-front fee is taken on the first. Null when a date is missing. */
function datedRoots(
  rows: readonly ScheduleRow[],
  baseFen: Fen,
  asOf: IsoDate | null,
): RateRoots | null {
  if (asOf === null) return null;
  const flows = [{ date: asOf, amountFen: baseFen as number }];
  for (const row of rows) {
    const date = row.kind === 'up-front-fee' ? asOf : row.date;
    if (date === null) return null;
    flows.push({ date, amountFen: -row.paymentFen });
  }
  return xirrRoots(flows);
}

/** ln of growth per year to per month. */
function perMonth(roots: RateRoots): RateRoots {
  return roots.status === 'none'
    ? roots
    : { status: 'roots', logGrowth: roots.logGrowth.map((perYear) => perYear / MONTHS_PER_YEAR) };
}

/** Rates of a laid-out plan; null while the amount owed, or every date of an irregular plan, is not known. */
export function planRates(layout: CompleteLayout, asOf: IsoDate | null): PlanRates | null {
  const { baseFen, monthly, rows } = layout;
  if (baseFen === null || baseFen <= 0) return null;
  const dated = datedRoots(rows, baseFen, asOf);
  const roots = monthly ? monthlyRoots(layout, baseFen) : dated === null ? null : perMonth(dated);
  if (roots === null) return null;
  return {
    baseFen,
    basis: monthly ? 'periods' : 'dates',
    periodicIrr: toRateResult(roots, MONTHS_PER_YEAR, perPeriod),
    annualSimple: toRateResult(roots, MONTHS_PER_YEAR, annualSimple(MONTHS_PER_YEAR)),
    annualCompound: toRateResult(roots, MONTHS_PER_YEAR, annualCompound(MONTHS_PER_YEAR)),
    xirr: dated === null ? null : toRateResult(dated, 1, perPeriod),
  };
}
