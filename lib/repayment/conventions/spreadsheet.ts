import {
  add,
  divide,
  fromInteger,
  multiply,
  ONE,
  power,
  type Rational,
  subtract,
  toNumber,
  ZERO,
} from '@/lib/money/rational';
import { irrRoots } from '../rates/irr';
import type { RateRoots } from '../rates/rate-roots';

/** Time value of money with spreadsheet signs (outflow negative), exact; amounts in the unit given. For checking only. */
export interface Annuity {
  readonly periodRate: Rational;
  readonly periods: number;
  readonly presentValue: Rational;
  readonly futureValue: Rational;
  /** 1: payments at the start of a period. */
  readonly due: 0 | 1;
}

const growthOf = (rate: Rational, periods: number): Rational => power(add(ONE, rate), periods);

/** ((1+i)^n − 1) / i, n when i = 0. */
function annuityFactor(rate: Rational, periods: number): Rational {
  return rate.num === 0n
    ? fromInteger(periods)
    : divide(subtract(growthOf(rate, periods), ONE), rate);
}

const dueFactor = ({ periodRate, due }: Annuity): Rational =>
  due === 1 ? add(ONE, periodRate) : ONE;

const negate = (value: Rational): Rational => subtract(ZERO, value);

/** PMT. */
export function pmt(annuity: Annuity): Rational {
  const { presentValue, futureValue, periodRate, periods } = annuity;
  const owed = add(multiply(presentValue, growthOf(periodRate, periods)), futureValue);
  const factor = multiply(annuityFactor(periodRate, periods), dueFactor(annuity));
  return negate(divide(owed, factor));
}

/** Amount owed (positive) after `period` payments. */
function owedAfter(annuity: Annuity, period: number): Rational {
  const { presentValue, periodRate } = annuity;
  const paid = multiply(
    multiply(pmt(annuity), annuityFactor(periodRate, period)),
    dueFactor(annuity),
  );
  return add(multiply(presentValue, growthOf(periodRate, period)), paid);
}

/** IPMT: interest part of one payment. */
export function ipmt(annuity: Annuity, period: number): Rational {
  const { periodRate, due } = annuity;
  if (due === 1 && period === 1) return ZERO;
  const interest = negate(multiply(owedAfter(annuity, period - 1), periodRate));
  return due === 1 ? divide(interest, add(ONE, periodRate)) : interest;
}

/** PPMT: principal part of one payment. */
export function ppmt(annuity: Annuity, period: number): Rational {
  return subtract(pmt(annuity), ipmt(annuity, period));
}

/** CUMIPMT: interest of the payments `from` to `to`, inclusive. */
export function cumipmt(annuity: Annuity, from: number, to: number): Rational {
  let total = ZERO;
  for (let period = from; period <= to; period++) total = add(total, ipmt(annuity, period));
  return total;
}

/** CUMPRINC. */
export function cumprinc(annuity: Annuity, from: number, to: number): Rational {
  const payments = multiply(pmt(annuity), fromInteger(to - from + 1));
  return subtract(payments, cumipmt(annuity, from, to));
}

/** EFFECT; a part of a period is dropped, as spreadsheets do. */
export function effectiveFromNominal(nominal: Rational, periodsPerYear: number): number {
  const periods = Math.trunc(periodsPerYear);
  const perPeriod = divide(nominal, fromInteger(periods));
  return toNumber(subtract(power(add(ONE, perPeriod), periods), ONE));
}

/** NOMINAL. */
export function nominalFromEffective(effective: number, periodsPerYear: number): number {
  return periodsPerYear * Math.expm1(Math.log1p(effective) / periodsPerYear);
}

/** RATE: pv + Σ pmt/(1+i)^k + fv/(1+i)^n = 0, k = 1..n, or 0..n−1 when due at the start; amounts are whole fen. */
export function rateRoots(terms: {
  readonly periods: number;
  readonly payment: number;
  readonly presentValue: number;
  readonly futureValue: number;
  readonly due: 0 | 1;
}): RateRoots {
  const { periods, payment, presentValue, futureValue, due } = terms;
  const flows = Array.from({ length: periods + 1 }, (_, k) => {
    const paid = due === 1 ? k < periods : k > 0;
    return (k === 0 ? presentValue : 0) + (paid ? payment : 0) + (k === periods ? futureValue : 0);
  });
  return irrRoots(flows);
}
