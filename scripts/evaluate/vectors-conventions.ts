import { decimal } from '@/lib/money/parse-decimal';
import { type Rational, rational, toNumber } from '@/lib/money/rational';
import { euAprcRoots, euInterval } from '@/lib/repayment/conventions/eu-aprc';
import { type RegZTransaction, regZApr } from '@/lib/repayment/conventions/reg-z-apr';
import { unitPeriodInterval, unitPeriodsPerYear } from '@/lib/repayment/conventions/reg-z-interval';
import {
  type Annuity,
  cumipmt,
  cumprinc,
  effectiveFromNominal,
  ipmt,
  nominalFromEffective,
  pmt,
  ppmt,
  rateRoots,
} from '@/lib/repayment/conventions/spreadsheet';
import { irrRoots } from '@/lib/repayment/rates/irr';
import { type DatedFlow, xirrRoots } from '@/lib/repayment/rates/xirr';
import type { Vector } from './vectors';
import { datedAnswer, periodicAnswer } from './vectors-rates';

interface Inputs extends RegZTransaction {
  readonly flowsFen: readonly number[];
  readonly periodsPerYear?: number;
  readonly flows: readonly (DatedFlow & { readonly t: string })[];
  readonly periodRate: string;
  readonly periods: number;
  readonly period: number;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly presentValueFen?: number;
  readonly futureValueFen?: number;
  readonly paymentFen?: number;
  readonly due?: number;
  readonly nominal: string;
  readonly effective: string;
  readonly start: string;
  readonly end: string;
  readonly frequency: 'week' | 'month' | 'year';
}

const rationalText = ({ num, den }: Rational): string => (den === 1n ? `${num}` : `${num}/${den}`);

function annuityOf(inputs: Inputs): Annuity {
  return {
    periodRate: decimal(inputs.periodRate),
    periods: inputs.periods,
    presentValue: rational(BigInt(inputs.presentValueFen ?? 0), 100n),
    futureValue: rational(BigInt(inputs.futureValueFen ?? 0), 100n),
    due: inputs.due === 1 ? 1 : 0,
  };
}

function predictAprc(inputs: Inputs): unknown {
  const flows = inputs.flows.map((flow) => ({
    years: decimal(flow.t),
    amountFen: flow.amountFen,
  }));
  const roots = euAprcRoots(flows);
  const nearest = [...roots].sort((a, b) => Math.abs(a) - Math.abs(b))[0];
  const percent = nearest === undefined ? undefined : nearest * 100;
  const status = roots.length === 0 ? 'none' : roots.length === 1 ? 'ok' : 'ambiguous';
  return {
    status,
    aprc: nearest,
    aprcPercent: percent,
    roots,
    rootsPercent: roots.map((root) => root * 100),
  };
}

function predictInterval(inputs: Inputs): unknown {
  const { unitPeriod } = inputs;
  if (unitPeriod === 'single-advance-single-payment') return null;
  const { whole, fraction } = unitPeriodInterval(inputs.start, inputs.end, unitPeriod);
  const perYear = rationalText(unitPeriodsPerYear(unitPeriod));
  return { t: whole, f: rationalText(fraction), unitPeriodsPerYear: perYear };
}

function predictApr(inputs: Inputs): unknown {
  const apr = regZApr(inputs);
  return {
    apr,
    aprPercent: apr === null ? null : apr * 100,
    aprPercentRounded: apr === null ? null : apr * 100,
  };
}

function predictRate(inputs: Inputs): unknown {
  const roots = rateRoots({
    periods: inputs.periods,
    payment: inputs.paymentFen ?? 0,
    presentValue: inputs.presentValueFen ?? 0,
    futureValue: inputs.futureValueFen ?? 0,
    due: inputs.due === 1 ? 1 : 0,
  });
  return periodicAnswer(roots, 12);
}

function predictTvm(kind: string, inputs: Inputs): unknown {
  const value = (amount: Rational) => ({ value: toNumber(amount) });
  switch (kind) {
    case 'pmt':
      return value(pmt(annuityOf(inputs)));
    case 'ipmt':
      return value(ipmt(annuityOf(inputs), inputs.period));
    case 'ppmt':
      return value(ppmt(annuityOf(inputs), inputs.period));
    case 'cumipmt':
      return value(cumipmt(annuityOf(inputs), inputs.fromPeriod, inputs.toPeriod));
    case 'cumprinc':
      return value(cumprinc(annuityOf(inputs), inputs.fromPeriod, inputs.toPeriod));
    case 'effective_from_nominal':
      return { value: effectiveFromNominal(decimal(inputs.nominal), inputs.periodsPerYear ?? 12) };
    case 'nominal_from_effective':
      return {
        value: nominalFromEffective(
          toNumber(decimal(inputs.effective)),
          inputs.periodsPerYear ?? 12,
        ),
      };
    default:
      return undefined;
  }
}

export function predictConvention({ kind, inputs: foreign }: Vector): unknown {
  const inputs = foreign as Inputs;
  switch (kind) {
    case 'irr':
      return periodicAnswer(irrRoots(inputs.flowsFen), inputs.periodsPerYear ?? 12);
    case 'xirr':
      return datedAnswer(xirrRoots(inputs.flows));
    case 'rate':
      return predictRate(inputs);
    case 'eu_aprc':
      return predictAprc(inputs);
    case 'eu_interval':
      return { years: rationalText(euInterval(inputs.start, inputs.end, inputs.frequency)) };
    case 'reg_z_interval':
      return predictInterval(inputs);
    case 'reg_z_apr':
      return predictApr(inputs);
    default:
      return predictTvm(kind, inputs);
  }
}
