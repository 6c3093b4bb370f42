import { type Fen, fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { percentOf } from '@/lib/money/percent-of';
import type { Rational } from '@/lib/money/rational';
import { roundHalfUpFen } from '@/lib/money/rounding';
import { type ContractRate, monthlyRateOf } from '../contract-rate';
import type { FindingContext } from '../findings/context';
import type { PlanInput } from '../plan';
import { levelInstalment } from '../schedule/amortise';
import type { CompleteLayout } from '../schedule/layout';
import { sum, type Working } from './line';
import { asPercent, EXACT, monthlyText, onePlus, saidPercent } from './text';

/** A plan whose schedule follows from principal, count and price, all of them said. */
interface Priced {
  readonly principalFen: Fen;
  readonly count: number;
  readonly rate: ContractRate | null;
  readonly periodRate: Rational | null;
}

function pricedOf(plan: PlanInput): Priced | null {
  if (!('count' in plan) || plan.count === null || plan.financedFen === null) return null;
  const rate = 'rate' in plan ? plan.rate : null;
  const periodRate = rate && monthlyRateOf(rate);
  return { principalFen: plan.financedFen, count: plan.count, rate, periodRate };
}

/** 等额本息, with i written out behind it. */
function instalmentLine({ principalFen, count, rate, periodRate }: Priced): readonly Working[] {
  if (rate === null || periodRate === null) return [];
  const principal = formatYuan(principalFen);
  const formula =
    periodRate.num === 0n
      ? `${principal} ÷ ${count}`
      : `${principal} × i × (1 + i)^${count} ÷ ((1 + i)^${count} − 1), i = ${monthlyText(rate)}`;
  const level = levelInstalment({ principalFen, periodRate, count });
  return [sum('instalment', formula, formatYuan(level), ['rounded-to-a-fen', 'rest-in-last'])];
}

/** The same part of the principal in every period 等额本金. */
function principalLine({ principalFen, count }: Priced): readonly Working[] {
  const share = roundHalfUpFen({ num: BigInt(principalFen), den: BigInt(count) });
  const formula = `${formatYuan(principalFen)} ÷ ${count}`;
  return [sum('principalPart', formula, formatYuan(share), ['rounded-to-a-fen', 'rest-in-last'])];
}

function interestLine({ principalFen, rate, periodRate }: Priced): readonly Working[] {
  if (rate === null || periodRate === null || periodRate.num === 0n) return [];
  const formula = `${formatYuan(principalFen)} × ${monthlyText(rate)}`;
  const interest = formatYuan(percentOf(principalFen, periodRate));
  return [sum('firstInterest', formula, interest, ['rounded-to-a-fen', 'later-on-what-is-left'])];
}

/** 手续费, on the principal that the plan starts from. */
function feeLine(
  plan: Extract<PlanInput, { kind: 'flat-fee' }>,
  { principalFen }: Priced,
  { rows }: CompleteLayout,
): readonly Working[] {
  const figure = plan.charged === 'up-front' ? 'upFrontFee' : 'periodFee';
  const fee = rows.find((row) => row.feeFen !== null && row.feeFen > 0)?.feeFen;
  if (fee == null) return [];
  const formula = `${formatYuan(principalFen)} × ${saidPercent(plan.feeRate ?? '')}`;
  return [sum(figure, formula, formatYuan(fee), ['rounded-to-a-fen'])];
}

/** Interest of the first instalment where only amounts were said: what is owed at the rate that they imply. */
function impliedLine({ layout, rates }: FindingContext): readonly Working[] {
  if (layout === null || layout.splitBy !== 'rate' || !layout.monthly) return [];
  if (rates?.periodicIrr.status !== 'ok' || layout.baseFen === null) return [];
  const first = layout.rows.find((row) => row.kind === 'instalment');
  const before = layout.rows.filter((row) => row.kind !== 'instalment');
  const owed = before.reduce((left, row) => left - row.paymentFen, layout.baseFen as number);
  const rate = rates.periodicIrr.value;
  const months = layout.pauseMonths + 1;
  const growth = months === 1 ? asPercent(rate, EXACT) : `((${onePlus(rate)})^${months} − 1)`;
  // A rate so high that a payment bounds the interest explains nothing.
  const isPlain = Math.round(owed * Math.expm1(Math.log1p(rate) * months)) === first?.interestFen;
  if (!isPlain || first.interestFen === null) return [];
  const formula = `${formatYuan(fen(owed))} × ${growth}`;
  return [
    sum('firstInterest', formula, formatYuan(first.interestFen), [
      'split-by-implied-rate',
      'later-on-what-is-left',
    ]),
  ];
}

/** How the rows of the schedule come about, for the first of them. */
export function scheduleLines(context: FindingContext): readonly Working[] {
  const { plan, layout } = context;
  const priced = layout === null ? null : pricedOf(plan);
  if (layout === null || priced === null) return impliedLine(context);
  switch (plan.kind) {
    case 'equal-instalment':
      return [...instalmentLine(priced), ...interestLine(priced)];
    case 'equal-principal':
      return [...principalLine(priced), ...interestLine(priced)];
    case 'interest-first':
      return interestLine(priced);
    case 'zero-interest':
      return principalLine(priced);
    case 'flat-fee':
      return [...principalLine(priced), ...feeLine(plan, priced, layout)];
    default:
      return impliedLine(context);
  }
}
