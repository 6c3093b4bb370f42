import { parseDecimal } from '@/lib/money/parse-decimal';
import { toNumber } from '@/lib/money/rational';
import { penaltyPhaseAnnual } from '../against';
import { todayOf } from '../check-options';
import { dailyRateOf } from '../contract-rate';
import type { RateResult } from '../rate-result';
import { applicableRules, ceilingOf, ruleValue } from '../rules';
import type { FindingContext } from './context';
import { asQuotedRate, asRate, asText, type Finding, finding } from './finding';

/** Stated and computed yearly rates closer than this agree: room for instalments rounded to a fen. */
const RATE_TOLERANCE = 0.0005;

const numberOf = (rate: RateResult): number | null => (rate.status === 'ok' ? rate.value : null);

function oddRateFindings({ rates }: FindingContext): readonly Finding[] {
  const yearly = rates?.annualSimple;
  switch (yearly?.status) {
    case 'ambiguous':
      return [finding('rate-ambiguous', { rates: { unit: 'rates', value: yearly.roots } })];
    case 'none':
      return [finding('rate-none')];
    case 'outOfRange':
      return [finding('rate-out-of-range')];
    default:
      return [];
  }
}

/** What the other side called the rate against what the payments amount to. */
function statedRateFindings({ plan, rates, situation }: FindingContext): readonly Finding[] {
  const simple = rates === null ? null : numberOf(rates.annualSimple);
  const compound = rates === null ? null : numberOf(rates.annualCompound);
  const exact = plan.statedRate === null ? null : parseDecimal(plan.statedRate.value);
  if (plan.statedRate === null || exact === null || simple === null || compound === null) return [];
  const stated = toNumber(exact);
  const numbers = {
    stated: asQuotedRate(stated),
    simple: asRate(simple),
    compound: asRate(compound),
  };
  const { value, basis } = plan.statedRate;
  if (basis === 'perPeriodFlat')
    return [
      finding('rate-per-period-annualised', { ...numbers, timesTwelve: asRate(stated * 12) }),
    ];
  if (basis === 'year') {
    const agrees = [simple, compound].some((rate) => Math.abs(rate - stated) <= RATE_TOLERANCE);
    if (agrees) return [];
    const perPeriod = Math.abs(simple / 12 - stated) <= RATE_TOLERANCE;
    const flat = perPeriodCost(simple, stated, plan);
    return [finding(perPeriod || flat ? 'rate-per-period-called-annual' : 'rate-differs', numbers)];
  }
  const daily = basis === 'day' ? dailyRateOf({ value, basis }, situation.dayCount) : null;
  const yearly = daily === null ? stated * 12 : toNumber(daily) * 365;
  if (Math.abs(yearly - simple) <= RATE_TOLERANCE) return [];
  return [finding('rate-differs', { ...numbers, stated: asRate(yearly) })];
}

/** A yearly figure that is really the flat fee of one period: 12 of them would explain the rate. */
function perPeriodCost(simple: number, stated: number, { kind }: FindingContext['plan']): boolean {
  const ratio = simple / (stated * 12);
  return kind !== 'settlement' && stated > 0 && stated < 0.03 && ratio > 1 && ratio < 2;
}

/** Yearly rates against the lines that apply to this kind of lender; the simple figure is the one compared (F20). */
function ceilingFindings({ rates, situation, options }: FindingContext): readonly Finding[] {
  const rules = applicableRules({
    lenderKind: situation.lenderKind,
    today: todayOf(options),
    loanDate: options.loanDate,
    onRequest: options.referenceLines,
  }).filter((rule) => rule.metric === 'ceiling');
  const simple = rates === null ? null : numberOf(rates.annualSimple);
  const compound = rates === null ? null : numberOf(rates.annualCompound);
  const penalty = penaltyPhaseAnnual(situation);
  return rules.flatMap((rule) => {
    const ceiling = ceilingOf(rule, options.lpr1y);
    if (ceiling === null) return [];
    const line = { ceiling: asRate(ceiling), source: asText(rule.source) };
    const found: Finding[] = [];
    if (simple !== null && compound !== null && simple > ceiling) {
      const numbers = { ...line, simple: asRate(simple), compound: asRate(compound) };
      found.push(finding('ceiling-passed', numbers, rule.id));
    }
    if (penalty !== null && toNumber(penalty) > ceiling) {
      const numbers = { ...line, penalty: asRate(toNumber(penalty)) };
      found.push(finding('penalty-phase-above-ceiling', numbers, rule.id));
    }
    return found;
  });
}

function multipleFindings({ situation, options }: FindingContext): readonly Finding[] {
  const { lenderKind, penaltyMultiple } = situation;
  const multiple = penaltyMultiple === null ? null : parseDecimal(penaltyMultiple);
  if (multiple === null || penaltyMultiple === null) return [];
  const scope = { lenderKind, today: todayOf(options), loanDate: null, onRequest: false };
  return applicableRules(scope).flatMap((rule) => {
    const line = rule.metric === 'multiple' ? ruleValue(rule) : null;
    if (line === null || toNumber(multiple) <= line) return [];
    const numbers = { multiple: asText(penaltyMultiple), source: asText(rule.source) };
    return [finding('penalty-multiple-high', numbers, rule.id)];
  });
}

export function rateFindings(context: FindingContext): readonly Finding[] {
  return [
    ...oddRateFindings(context),
    ...statedRateFindings(context),
    ...ceilingFindings(context),
    ...multipleFindings(context),
  ];
}
