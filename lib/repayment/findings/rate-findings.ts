import { parseDecimal } from '@/lib/money/parse-decimal';
import { toNumber } from '@/lib/money/rational';
import { penaltyPhaseAnnual } from '../against';
import { todayOf } from '../check-options';
import { dailyRateOf } from '../contract-rate';
import type { RateResult } from '../rate-result';
import type { PlanRates } from '../rates/plan-rates';
import { applicableRules, ceilingOf, ruleValue } from '../rules';
import type { FindingContext } from './context';
import { asQuotedRate, asRate, asText, type Finding, finding } from './finding';

/** Stated and computed yearly rates closer than this agree: room for instalments rounded to a fen. */
const RATE_TOLERANCE = 0.0005;

/** A rate that is shown as the line itself does not pass it: it is the instalments' rounding to a fen. */
const HALF_SHOWN = 0.00005;

const MONTHS_PER_YEAR = 12;

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

const computed = (...rates: readonly (RateResult | null)[]): readonly number[] =>
  rates.flatMap((rate) => (rate?.status === 'ok' ? [rate.value] : []));

/** Simple yearly rates that the payments amount to: by months, and by actual days, as a daily rate has it. */
function simpleRates({ annualSimple, xirr }: PlanRates): readonly number[] {
  const monthly = (yearly: number) => (1 + yearly) ** (1 / MONTHS_PER_YEAR) - 1;
  const byDays = computed(xirr).map((yearly) => monthly(yearly) * MONTHS_PER_YEAR);
  return [...computed(annualSimple), ...byDays];
}

/** What the other side called the rate against what the payments amount to. */
function statedRateFindings({ plan, rates, situation }: FindingContext): readonly Finding[] {
  const simple = rates === null ? null : numberOf(rates.annualSimple);
  const compound = rates === null ? null : numberOf(rates.annualCompound);
  const exact = plan.statedRate === null ? null : parseDecimal(plan.statedRate.value);
  if (rates === null || plan.statedRate === null || exact === null) return [];
  if (simple === null || compound === null) return [];
  const stated = toNumber(exact);
  const isOneOf = (found: readonly number[], yearly: number) =>
    found.some((rate) => Math.abs(rate - yearly) <= RATE_TOLERANCE);
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
    const compounded = computed(rates.annualCompound, rates.xirr);
    if (isOneOf([...simpleRates(rates), ...compounded], stated)) return [];
    const perPeriod = Math.abs(simple / 12 - stated) <= RATE_TOLERANCE;
    const flat = perPeriodCost(simple, stated, plan);
    return [finding(perPeriod || flat ? 'rate-per-period-called-annual' : 'rate-differs', numbers)];
  }
  const daily = basis === 'day' ? dailyRateOf({ value, basis }, situation.dayCount) : null;
  const yearly = daily === null ? stated * 12 : toNumber(daily) * 365;
  if (isOneOf(simpleRates(rates), yearly)) return [];
  return [finding('rate-differs', { ...numbers, stated: asRate(yearly) })];
}

/** A yearly figure that is really the flat fee of one period: 12 of them would explain the rate. */
function perPeriodCost(simple: number, stated: number, { kind }: FindingContext['plan']): boolean {
  const ratio = simple / (stated * 12);
  return kind !== 'settlement' && stated > 0 && stated < 0.03 && ratio > 1 && ratio < 2;
}

/**
 * Yearly rates against the lines that apply to this kind of lender; the simple figure is the one compared (F20). It has to
 * pass the line by actual days too: a first period of seven weeks, taken for a month, would make any rate a high one.
 */
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
  const lowest = rates === null ? 0 : Math.min(...simpleRates(rates));
  return rules.flatMap((rule) => {
    const ceiling = ceilingOf(rule, options.lpr1y);
    if (ceiling === null) return [];
    const line = { ceiling: asRate(ceiling), source: asText(rule.source) };
    const found: Finding[] = [];
    if (simple !== null && compound !== null && lowest - ceiling >= HALF_SHOWN) {
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
