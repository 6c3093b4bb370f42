import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money/fen';
import { comparePlans } from '@/lib/repayment/compare-plans';
import { blankPlan, type PlanInput } from '@/lib/repayment/plan';
import { check, INSTALMENTS, SITUATION } from './fixtures';

const dated = (id: string, days: readonly (readonly [string, number])[]): PlanInput => ({
  ...blankPlan('dated', id),
  payments: days.map(([date, amount]) => ({ date, amountFen: fen(amount) })),
});

describe('a column of the comparison', () => {
  it('counts what is serious and what is to be asked, nothing else', () => {
    const plan: PlanInput = {
      ...INSTALMENTS,
      channel: 'personal-account',
      statedTotalFen: fen(1_272_000),
      penaltyDuringPlan: 'unknown',
      validUntil: null,
    };
    const dearer = { ...plan, perPaymentFen: fen(85_100) };
    const checked = check(dearer, { ...SITUATION, payday: null, contractRate: null });
    const [column] = comparePlans([checked]).columns;
    // total-differs-one-period and personal-account; the penalty and the time limit. The contract is for oneself to find.
    expect(column).toMatchObject({ seriousCount: 2, openCount: 2 });
    expect(checked.findings.length).toBeGreaterThan(2);
    expect(checked.questions.length).toBeGreaterThan(2);
    const calm = comparePlans([check(INSTALMENTS, { ...SITUATION, daysOverdue: 0 })]).columns[0];
    expect(calm).toMatchObject({ seriousCount: 0, openCount: 0 });
  });
});

describe('how long a plan takes', () => {
  const monthsOf = (plan: PlanInput) => comparePlans([check(plan)]).columns[0]?.months;

  it('runs from the first payment to the last, months without one counted', () => {
    expect(monthsOf(INSTALMENTS)).toBe(14);
    expect(
      monthsOf(
        dated('apart', [
          ['2026-12-05', 100_000],
          ['2027-06-05', 1_087_000],
        ]),
      ),
    ).toBe(7);
    expect(monthsOf(dated('once', [['2026-12-05', 1_187_000]]))).toBe(1);
    expect(monthsOf({ ...INSTALMENTS, firstDueDate: null })).toBe(14);
    expect(monthsOf(blankPlan('stated-instalments', 'open'))).toBeNull();
  });
});

describe('labels shared by the plans', () => {
  it('are months in order, also where payments of one month are several', () => {
    const early = dated('early', [
      ['2026-12-05', 100_000],
      ['2026-12-20', 200_000],
      ['2027-02-01', 887_000],
    ]);
    const late = dated('late', [
      ['2027-01-05', 600_000],
      ['2027-03-05', 587_000],
    ]);
    const { balance, burden } = comparePlans([check(late), check(early)]);
    expect(burden.labels).toEqual(['2026-12', '2027-01', '2027-02', '2027-03']);
    expect(burden.lines).toEqual([
      { planId: 'late', values: [null, 600_000, null, 587_000] },
      { planId: 'early', values: [300_000, null, 887_000, null] },
    ]);
    expect(balance.lines).toEqual([
      { planId: 'late', startFen: 1_187_000, values: [1_187_000, 587_000, 587_000, 0] },
      { planId: 'early', startFen: 1_187_000, values: [887_000, 887_000, 0, null] },
    ]);
  });

  it('are numbers as soon as one day is not known: 2 before 10', () => {
    const undated = check({
      ...INSTALMENTS,
      id: 'undated',
      count: 11,
      firstDueDate: null,
      downPayment: { amountFen: fen(5_000), dueDate: '2026-12-01' },
    });
    const { labels, lines } = comparePlans([undated]).burden;
    expect(labels).toEqual(Array.from({ length: 12 }, (_, k) => String(k)));
    expect(lines[0]?.values.slice(0, 2)).toEqual([5_000, 85_000]);
  });

  it('leave an open plan without a line to draw', () => {
    const open = check(blankPlan('stated-instalments', 'open'));
    const { balance, burden } = comparePlans([open, check(dated('d', [['2026-12-05', 9]]))]);
    expect(burden.lines[0]).toEqual({ planId: 'open', values: [null] });
    expect(balance.lines[0]).toEqual({ planId: 'open', startFen: null, values: [null] });
    expect(comparePlans([open]).balance).toEqual({
      labels: [],
      lines: [{ planId: 'open', startFen: null, values: [] }],
    });
  });

  it('leave room for the months of a pause where there are no dates', () => {
    const terms = { firstDueDate: null, count: 2, lastPaymentFen: null } as const;
    const paused = check({ ...INSTALMENTS, ...terms, id: 'paused', deferMonths: 3 });
    const { labels, lines } = comparePlans([paused, check({ ...INSTALMENTS, ...terms })]).burden;
    expect(labels).toEqual(['1', '2', '3', '4', '5']);
    expect(lines.map(({ values }) => values.map((value) => value !== null))).toEqual([
      [false, false, false, true, true],
      [true, true, false, false, false],
    ]);
  });

  it('keep what is paid beforehand before the pause, and have no beginning where the debt is not known', () => {
    const down = { amountFen: fen(5_000), dueDate: null };
    const terms = { firstDueDate: null, count: 2, lastPaymentFen: null, deferMonths: 3 } as const;
    const paused = check(
      { ...INSTALMENTS, ...terms, downPayment: down },
      { ...SITUATION, feesFen: null },
    );
    const { balance, burden } = comparePlans([paused]);
    expect(burden.labels).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(burden.lines[0]?.values).toEqual([5_000, null, null, null, 85_000, 85_000]);
    expect(balance.lines[0]?.startFen).toBeNull();
  });

  it('begin before an up-front fee and a down payment', () => {
    const base = { financedFen: fen(1_000_000), count: 2, firstDueDate: '2026-12-16' } as const;
    const down = { amountFen: fen(187_000), dueDate: '2026-12-01' };
    const { balance } = comparePlans([
      check({
        ...blankPlan('flat-fee', 'fee'),
        ...base,
        feeRate: '0.01',
        charged: 'up-front',
      }),
      check({ ...blankPlan('zero-interest', 'down'), ...base, downPayment: down }),
    ]);
    expect(balance.lines.map(({ startFen }) => startFen)).toEqual([1_000_000, 1_187_000]);
  });
});

describe('the plan that is alone in being best', () => {
  const one = dated('one', [['2026-12-05', 1_187_000]]);
  const two = dated('two', [
    ['2026-12-05', 600_000],
    ['2027-01-05', 587_001],
  ]);
  it('is found in either order', () => {
    const best = { cheapestId: 'one', lightestId: 'two', soonestId: 'one' };
    expect(comparePlans([check(one), check(two)])).toMatchObject(best);
    expect(comparePlans([check(two), check(one)])).toMatchObject(best);
  });

  it('counts what a settlement leaves open as cost, and not as paid off', () => {
    const short = check({
      ...blankPlan('settlement', 'short'),
      payFen: fen(1_000_000),
      payBy: '2026-12-01',
    });
    const { columns } = comparePlans([short, check(one)]);
    expect(columns[0]).toMatchObject({ totalPaidFen: 1_000_000, leftOpenFen: 187_000 });
    expect(columns[1]?.leftOpenFen).toBeNull();
    expect(comparePlans([short, check(one)])).toMatchObject({ cheapestId: null, soonestId: null });
    expect(comparePlans([short, check(two)])).toMatchObject({
      cheapestId: 'short',
      soonestId: null,
    });
  });

  it('takes four plans, and the means from the first that knows them', () => {
    const four = [
      check(one, { ...SITUATION, incomeFen: null }),
      check(two),
      check(two),
      check(two),
    ];
    expect(comparePlans(four)).toMatchObject({ capacityFen: 100_000, lightestId: null });
    expect(() => comparePlans([...four, check(one)])).toThrow('5 plans');
  });
});
