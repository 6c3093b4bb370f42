import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { comparePlans } from '@/lib/repayment/compare-plans';
import { addDays, dayNumber, isIsoDate } from '@/lib/repayment/iso-date';
import { blankPlan } from '@/lib/repayment/plan';
import { ruleById, ruleValue } from '@/lib/repayment/rules';
import { check, INSTALMENTS, SITUATION } from './fixtures';

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
    expect(balance.lines[0]?.values.slice(2, 5)).toEqual([0, null, null]);
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

  it('has every month from the first payment to the last, so that time is even', () => {
    const later = check({ ...INSTALMENTS, count: 2, firstDueDate: '2027-06-16' });
    expect(comparePlans([later, soon]).burden.labels).toEqual([
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-06',
      '2027-07',
    ]);
  });

  it('takes four plans at most', () => {
    expect(() => comparePlans([cheap, cheap, cheap, cheap, cheap])).toThrow(RangeError);
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
