import { type Fen, fen } from '@/lib/money/fen';
import { formatYuan } from '@/lib/money/format-yuan';
import { decimal } from '@/lib/money/parse-decimal';
import { percentOf } from '@/lib/money/percent-of';
import type { Rational } from '@/lib/money/rational';
import { roundHalfUpFen } from '@/lib/money/rounding';
import { statedPercent } from '@/lib/money/stated-percent';
import { type ContractRate, monthlyRateOf } from '../contract-rate';
import { levelInstalment } from '../schedule/amortise';
import type { ComputedPlan } from '../schedule/lay-out-computed';
import { type LaidOut, sum, type Working } from './line';
import { asPercent, EXACT, monthlyText, onePlus } from './text';

type Rated = Extract<ComputedPlan, { readonly rate: ContractRate | null }>;
type FlatFee = Extract<ComputedPlan, { readonly kind: 'flat-fee' }>;

/** A plan that could be laid out has every term that its schedule follows from. */
const principalOf = (plan: ComputedPlan): Fen => plan.financedFen as Fen;
const countOf = (plan: ComputedPlan): number => plan.count as number;
const rateOf = (plan: Rated): ContractRate => plan.rate as ContractRate;
const periodRateOf = (plan: Rated): Rational => monthlyRateOf(rateOf(plan)) as Rational;

/** 等额本息, with i written out behind it. */
function instalmentLine(plan: Rated): Working {
  const [principalFen, count, periodRate] = [principalOf(plan), countOf(plan), periodRateOf(plan)];
  const principal = formatYuan(principalFen);
  const growth = `(1 + i)^${count}`;
  const formula =
    periodRate.num === 0n
      ? `${principal} ÷ ${count}`
      : `${principal} × i × ${growth} ÷ (${growth} − 1), i = ${monthlyText(rateOf(plan))}`;
  const level = levelInstalment({ principalFen, periodRate, count });
  return sum('instalment', formula, formatYuan(level), ['rounded-to-a-fen', 'rest-in-last']);
}

/** The same part of the principal in every period 等额本金. */
function principalLine(plan: ComputedPlan): Working {
  const share = roundHalfUpFen({ num: BigInt(principalOf(plan)), den: BigInt(countOf(plan)) });
  const formula = `${formatYuan(principalOf(plan))} ÷ ${countOf(plan)}`;
  return sum('principalPart', formula, formatYuan(share), ['rounded-to-a-fen', 'rest-in-last']);
}

function interestLines(plan: Rated): readonly Working[] {
  const interest = percentOf(principalOf(plan), periodRateOf(plan));
  if (interest === 0) return [];
  const formula = `${formatYuan(principalOf(plan))} × ${monthlyText(rateOf(plan))}`;
  const assumptions = ['rounded-to-a-fen', 'later-on-what-is-left'] as const;
  return [sum('firstInterest', formula, formatYuan(interest), assumptions)];
}

/** 手续费, on the principal that the plan starts from. */
function feeLine(plan: FlatFee): Working {
  const said = plan.feeRate as string;
  const fee = percentOf(principalOf(plan), decimal(said));
  const formula = `${formatYuan(principalOf(plan))} × ${statedPercent(said)}`;
  const figure = plan.charged === 'up-front' ? 'upFrontFee' : 'periodFee';
  return sum(figure, formula, formatYuan(fee), ['rounded-to-a-fen']);
}

/** Interest of the first instalment where only amounts were said: what is owed at the rate that they imply. */
function impliedLines({ layout, rates }: LaidOut): readonly Working[] {
  const { rows, splitBy, monthly, pauseMonths } = layout;
  const irr = rates?.periodicIrr;
  if (splitBy !== 'rate' || !monthly || irr?.status !== 'ok') return [];
  const at = rows.findIndex((row) => row.kind === 'instalment');
  const interest = rows[at]?.interestFen as Fen;
  const paid = rows.slice(0, at).reduce((total, row) => total + row.paymentFen, 0);
  const owed = fen((layout.baseFen as Fen) - paid);
  const months = pauseMonths + 1;
  // A rate so high that the payment bounds its interest explains nothing.
  if (Math.round(owed * Math.expm1(Math.log1p(irr.value) * months)) !== interest) return [];
  const growth =
    months === 1 ? asPercent(irr.value, EXACT) : `((${onePlus(irr.value)})^${months} − 1)`;
  const assumptions = ['split-by-implied-rate', 'later-on-what-is-left'] as const;
  return [
    sum('firstInterest', `${formatYuan(owed)} × ${growth}`, formatYuan(interest), assumptions),
  ];
}

/** How the rows of the schedule come about, for the first of them. */
export function scheduleLines(context: LaidOut): readonly Working[] {
  const { plan } = context;
  switch (plan.kind) {
    case 'equal-instalment':
      return [instalmentLine(plan), ...interestLines(plan)];
    case 'equal-principal':
      return [principalLine(plan), ...interestLines(plan)];
    case 'interest-first':
      return interestLines(plan);
    case 'zero-interest':
      return [principalLine(plan)];
    case 'flat-fee':
      return [principalLine(plan), feeLine(plan)];
    default:
      return impliedLines(context);
  }
}
