import { describe, expect, it } from 'vitest';
import { agreementStates } from '@/lib/repayment/agreement-terms';
import type { FindingContext } from '@/lib/repayment/findings/context';
import { rateFindings } from '@/lib/repayment/findings/rate-findings';
import { blankPlan, type PlanInput, type StatedRate } from '@/lib/repayment/plan';
import type { RateResult } from '@/lib/repayment/rate-result';
import type { Situation } from '@/lib/repayment/situation';
import { BALANCE, INSTALMENTS, OPTIONS, SITUATION } from './fixtures';

const ok = (value: number): RateResult => ({ status: 'ok', value });
const NONE: RateResult = { status: 'none', reason: 'no-sign-change' };

/** A plan that costs `simple` a year, with what was said of its rate; no contract, so that no penalty speaks up. */
function found(
  statedRate: StatedRate | null,
  simple: RateResult | null,
  { plan = INSTALMENTS as PlanInput, situation = {} as Partial<Situation> } = {},
) {
  const rates = simple && {
    baseFen: BALANCE,
    basis: 'periods' as const,
    periodicIrr: simple,
    annualSimple: simple,
    annualCompound: simple.status === 'ok' ? ok((1 + simple.value / 12) ** 12 - 1) : simple,
    xirr: null,
  };
  const context: FindingContext = {
    plan: { ...plan, statedRate },
    situation: { ...SITUATION, contractRate: null, penaltyMultiple: null, ...situation },
    options: OPTIONS,
    layout: null,
    balanceFen: BALANCE,
    totalPaidFen: null,
    rates,
    affordability: null,
    payNow: null,
    contract: null,
    agreement: agreementStates(INSTALMENTS, SITUATION, {}, true),
  };
  return rateFindings(context).map(({ code, numbers }) => [code, numbers] as const);
}

const codes = (...args: Parameters<typeof found>) => found(...args).map(([code]) => code);
const year = (value: string): StatedRate => ({ value, basis: 'year' });

describe('the rate that was said against the rate that comes out', () => {
  it.each<readonly [string, StatedRate, number, string | null]>([
    ['the simple rate', year('0.12'), 0.12, null],
    ['the compound rate', year('0.126825'), 0.12, null],
    ['within rounding', year('0.1204'), 0.12, null],
    ['just beyond', year('0.1206'), 0.12, 'rate-differs'],
    ['below it', year('0.1194'), 0.12, 'rate-differs'],
    ['the rate of one period', year('0.01'), 0.12, 'rate-per-period-called-annual'],
    ['nearly that', year('0.0096'), 0.12, 'rate-per-period-called-annual'],
    ['a flat fee of one period', year('0.006'), 0.13, 'rate-per-period-called-annual'],
    ['twelve of it explain too much', year('0.02'), 0.2, 'rate-differs'],
    ['twelve of it explain too little', year('0.02'), 0.5, 'rate-differs'],
    ['twice twelve of it', year('0.02'), 0.48, 'rate-differs'],
    ['almost twice', year('0.02'), 0.47, 'rate-per-period-called-annual'],
    ['too high for a fee of one period', year('0.03'), 0.5, 'rate-differs'],
    ['almost too high', year('0.0299'), 0.5, 'rate-per-period-called-annual'],
    ['nothing', year('0'), 0.1, 'rate-differs'],
    ['a month', { value: '0.01', basis: 'month' }, 0.12, null],
    ['another month', { value: '0.01', basis: 'month' }, 0.13, 'rate-differs'],
    ['a day', { value: '0.0004', basis: 'day' }, 0.146, null],
    ['a day that is no month', { value: '0.0004', basis: 'day' }, 0.0048, 'rate-differs'],
    ['a fee', { value: '0.006', basis: 'perPeriodFlat' }, 0.13, 'rate-per-period-annualised'],
  ])('%s', (_, stated, simple, code) => {
    const about = codes(stated, ok(simple)).filter((one) => one.startsWith('rate-'));
    expect(about).toEqual(code === null ? [] : [code]);
  });

  it('of a settlement is never that of a period', () => {
    const plan = blankPlan('settlement', 's');
    expect(codes(year('0.006'), ok(0.13), { plan })).toEqual(['rate-differs']);
  });

  it('is said by the year, whatever it was said by', () => {
    const stated = { unit: 'rate', value: expect.closeTo(0.12, 12) };
    expect(found({ value: '0.01', basis: 'month' }, ok(0.2))[0]?.[1]).toMatchObject({ stated });
    const daily = found({ value: '0.0004', basis: 'day' }, ok(0.2))[0]?.[1];
    expect(daily).toMatchObject({ stated: { unit: 'rate', value: expect.closeTo(0.146, 12) } });
  });

  it.each<readonly [string, StatedRate | null, RateResult | null, readonly string[]]>([
    ['no rate comes out', year('0.1'), NONE, ['rate-none']],
    ['nothing is laid out', year('0.1'), null, []],
    ['none was said', null, ok(0.1), []],
    ['it is not a number', year('low'), ok(0.1), []],
  ])('is not compared while %s', (_, stated, simple, said) => {
    expect(codes(stated, simple)).toEqual(said);
  });
});

describe('lines', () => {
  it('are passed above them, not on them', () => {
    expect(codes(null, ok(0.24))).toEqual([]);
    expect(codes(null, ok(0.24004))).toEqual([]);
    expect(codes(null, ok(0.24006))).toEqual(['ceiling-passed']);
    expect(codes(null, NONE)).toEqual(['rate-none']);
  });

  it('are yearly rates: how often the penalty may be the contract rate is none of them', () => {
    expect(codes(null, ok(2.5), { situation: { lenderKind: 'bank' } })).toEqual(['ceiling-passed']);
  });

  it('hold for the kind of lender that they are for', () => {
    expect(codes(null, ok(0.5), { situation: { lenderKind: 'unknown' } })).toEqual([]);
    const multiple = { penaltyMultiple: '1.6' };
    expect(codes(null, null, { situation: multiple })).toEqual(['penalty-multiple-high']);
    expect(codes(null, null, { situation: { penaltyMultiple: 'more' } })).toEqual([]);
  });
});
