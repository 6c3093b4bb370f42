import { formatYuan } from '@/lib/money/format-yuan';
import type { PlanRates } from '../rates/plan-rates';
import type { CompleteLayout } from '../schedule/layout';
import { type LaidOut, rateText, type Working, type WorkingAssumption } from './line';
import { asPercent, EXACT, onePlus } from './text';

export const PBOC_NOTICE = '中国人民银行公告〔2021〕第3号';

/** What the rate solves; by days it is taken from the yearly one. */
function periodicFormula({ basis, baseFen, xirr }: PlanRates, { pauseMonths }: CompleteLayout) {
  const after = pauseMonths > 0 ? `(k + ${pauseMonths})` : 'k';
  if (basis === 'periods') return `${formatYuan(baseFen)} = Σ Pₖ ÷ (1 + i)^${after}`;
  return `(${xirr?.status === 'ok' ? onePlus(xirr.value) : '1 + r'})^(1 ÷ 12) − 1`;
}

/** The yearly rates out of the periodic one. */
function annualLines({ periodicIrr, annualSimple, annualCompound }: PlanRates) {
  const isOne = periodicIrr.status === 'ok';
  const simple = isOne ? asPercent(periodicIrr.value, EXACT) : 'i';
  const compound = isOne ? onePlus(periodicIrr.value) : '1 + i';
  return [
    { figure: 'annualSimple', formula: `${simple} × 12`, result: rateText(annualSimple) },
    { figure: 'annualCompound', formula: `(${compound})^12 − 1`, result: rateText(annualCompound) },
  ] as const;
}

function assumptionsOf(rates: PlanRates, layout: CompleteLayout): readonly WorkingAssumption[] {
  if (rates.basis === 'dates') return ['actual-365'];
  const assumptions: WorkingAssumption[] = ['periods-are-months'];
  if (rates.xirr === null && layout.pauseMonths === 0)
    assumptions.push('first-period-is-one-month');
  if (layout.rows.some((row) => row.kind !== 'instalment'))
    assumptions.push('down-payment-at-start');
  return assumptions;
}

export function rateLines({ rates, layout }: LaidOut): readonly Working[] {
  if (rates === null) return [];
  const shared = { source: PBOC_NOTICE, assumptions: assumptionsOf(rates, layout) };
  const list: Working[] = [
    {
      figure: 'periodicIrr',
      formula: periodicFormula(rates, layout),
      result: rateText(rates.periodicIrr),
      ...shared,
    },
    ...annualLines(rates).map((working) => ({ ...working, ...shared })),
  ];
  if (rates.xirr !== null)
    list.push({
      figure: 'xirr',
      formula: `${formatYuan(rates.baseFen)} = Σ Pₖ ÷ (1 + r)^(dₖ ÷ 365)`,
      result: rateText(rates.xirr),
      source: PBOC_NOTICE,
      assumptions: ['actual-365'],
    });
  return list;
}
