import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { toNumber } from '@/lib/money/rational';
import { againstContract, penaltyPhaseAnnual, runningDailyRate } from '@/lib/repayment/against';
import { balanceOn } from '@/lib/repayment/balance-on';
import { comparePlans } from '@/lib/repayment/compare-plans';
import { dailyRateOf, monthlyRateOf } from '@/lib/repayment/contract-rate';
import { addDays, dayNumber, isIsoDate } from '@/lib/repayment/iso-date';
import { blankPlan } from '@/lib/repayment/plan';
import { firstDueAfterPayday, proposalTextParams, proposePlans } from '@/lib/repayment/propose';
import { ruleById, ruleValue } from '@/lib/repayment/rules';
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

describe('affordability', () => {
  it('adds up what falls into one month', () => {
    const plan = { ...INSTALMENTS, downPayment: { amountFen: fen(20_000), dueDate: '2026-12-01' } };
    const { affordability } = check(plan);
    expect(affordability?.months[0]).toEqual({ month: '2026-12', dueFen: 105_000, shortFen: 5000 });
    expect(affordability).toMatchObject({
      capacityFen: 100_000,
      shortMonths: ['2026-12'],
      shortestTermMonths: 13,
      toFit: { lowerPaymentByFen: 5000, raiseCapacityByFen: 5000 },
    });
  });

  it('names instalments where months are not known', () => {
    const { affordability } = check({
      ...INSTALMENTS,
      count: 12,
      perPaymentFen: fen(110_000),
      lastPaymentFen: null,
      firstDueDate: null,
    });
    expect(affordability?.shortMonths.slice(0, 2)).toEqual(['1', '2']);
  });

  it('has no shortest term when nothing is left, and counts the hole to be filled', () => {
    const { affordability } = check(INSTALMENTS, { ...SITUATION, incomeFen: fen(490_000) });
    expect(affordability).toMatchObject({
      capacityFen: -10_000,
      shortestTermMonths: null,
      toFit: { raiseCapacityByFen: 95_000 },
    });
  });

  it('needs no change when it fits', () => {
    expect(check(INSTALMENTS).affordability?.toFit).toBeNull();
  });
});

describe('proposePlans', () => {
  const today = '2026-11-23';

  it('proposes the shortest within nine tenths, a lighter one, and one after a pause', () => {
    const answer = proposePlans(SITUATION, today);
    if (answer.status !== 'ok') throw new Error(answer.reason);
    const shown = answer.proposals.map(({ kind, count, eachFen, lastFen, firstDueDate }) => ({
      kind,
      count,
      eachFen,
      lastFen,
      firstDueDate,
    }));
    expect(shown).toEqual([
      { kind: 'shortest', count: 14, eachFen: 84_800, lastFen: 84_600, firstDueDate: '2026-12-16' },
      { kind: 'lighter', count: 18, eachFen: 66_000, lastFen: 65_000, firstDueDate: '2026-12-16' },
      {
        kind: 'after-pause',
        count: 14,
        eachFen: 84_800,
        lastFen: 84_600,
        firstDueDate: '2027-01-16',
      },
    ]);
    for (const { plan } of answer.proposals) {
      const checked = check(plan);
      expect(checked.totals?.extraOverBalanceFen).toBe(0);
      expect(checked.affordability?.shortMonths).toEqual([]);
    }
  });

  it('leaves the date open while payday is not known, and an even split as it is', () => {
    const even = {
      ...SITUATION,
      principalFen: fen(300_000),
      interestFen: fen(0),
      penaltyFen: fen(0),
      payday: null,
    };
    const answer = proposePlans(even, today);
    if (answer.status !== 'ok') throw new Error(answer.reason);
    expect(answer.proposals.map(({ kind }) => kind)).toEqual(['shortest', 'lighter']);
    const [, lighter] = answer.proposals;
    expect(lighter?.plan).toMatchObject({
      count: 6,
      perPaymentFen: 50_000,
      lastPaymentFen: null,
      dueDay: null,
    });
    expect(lighter && proposalTextParams(lighter)).toEqual({
      balance: '3,000.00',
      capacity: '1,000.00',
      count: '6',
      each: '500.00',
      last: '500.00',
      first: '',
    });
  });

  it('has nothing lighter than the longest term', () => {
    const answer = proposePlans({ ...SITUATION, principalFen: fen(5_300_000) }, today);
    if (answer.status !== 'ok') throw new Error(answer.reason);
    expect(answer.proposals.map(({ kind }) => kind)).toEqual(['shortest', 'after-pause']);
    const [shortest] = answer.proposals;
    expect(shortest && proposalTextParams(shortest)).toMatchObject({
      count: '60',
      first: '2026-12-16',
    });
  });

  it.each([
    ['balance-unknown', { feesFen: null }],
    ['capacity-unknown', { incomeFen: null }],
    ['nothing-owed', { principalFen: fen(0), interestFen: fen(0), penaltyFen: fen(0) }],
    ['nothing-left', { incomeFen: fen(1) }],
    ['too-long', { principalFen: fen(9_000_000) }],
  ] as const)('says why there is none: %s', (reason, change) => {
    expect(proposePlans({ ...SITUATION, ...change }, today)).toEqual({ status: 'none', reason });
  });

  it.each([
    ['2026-11-23', 1, '2026-12-02'],
    ['2026-11-23', 28, '2026-12-29'],
    ['2026-11-23', 31, '2026-12-01'],
    ['2026-12-20', 31, '2027-01-01'],
    ['2026-01-25', 31, '2026-02-01'],
  ])('on %s with payday %i the first payment is %s', (from, payday, expected) => {
    expect(firstDueAfterPayday(from, payday)).toBe(expected);
  });
});

describe('comparePlans', () => {
  const cheap = check({ ...INSTALMENTS, id: 'cheap' });
  const soon = check({
    ...INSTALMENTS,
    id: 'soon',
    count: 3,
    perPaymentFen: fen(400_000),
    lastPaymentFen: null,
  });
  const open = check(blankPlan('stated-instalments', 'open'));

  it('names the plan that is alone in being cheapest, lightest, soonest', () => {
    expect(comparePlans([cheap, soon])).toMatchObject({
      cheapestId: 'cheap',
      lightestId: 'cheap',
      soonestId: 'soon',
      capacityFen: 100_000,
    });
  });

  it('names none when tied, open or alone', () => {
    const none = { cheapestId: null, lightestId: null, soonestId: null };
    expect(comparePlans([cheap, cheap])).toMatchObject(none);
    expect(comparePlans([cheap, open])).toMatchObject(none);
    expect(comparePlans([cheap])).toMatchObject(none);
    expect(comparePlans([])).toMatchObject({ columns: [], capacityFen: null });
  });

  it('shows one column a plan, nothing for what is not known', () => {
    const [first, second] = comparePlans([soon, open]).columns;
    expect(first).toMatchObject({
      planId: 'soon',
      months: 3,
      endDate: '2027-02-16',
      highestMonthFen: 400_000,
    });
    expect(second).toMatchObject({
      totalPaidFen: null,
      highestMonthFen: null,
      months: null,
      endDate: null,
      annualSimple: null,
      extraOverBalanceFen: null,
    });
  });

  it('draws balance and burden over the same months', () => {
    const { balance, burden } = comparePlans([soon, cheap]);
    expect(balance.labels).toHaveLength(14);
    expect(balance.labels[0]).toBe('2026-12');
    expect(burden.lines[0]?.values.slice(2, 5)).toEqual([400_000, null, null]);
    expect(balance.lines[0]?.values.slice(2, 5)).toEqual([0, 0, 0]);
  });

  it('counts instalments when a plan has no dates, in order of number', () => {
    const undated = check({ ...INSTALMENTS, firstDueDate: null });
    const { burden } = comparePlans([undated, soon]);
    expect(burden.labels).toEqual(Array.from({ length: 14 }, (_, k) => String(k + 1)));
  });

  it('has no balance to draw while what is owed is not known', () => {
    const unknown = check(INSTALMENTS, { ...SITUATION, feesFen: null });
    expect(new Set(comparePlans([unknown]).balance.lines[0]?.values)).toEqual(new Set([null]));
  });

  it('puts the months of all plans in order', () => {
    const later = check({ ...INSTALMENTS, count: 2, firstDueDate: '2027-06-16' });
    expect(comparePlans([later, soon]).burden.labels).toEqual([
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-06',
      '2027-07',
    ]);
  });

  it('takes four plans at most', () => {
    expect(() => comparePlans([cheap, cheap, cheap, cheap, cheap])).toThrow(RangeError);
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
        graceInterestFen: 0,
        penaltyInterestFen: 8250,
        balanceFen: 1_195_250,
      },
    });
  });

  it('bears the contract rate during the days of grace that are left', () => {
    const grace = balanceOn(overdue, '2026-12-03', { ...terms, graceDays: 3 });
    expect(grace.ok && grace.value).toMatchObject({
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

describe('dates', () => {
  it.each([
    ['2026-11-23', 400, '2027-12-28'],
    ['2027-01-05', -40, '2026-11-26'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s %i days on is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(dayNumber(expected) - dayNumber(date)).toBe(days);
  });

  it.each([
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '1900-02-29',
    'today',
    '2026-4-1',
  ])('refuses %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('accepts %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
});

describe('rules', () => {
  it('carry source, scope, confidence and date', () => {
    expect(ruleById('court-24')).toMatchObject({
      fact: 'F20',
      confidence: 'high',
      checkedOn: '2026-11-23',
    });
    expect(ruleValue(ruleById('court-24'))).toBe(0.24);
    expect(ruleValue(ruleById('contract'))).toBeNull();
  });
});
