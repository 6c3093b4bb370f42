import { type Fen, fen } from '@/lib/money/fen';
import { maxFen, sumFen } from '@/lib/money/sum';
import type { IsoDate } from '../iso-date';
import { daysBetween } from '../iso-date';
import { irrRoots } from '../rates/irr';
import type { RateRoots } from '../rates/rate-roots';
import { xirrRoots } from '../rates/xirr';
import type { ScheduleRow, SplitBy } from './layout';

/** A payment as stated: an amount, perhaps a day. */
export interface StatedPayment {
  readonly kind: ScheduleRow['kind'];
  readonly amountFen: Fen;
  readonly date: IsoDate | null;
}

/** Where payments start counting from. */
export interface SplitBasis {
  readonly baseFen: Fen | null;
  readonly asOf: IsoDate | null;
  /** Payments (after a down payment) come a month apart. */
  readonly monthly: boolean;
  /** Months without a payment before the first instalment's own. */
  readonly pauseMonths: number;
}

const NOTHING = fen(0);

export interface SplitPayments {
  readonly rows: readonly ScheduleRow[];
  readonly splitBy: SplitBy;
}

/** Numbers the rows: what comes before the first instalment is 0. */
function indexOf(payments: readonly StatedPayment[], at: number): number {
  const before = payments.findIndex((payment) => payment.kind === 'instalment');
  return at < before ? 0 : at - Math.max(before, 0) + 1;
}

function unsplit(payments: readonly StatedPayment[]): SplitPayments {
  const rows = payments.map(({ kind, amountFen, date }, i) => ({
    index: indexOf(payments, i),
    kind,
    date,
    paymentFen: amountFen,
    principalFen: null,
    interestFen: null,
    feeFen: null,
    balanceFen: null,
  }));
  return { rows, splitBy: 'unknown' };
}

const lowestOf = (roots: RateRoots): number | null =>
  roots.status === 'roots' ? (roots.logGrowth[0] as number) : null;

/** ln of growth from one payment to the next, by the rate that the payments imply; null when they imply none. */
function growths(
  payments: readonly StatedPayment[],
  baseFen: Fen,
  { monthly, asOf, pauseMonths }: SplitBasis,
): readonly number[] | null {
  if (monthly) {
    const down = payments.filter((payment) => payment.kind !== 'instalment');
    const start = baseFen - sumFen(down.map((payment) => payment.amountFen));
    const pause = Array.from({ length: pauseMonths }, () => 0);
    const later = payments.slice(down.length).map((payment) => -payment.amountFen);
    const rate = lowestOf(irrRoots([start, ...pause, ...later]));
    if (rate === null) return null;
    const months = (i: number) => (i < down.length ? 0 : i === down.length ? pauseMonths + 1 : 1);
    return payments.map((_, i) => rate * months(i));
  }
  if (asOf === null || payments.some((payment) => payment.date === null)) return null;
  const dated = payments.map(({ date, amountFen }) => ({
    date: date as IsoDate,
    amountFen: -amountFen,
  }));
  const rate = lowestOf(xirrRoots([{ date: asOf, amountFen: baseFen }, ...dated]));
  if (rate === null) return null;
  return dated.map(({ date }, i) => (rate * daysBetween(dated[i - 1]?.date ?? asOf, date)) / 365);
}

/** Shares `extraFen` out as interest: by the implied rate, else in proportion to the payments; the last row takes the residue. */
function interestOf(
  payments: readonly StatedPayment[],
  baseFen: Fen,
  extraFen: Fen,
  growth: readonly number[] | null,
): readonly Fen[] {
  let balance = baseFen;
  let left = extraFen;
  const total = baseFen + extraFen;
  return payments.map(({ amountFen }, i) => {
    const wanted =
      growth === null
        ? Math.round((extraFen * amountFen) / total)
        : Math.round(balance * Math.expm1(growth[i] as number));
    // An astronomic rate makes no number of nothing (0 × ∞), and no fen of all else: what is left bounds both.
    const bounded = fen(Math.min(Math.max(wanted || 0, 0), left, amountFen));
    const interest = i === payments.length - 1 ? left : maxFen(bounded, fen(amountFen - balance));
    balance = fen(balance - amountFen + interest);
    left = fen(left - interest);
    return interest;
  });
}

/**
 * Principal, interest and balance of payments of which only the amounts were stated. What exceeds the base is interest,
 * shared out by the rate that the payments imply. If they do not even reach the base, all of it is principal and the
 * last balance is what stays open.
 */
export function splitPayments(
  payments: readonly StatedPayment[],
  basis: SplitBasis,
): SplitPayments {
  const { baseFen } = basis;
  if (baseFen === null) return unsplit(payments);
  const extra = fen(sumFen(payments.map((payment) => payment.amountFen)) - baseFen);
  const growth = extra > 0 ? growths(payments, baseFen, basis) : null;
  const interest =
    extra > 0 ? interestOf(payments, baseFen, extra, growth) : payments.map(() => NOTHING);
  let balance = baseFen;
  const rows = payments.map(({ kind, amountFen, date }, i): ScheduleRow => {
    const interestFen = interest[i] as Fen;
    const principalFen = fen(amountFen - interestFen);
    balance = fen(balance - principalFen);
    return {
      index: indexOf(payments, i),
      kind,
      date,
      paymentFen: amountFen,
      principalFen,
      interestFen,
      feeFen: NOTHING,
      balanceFen: balance,
    };
  });
  return { rows, splitBy: extra > 0 && growth === null ? 'evenly' : extra > 0 ? 'rate' : 'terms' };
}
