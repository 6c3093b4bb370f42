import { fen } from '@/lib/money/fen';
import { decimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import { fromInteger, multiply, toNumber } from '@/lib/money/rational';
import { runDebt } from '@/lib/repayment/accrual';
import { exceeds, excessOver, marginOver } from '@/lib/repayment/ceilings';
import { addMonths, daysBetween } from '@/lib/repayment/iso-date';
import {
  dailyCompoundPenalty,
  monthlyCompoundPenalty,
  simplePenalty,
} from '@/lib/repayment/penalty';
import { type DatedFlow, xirrRoots } from '@/lib/repayment/rates/xirr';
import { settle } from '@/lib/repayment/settlement';
import type { Vector } from './vectors';
import { datedAnswer } from './vectors-rates';

type Part = 'principal' | 'interest' | 'fee';

interface Inputs
  extends Readonly<Partial<Record<`${Part}Share`, string>>>,
    Readonly<Partial<Record<'interestFen' | 'feeFen' | 'feesFen', number>>> {
  readonly principalFen: number;
  readonly asOf: string;
  readonly outstandingFen: number;
  readonly payments: readonly DatedFlow[];
  readonly baseFen: number;
  readonly dailyRate: string;
  readonly compound: string;
  readonly days?: number;
  readonly dueDate: string;
  readonly payDate: string;
  readonly rate: string;
  readonly ceilings: Readonly<Record<string, string>>;
  readonly startDate: string;
  readonly chargedFen: number;
  readonly annualCeiling: string;
  readonly yearDays?: number;
  readonly lpr1y: string;
  readonly multiple: number | string;
  readonly amountFen: number;
  readonly anchor: string;
  readonly months: number;
  readonly start: string;
  readonly end: string;
}

function predictPlan(inputs: Inputs): unknown {
  const { payments } = inputs;
  const totalPaidFen = payments.reduce((sum, payment) => sum + payment.amountFen, 0);
  const flows = [
    { date: inputs.asOf, amountFen: inputs.outstandingFen },
    ...payments.map(({ date, amountFen }) => ({ date, amountFen: -amountFen })),
  ];
  return {
    totalPaidFen,
    differenceFen: totalPaidFen - inputs.outstandingFen,
    payments: payments.length,
    lastDate: payments
      .map((payment) => payment.date)
      .sort()
      .at(-1),
    xirr: datedAnswer(xirrRoots(flows)),
  };
}

function predictSettlement(inputs: Inputs): unknown {
  const parts = (['principal', 'interest', 'fee'] as const).map((name) => ({
    dueFen: fen(inputs[`${name}Fen`] ?? 0),
    payShare: decimal(inputs[`${name}Share`] ?? '1'),
  }));
  const { payFen, waivedFen, dueFen } = settle(parts);
  return { payFen, waivedFen, dueFen, shareOfDue: dueFen === 0 ? 0 : payFen / dueFen };
}

function predictPenalty(inputs: Inputs): unknown {
  const base = fen(inputs.baseFen);
  const daily = decimal(inputs.dailyRate);
  const days = inputs.days ?? daysBetween(inputs.dueDate, inputs.payDate);
  const interestFen =
    inputs.compound === 'daily'
      ? dailyCompoundPenalty(base, daily, days)
      : inputs.compound === 'monthly'
        ? monthlyCompoundPenalty(base, daily, inputs.dueDate, inputs.payDate)
        : simplePenalty(base, daily, days);
  return {
    days,
    interestFen,
    totalFen: base + interestFen,
    simpleAnnual: toNumber(multiply(daily, fromInteger(365))),
    effectiveAnnual: Math.expm1(365 * Math.log1p(toNumber(daily))),
  };
}

function predictCeiling(inputs: Inputs): unknown {
  const rate = decimal(inputs.rate);
  const ceilings = Object.entries(inputs.ceilings);
  return {
    exceeds: Object.fromEntries(
      ceilings.map(([name, value]) => [name, exceeds(rate, decimal(value))]),
    ),
    marginPp: Object.fromEntries(
      ceilings.map(([name, value]) => [
        name,
        toNumber(multiply(marginOver(rate, decimal(value)), fromInteger(100))),
      ]),
    ),
  };
}

function predictAccrual(inputs: Inputs): unknown {
  const rows = runDebt(
    {
      principalFen: fen(inputs.principalFen),
      interestFen: fen(inputs.interestFen ?? 0),
      feesFen: fen(inputs.feeFen ?? inputs.feesFen ?? 0),
      dailyRate: decimal(inputs.dailyRate),
      startDate: inputs.startDate,
    },
    inputs.payments.map(({ date, amountFen }) => ({ date, amountFen: fen(amountFen) })),
  );
  return {
    rows: rows.map((row) => [
      row.date,
      row.days,
      row.accruedFen,
      row.interestPaidFen,
      row.principalPaidFen,
      row.principalFen,
      row.unpaidInterestFen,
      row.overpaidFen,
    ]),
  };
}

function predictExcess(inputs: Inputs): unknown {
  return excessOver({
    baseFen: fen(inputs.baseFen),
    chargedFen: fen(inputs.chargedFen),
    days: inputs.days ?? 0,
    annualCeiling: decimal(inputs.annualCeiling),
    yearDays: inputs.yearDays ?? 365,
  });
}

export function predictMoney({ kind, inputs: foreign }: Vector): unknown {
  const inputs = foreign as Inputs;
  switch (kind) {
    case 'plan':
      return predictPlan(inputs);
    case 'settlement':
      return predictSettlement(inputs);
    case 'penalty':
      return predictPenalty(inputs);
    case 'ceiling':
      return predictCeiling(inputs);
    case 'ceiling_excess':
      return predictExcess(inputs);
    case 'lpr_multiple':
      return {
        ceiling: toNumber(multiply(decimal(inputs.lpr1y), decimal(String(inputs.multiple)))),
      };
    case 'percent_of':
      return { fen: percentOf(fen(inputs.amountFen), decimal(inputs.rate)) };
    case 'add_months':
      return { date: addMonths(inputs.anchor, inputs.months) };
    case 'days_between':
      return { days: daysBetween(inputs.start, inputs.end) };
    case 'accrual':
      return predictAccrual(inputs);
    default:
      return undefined;
  }
}
