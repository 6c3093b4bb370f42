import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { toNumber } from '@/lib/money/rational';
import { againstContract, penaltyPhaseAnnual, runningDailyRate } from '@/lib/repayment/against';
import { balanceOn } from '@/lib/repayment/balance-on';
import { dailyRateOf, monthlyRateOf } from '@/lib/repayment/contract-rate';
import { blankPlan } from '@/lib/repayment/plan';
import { BALANCE, check, INSTALMENTS, OPTIONS, SITUATION } from './fixtures';

describe('against the contract', () => {
  const { schedule } = check(INSTALMENTS);

  it('runs the penalty rate while overdue and the contract rate before', () => {
    expect(runningDailyRate(SITUATION)).toEqual({ num: 3n, den: 4000n });
    expect(runningDailyRate({ ...SITUATION, daysOverdue: 0 })).toEqual({ num: 1n, den: 2000n });
  });

  it.each([
    ['contract rate', { contractRate: null }],
    ['day count of a yearly rate', { contractRate: { value: '0.18', basis: 'year' as const } }],
    ['days overdue', { daysOverdue: null }],
    ['penalty multiple', { penaltyMultiple: null }],
    ['balance date', { asOf: null }],
    ['a part of the debt', { interestFen: null }],
  ])('says nothing without the %s', (_, missing) => {
    expect(againstContract(schedule, { ...SITUATION, ...missing })).toBeNull();
  });

  it('says nothing without dates, without rows, or before the balance date', () => {
    const undated = check({ ...INSTALMENTS, firstDueDate: null }).schedule;
    expect(againstContract(undated, SITUATION)).toBeNull();
    expect(againstContract([], SITUATION)).toBeNull();
    expect(againstContract(schedule, { ...SITUATION, asOf: '2027-01-01' })).toBeNull();
  });

  it('counts what the contract would leave open as cost', () => {
    const contract = againstContract(schedule, SITUATION);
    expect(contract).toMatchObject({ untilDate: '2028-01-16' });
    expect(contract?.contractCostFen).toBe(BALANCE + (contract?.contractInterestFen ?? 0));
  });

  it('counts an up-front fee on the first day', () => {
    const fee = {
      ...blankPlan('flat-fee', 'f'),
      count: 2,
      feeRate: '0.1',
      charged: 'up-front' as const,
      financedFen: BALANCE,
      firstDueDate: '2026-12-16',
    };
    expect(check(fee).comparisons.contract?.extraFen).toBeGreaterThan(0);
  });

  it('reckons the phase after the due date at 365 days', () => {
    const phase = penaltyPhaseAnnual(SITUATION);
    expect(phase && toNumber(phase)).toBe(0.27375);
    expect(penaltyPhaseAnnual({ ...SITUATION, contractRate: null })).toBeNull();
    expect(penaltyPhaseAnnual({ ...SITUATION, penaltyMultiple: null })).toBeNull();
  });
});

describe('contract rate', () => {
  it.each([
    ['0.0005', 'day', null, 0.0005],
    ['0.18', 'year', 360, 0.0005],
    ['0.015', 'month', 360, 0.0005],
    ['0.18', 'year', null, null],
    ['x', 'day', null, null],
  ] as const)('%s a %s on %s days is %s a day', (value, basis, dayCount, expected) => {
    const daily = dailyRateOf({ value, basis }, dayCount);
    expect(daily && toNumber(daily)).toBe(expected);
  });

  it.each([
    ['0.12', 'year', 0.01],
    ['0.01', 'month', 0.01],
    ['0.0005', 'day', null],
    ['x', 'year', null],
  ] as const)('%s a %s is %s a month', (value, basis, expected) => {
    const monthly = monthlyRateOf({ value, basis });
    expect(monthly && toNumber(monthly)).toBe(expected);
  });
});

describe('present value', () => {
  it('is off unless a rate was picked', () => {
    expect(check(INSTALMENTS).comparisons.presentValueFen).toBeNull();
  });

  it('discounts by days at the rate picked', () => {
    const options = { ...OPTIONS, presentValueRate: '0.1' };
    const once = { ...blankPlan('settlement', 's'), payFen: fen(110_000), payBy: '2027-11-23' };
    expect(check(once, SITUATION, options).comparisons.presentValueFen).toBe(100_000);
    expect(
      check({ ...once, payBy: null }, SITUATION, options).comparisons.presentValueFen,
    ).toBeNull();
    expect(
      check(once, { ...SITUATION, asOf: null }, options).comparisons.presentValueFen,
    ).toBeNull();
    const open = check(blankPlan('settlement', 's'), SITUATION, options);
    expect(open.comparisons.presentValueFen).toBeNull();
    const fee = {
      ...blankPlan('flat-fee', 'f'),
      count: 1,
      feeRate: '0.1',
      charged: 'up-front' as const,
      financedFen: fen(100_000),
      firstDueDate: '2027-11-23',
    };
    expect(check(fee, SITUATION, options).comparisons.presentValueFen).toBe(100_909);
  });
});

describe('balanceOn', () => {
  const terms = { compounding: 'none', graceDays: 0 } as const;
  const overdue = { ...SITUATION, daysOverdue: 0 };

  it('adds penalty interest on the principal only', () => {
    expect(balanceOn(SITUATION, '2026-12-03', terms)).toEqual({
      ok: true,
      value: {
        date: '2026-12-03',
        graceDays: 0,
        penaltyDays: 10,
        graceInterestFen: 0,
        penaltyInterestFen: 8250,
        balanceFen: 1_195_250,
      },
    });
  });

  it('bears the contract rate during the days of grace that are left', () => {
    const grace = balanceOn(overdue, '2026-12-03', { ...terms, graceDays: 3 });
    expect(grace.ok && grace.value).toMatchObject({
      graceDays: 3,
      penaltyDays: 7,
      graceInterestFen: 1650,
      penaltyInterestFen: 5775,
    });
    const within = balanceOn(overdue, '2026-11-25', { ...terms, graceDays: 3 });
    expect(within.ok && within.value).toMatchObject({
      graceInterestFen: 1100,
      penaltyInterestFen: 0,
    });
  });

  it('compounds when the contract does', () => {
    const year = (compounding: 'none' | 'daily' | 'monthly') => {
      const result = balanceOn(overdue, '2027-11-23', { ...terms, compounding });
      return result.ok ? result.value.penaltyInterestFen : 0;
    };
    expect([year('none'), year('monthly'), year('daily')]).toEqual([301_125, 341_930, 346_226]);
  });

  it.each([
    ['balance-principal', { principalFen: null }],
    ['balance-principal', { feesFen: null }],
    ['as-of', { asOf: null }],
    ['contract-rate', { contractRate: null }],
    ['day-count', { contractRate: { value: '0.18', basis: 'year' as const } }],
    ['penalty-multiple', { penaltyMultiple: null }],
    ['penalty-multiple', { daysOverdue: null }],
  ])('asks for %s', (code, missing) => {
    expect(balanceOn({ ...SITUATION, ...missing }, '2026-12-03', terms)).toEqual({
      ok: false,
      error: [code],
    });
  });
});
