import type { Fen } from '@/lib/money/fen';
import { formatPercent } from '@/lib/money/format-percent';
import { formatYuan } from '@/lib/money/format-yuan';
import { parseDecimal } from '@/lib/money/parse-decimal';
import { toNumber } from '@/lib/money/rational';
import { sumFen } from '@/lib/money/sum';
import type { FindingContext } from './findings/context';
import type { RateResult } from './rate-result';
import type { PlanRates } from './rates/plan-rates';
import { ruleById } from './rules';
import type { CompleteLayout, ScheduleRow } from './schedule/layout';
import { partsOfSettlement } from './settlement';
import { shareBaseFen } from './stated-shares';

/** A figure that can show how it came about. */
export type Figure =
  | 'totalPaid'
  | 'extraOverBalance'
  | 'interest'
  | 'fee'
  | 'periodicIrr'
  | 'annualSimple'
  | 'annualCompound'
  | 'xirr'
  | 'contractCost'
  | 'contractExtra'
  | 'capacity';

/** How a figure came about 计算过程. Names of figures and assumptions are worded under `working` in the locale files. */
export interface Working {
  readonly figure: Figure;
  /** Formula with the numbers put in; digits and signs only, so it needs no translation. */
  readonly formula: string;
  readonly result: string;
  /** Rule or document the method comes from; null: plain arithmetic. */
  readonly source: string | null;
  /** What had to be taken as given: 每期按一个月计, 首付视同第 0 期, 本金与费用按实际利率分摊. */
  readonly assumptions: readonly WorkingAssumption[];
}

export type WorkingAssumption =
  | 'periods-are-months'
  | 'first-period-is-one-month'
  | 'down-payment-at-start'
  | 'split-by-implied-rate'
  | 'actual-365'
  | 'same-payments-under-contract'
  | 'interest-on-whole-balance';

export const PBOC_NOTICE = '中国人民银行公告〔2021〕第3号';

/** Terms of a sum that are written out; of more, the middle is left to the schedule. */
const MOST_TERMS = 6;

/** 12 × 1,086.50 + 1,086.55: equal amounts gathered, the middle of a long sum left out. */
function sumFormula(amounts: readonly Fen[]): string {
  const groups: { amount: string; count: number }[] = [];
  for (const each of amounts) {
    const amount = formatYuan(each);
    const last = groups.at(-1);
    if (last?.amount === amount) last.count++;
    else groups.push({ amount, count: 1 });
  }
  const terms = groups.map(({ amount, count }) => (count > 1 ? `${count} × ${amount}` : amount));
  const shown = terms.length > MOST_TERMS ? [...terms.slice(0, 3), '…', ...terms.slice(-2)] : terms;
  return shown.join(' + ');
}

/** What of the payments is interest, and what is fees; nothing while the two cannot be told apart. */
function partsWorking({ layout }: FindingContext): readonly Working[] {
  if (layout === null || layout.splitBy === 'unknown') return [];
  const assumptions: WorkingAssumption[] =
    layout.splitBy === 'rate' ? ['split-by-implied-rate'] : [];
  return (['interest', 'fee'] as const).flatMap((figure) => {
    const amounts = layout.rows.map((row) => row[`${figure}Fen`] as Fen);
    const total = sumFen(amounts);
    if (total === 0) return [];
    const formula = sumFormula(amounts.filter((amount) => amount !== 0));
    return [{ figure, formula, result: formatYuan(total), source: null, assumptions }];
  });
}

/** Decimals of a result, and of a rate that is calculated on with: twelve times it is still right to the last shown. */
const SHOWN = 4;
const EXACT = 6;
const SHARE = 2;

function rateText(rate: RateResult): string {
  switch (rate.status) {
    case 'ok':
      return formatPercent(rate.value, SHOWN);
    case 'ambiguous':
      return rate.roots.map((root) => formatPercent(root, SHOWN)).join(' / ');
    default:
      return '—';
  }
}

/** "1 + 0.930358%", "1 − 17.561886%". */
const onePlus = (rate: number): string =>
  `1 ${rate < 0 ? '−' : '+'} ${formatPercent(Math.abs(rate), EXACT)}`;

/** 11,000.00 × 80% + 450.00 × 80%: a settlement of which only the share was said. */
function shareFormula({ plan, situation }: FindingContext): string | null {
  const isShare = plan.kind === 'settlement' && plan.payFen === null;
  const parts = isShare ? partsOfSettlement(plan, situation) : null;
  const owed = parts?.filter(({ dueFen }) => dueFen > 0);
  const terms = owed?.map(
    ({ dueFen, payShare }) => `${formatYuan(dueFen)} × ${formatPercent(toNumber(payShare), SHARE)}`,
  );
  return terms?.join(' + ') ?? null;
}

/** The share that the first payment was worked out from, and what it is of. */
function shareUsed({ plan, situation }: FindingContext) {
  const isMinimum = plan.kind === 'minimum-then-rest';
  const said = isMinimum ? plan.minimumShare : plan.downPayment?.share;
  const of = isMinimum ? 'balance' : (plan.downPayment?.shareOf ?? 'balance');
  return { share: parseDecimal(said ?? ''), baseFen: shareBaseFen(of, situation) };
}

/** 11,870.00 × 10.00% + 12 × 1,000.00: the share that the first payment was worked out from stands for it. */
function paymentsFormula(context: FindingContext, rows: readonly ScheduleRow[]) {
  const { share, baseFen } = shareUsed(context);
  const amounts = rows.map((row) => row.paymentFen);
  if (share === null || baseFen === null) return sumFormula(amounts);
  const first = rows.findIndex((row) => row.kind === 'down-payment');
  const later = amounts.filter((_, i) => i !== Math.max(first, 0));
  return `${formatYuan(baseFen)} × ${formatPercent(toNumber(share), SHARE)} + ${sumFormula(later)}`;
}

function paidWorking(context: FindingContext): readonly Working[] {
  const { totalPaidFen, payNow, layout, plan } = context;
  if (totalPaidFen === null || layout === null) return [];
  const assumptions: WorkingAssumption[] = [];
  if (layout.splitBy === 'rate') assumptions.push('split-by-implied-rate');
  if (plan.kind === 'deferral' && plan.accrual !== 'none' && plan.financedFen === null)
    assumptions.push('interest-on-whole-balance');
  const total = formatYuan(totalPaidFen);
  const paid = {
    formula: shareFormula(context) ?? paymentsFormula(context, layout.rows),
    result: total,
    source: null,
    assumptions,
  };
  const list: Working[] = [{ figure: 'totalPaid', ...paid }];
  if (payNow !== null)
    list.push({
      figure: 'extraOverBalance',
      formula: `${total} − ${formatYuan(payNow.payNowFen)}`,
      result: formatYuan(payNow.extraFen),
      source: null,
      assumptions: [],
    });
  return list;
}

/** What the rate solves; by days it is taken from the yearly one. */
function periodicFormula({ basis, baseFen, xirr }: PlanRates, { pauseMonths }: CompleteLayout) {
  const after = pauseMonths > 0 ? `(k + ${pauseMonths})` : 'k';
  if (basis === 'periods') return `${formatYuan(baseFen)} = Σ Pₖ ÷ (1 + i)^${after}`;
  return `(${xirr?.status === 'ok' ? onePlus(xirr.value) : '1 + r'})^(1 ÷ 12) − 1`;
}

/** The yearly rates out of the periodic one. */
function annualWorking({ periodicIrr, annualSimple, annualCompound }: PlanRates) {
  const isOne = periodicIrr.status === 'ok';
  const simple = isOne ? formatPercent(periodicIrr.value, EXACT) : 'i';
  const compound = isOne ? onePlus(periodicIrr.value) : '1 + i';
  return [
    { figure: 'annualSimple', formula: `${simple} × 12`, result: rateText(annualSimple) },
    { figure: 'annualCompound', formula: `(${compound})^12 − 1`, result: rateText(annualCompound) },
  ] as const;
}

function rateWorking({ rates, layout }: FindingContext): readonly Working[] {
  if (rates === null || layout === null) return [];
  const assumptions: WorkingAssumption[] = [];
  if (rates.basis === 'periods') assumptions.push('periods-are-months');
  else assumptions.push('actual-365');
  if (rates.basis === 'periods' && rates.xirr === null && layout.pauseMonths === 0)
    assumptions.push('first-period-is-one-month');
  if (rates.basis === 'periods' && layout.rows.some((row) => row.kind !== 'instalment'))
    assumptions.push('down-payment-at-start');
  const base = formatYuan(rates.baseFen);
  const shared = { source: PBOC_NOTICE, assumptions };
  const list: Working[] = [
    {
      figure: 'periodicIrr',
      formula: periodicFormula(rates, layout),
      result: rateText(rates.periodicIrr),
      ...shared,
    },
    ...annualWorking(rates).map((working) => ({ ...working, ...shared })),
  ];
  if (rates.xirr !== null)
    list.push({
      figure: 'xirr',
      formula: `${base} = Σ Pₖ ÷ (1 + r)^(dₖ ÷ 365)`,
      result: rateText(rates.xirr),
      source: PBOC_NOTICE,
      assumptions: ['actual-365'],
    });
  return list;
}

function otherWorking(context: FindingContext): readonly Working[] {
  const { contract, payNow, affordability, situation, totalPaidFen } = context;
  const list: Working[] = [];
  if (contract !== null && payNow !== null) {
    const owed = formatYuan(payNow.payNowFen);
    const daily = formatPercent(contract.dailyRate, SHOWN);
    const cost = formatYuan(contract.contractCostFen);
    const source = ruleById('contract').source;
    list.push(
      {
        figure: 'contractCost',
        formula: `${owed} + Σ Bₖ × ${daily} × dₖ = ${owed} + ${formatYuan(contract.contractInterestFen)}`,
        result: cost,
        source,
        assumptions: ['same-payments-under-contract'],
      },
      {
        figure: 'contractExtra',
        formula: `${formatYuan(totalPaidFen as Fen)} − ${cost}`,
        result: formatYuan(contract.extraFen),
        source,
        assumptions: [],
      },
    );
  }
  const { incomeFen, necessaryExpensesFen, otherDebtPaymentsFen } = situation;
  if (affordability !== null)
    list.push({
      figure: 'capacity',
      formula: [incomeFen, necessaryExpensesFen, otherDebtPaymentsFen]
        .map((part) => formatYuan(part as Fen))
        .join(' − '),
      result: formatYuan(affordability.capacityFen),
      source: null,
      assumptions: [],
    });
  return list;
}

/** The working of every figure that was computed. */
export function workingOf(context: FindingContext): readonly Working[] {
  return [
    ...paidWorking(context),
    ...partsWorking(context),
    ...rateWorking(context),
    ...otherWorking(context),
  ];
}
